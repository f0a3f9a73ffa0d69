using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Evidence;

/// <summary>The evidence for programs, with every request and answer.</summary>
internal static class EvidenceJson
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(EvidenceReport report) => JsonSerializer.Serialize(
        new
        {
            report.Tool,
            report.Date,
            Receiver = report.Address,
            report.Service,
            report.Spec,
            report.Summary,
            Passed = Count(report, Verdict.Right),
            Failed = Count(report, Verdict.Wrong),
            NotRun = Count(report, Verdict.NotRun),
            report.Remarks,
            Checks = report.Rows.Select(Row),
            CleanUp = report.CleanUp.Select(Exchange),
        },
        Format).ReplaceLineEndings("\n") + "\n";

    private static int Count(EvidenceReport report, Verdict verdict) => report.Rows.Count(row => row.Verdict == verdict);

    private static object Row(EvidenceRow row) => new
    {
        row.Id,
        row.Group,
        row.Endpoint,
        Condition = row.Text,
        row.Requirements,
        row.Prerequisite,
        row.Reference,
        row.Steps,
        row.Expected,
        Actual = NullIfEmpty(row.Actual),
        Result = row.Verdict switch
        {
            Verdict.Right => "pass",
            Verdict.Wrong => "fail",
            _ => "not-run",
        },
        Reason = NullIfEmpty(row.Reason),
        Faults = row.Faults.Select(fault => new { fault.Source, fault.Text, Change = NullIfEmpty(fault.Change) }),
        Exchanges = row.Exchanges.Select(Exchange),
    };

    private static object Exchange(EvidenceExchange exchange) => new
    {
        exchange.Request,
        RequestHeaders = Headers(exchange.RequestHeaders),
        RequestBody = NullIfEmpty(exchange.RequestBody),
        exchange.Answer,
        AnswerHeaders = Headers(exchange.AnswerHeaders),
        AnswerBody = NullIfEmpty(exchange.AnswerBody),
        exchange.Milliseconds,
    };

    private static IEnumerable<string> Headers(IReadOnlyList<Header> headers) => headers.Select(header => $"{header.Name}: {header.Value}");

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
