using System.Globalization;
using System.Text.Json;
using BaRS.ErrorGen.Tool.Tests.Probe.Support;
using Microsoft.Extensions.Time.Testing;
using Microsoft.VisualBasic.FileIO;

namespace BaRS.ErrorGen.Tool.Tests.Evidence;

/// <summary>The three files of a report.</summary>
public sealed class EvidenceTests : IDisposable
{
    /// <summary>The receiver chooses what cells begin with, and tries to put a formula and a script there.</summary>
    private const string Hostile =
        "HTTP/1.1 400 Bad Request\nContent-Type: =cmd|' /C calc'!A0<script>alert(1)</script>\nConnection: close\n\n"
            + "<script>alert(1)</script>";

    private readonly BrokenServer _server = BrokenServer.Answering(Hostile);
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_table_has_the_columns_of_a_test_plan()
    {
        await ReportAsync();
        var rows = Rows();

        Assert.Equal(
            [
                "Id", "Requirements", "Prerequisite", "Reference", "Steps", "Expected", "Actual", "Pass or fail", "What to change", "Tool",
                "Date", "Receiver",
            ],
            rows[0]);
        var row = rows.Single(cells => cells[0] == "A12");
        Assert.Equal("BR_SLOT_UNK", row[1]);
        Assert.Equal($"The receiver runs at {_server.Address} and hosts the service 2000099999.", row[2]);
        Assert.Equal("Receiver assurance, condition A12, in SearchForFreeSlots", row[3]);
        Assert.StartsWith("1. Send GET /Slot?Schedule.actor:HealthcareService=2000099999&", row[4], StringComparison.Ordinal);
        Assert.Equal("400 SEND_BAD_REQUEST or REC_BAD_REQUEST 'required' in an OperationOutcome, and both ids come back", row[5]);
        Assert.Equal("Fail", row[7]);
        Assert.Contains("Send an OperationOutcome with every refusal", row[8], StringComparison.Ordinal);
        Assert.Equal("2026-03-04T05:06:07Z", row[10]);
    }

    [Fact]
    public async Task What_was_not_run_is_no_success_in_any_of_them()
    {
        await ReportAsync();

        Assert.Equal("Not run", Rows().Single(cells => cells[0] == "A59")[7]);
        Assert.Contains("A41 and A59", Rows().Single(cells => cells[0] == "A59")[6], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_folder.Read("report/evidence.json"));
        Assert.Equal(1, json.RootElement.GetProperty("notRun").GetInt32());
        Assert.Contains("<strong>Not run</strong>", _folder.Read("report/evidence.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_and_the_answer_of_each_check_are_there()
    {
        await ReportAsync();

        using var json = JsonDocument.Parse(_folder.Read("report/evidence.json"));
        var exchange = json.RootElement.GetProperty("checks").EnumerateArray()
            .Single(check => check.GetProperty("id").GetString() == "A12")
            .GetProperty("exchanges")[0];
        Assert.StartsWith($"GET {_server.Address}/Slot?", exchange.GetProperty("request").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            exchange.GetProperty("requestHeaders").EnumerateArray(),
            header => header.GetString()!.StartsWith("X-Request-ID: ", StringComparison.Ordinal));
        Assert.Equal("400", exchange.GetProperty("answer").GetString());
        Assert.Equal("<script>alert(1)</script>", exchange.GetProperty("answerBody").GetString());
    }

    [Fact]
    public async Task A_page_of_the_report_runs_and_loads_nothing_of_the_receiver()
    {
        await ReportAsync();
        var html = _folder.Read("report/evidence.html");

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("a \"b\", c", "a \"b\", c")]
    [InlineData("1=1", "1=1")]
    public void No_cell_is_a_formula(string text, string cell)
    {
        var csv = BaRS.ErrorGen.Tool.Evidence.EvidenceCsv.Write(SampleReport.With(text));

        Assert.Equal(cell, Read(csv)[1][6]);
    }

    private async Task ReportAsync()
    {
        string[] args =
        [
            "probe", _server.Address, "--service", "2000099999", "--report", "report",
            "--only", "A12", "--only", "A59", "--skip", "correct",
        ];
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-03-04T05:06:07Z", CultureInfo.InvariantCulture));
        var run = await ToolRun.Run(args, _folder.Path, time: time);
        Assert.Equal(1, run.ExitCode);
    }

    private List<string[]> Rows() => Read(_folder.Read("report/evidence.csv"));

    private static List<string[]> Read(string csv)
    {
        using var parser = new TextFieldParser(new StringReader(csv.TrimStart('\uFEFF'))) { Delimiters = [","], TrimWhiteSpace = false };
        var rows = new List<string[]>();
        while (parser.ReadFields() is { } fields)
            rows.Add(fields);
        return rows;
    }
}
