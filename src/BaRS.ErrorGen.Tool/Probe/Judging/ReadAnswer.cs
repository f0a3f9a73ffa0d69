using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Lint;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Tool.Probe.Http;

namespace BaRS.ErrorGen.Tool.Probe.Judging;

/// <summary>An answer with its OperationOutcome, as the lint reads it.</summary>
internal sealed class ReadAnswer
{
    private ReadAnswer(ProbeAnswer answer, OutcomeFile file, KnownErrors known)
    {
        Answer = answer;
        File = file;
        Outcome = file.Outcomes.FirstOrDefault(outcome => IsWhole(outcome, answer.Body));
        Codes = [.. (Outcome?.Issues ?? []).Select(issue => new IssueCodes(Text(ErrorCoding.Find(issue, known)?.Code), Text(issue.Code)))];
    }

    public ProbeAnswer Answer { get; }

    public OutcomeFile File { get; }

    /// <summary>The body, if it is an OperationOutcome and nothing around it.</summary>
    public Outcome? Outcome { get; }

    /// <summary>The error code and issue code of each issue.</summary>
    public IReadOnlyList<IssueCodes> Codes { get; }

    public static ReadAnswer Of(ProbeAnswer answer, KnownErrors known) => new(
        answer,
        OutcomeFile.ReadAnswer(new TextFile(answer.Body), answer.Status, CancellationToken.None),
        known);

    /// <summary>As messages and reports give it: "400 REC_BAD_REQUEST 'value'".</summary>
    public override string ToString()
    {
        if (Answer.Failure is { } failure)
            return "no answer: " + failure;
        if (Answer.IsSuccess && Codes.Count == 0)
            return $"{Answer.Status}";
        if (Codes.Count > 0)
            return $"{Answer.Status} {string.Join(", ", Codes.Distinct())}";
        if (Outcome is not null)
            return $"{Answer.Status} with an OperationOutcome that has no issue";
        var location = Answer.IsRedirect && Answer.Header("Location") is { } target ? " to " + Quotation.ShortenRight(target) : "";
        return $"{Answer.Status}{location}, {Body()}";
    }

    private string Body()
    {
        if (Answer.Body.Length == 0)
            return "no body";
        return Answer.MediaType is { } type ? $"a body of {Quotation.Shorten(type)}" : "a body without Content-Type";
    }

    /// <summary>Whether nothing stands before it, so that it is not a part of something else.</summary>
    private static bool IsWhole(Outcome outcome, string body) =>
        string.IsNullOrWhiteSpace(body[..outcome.Resource.Place.Start].TrimStart('\uFEFF'));

    private static string? Text(JsonNode? node) => (node as JsonString)?.Value;
}

/// <summary>The codes of an issue, as far as it has them.</summary>
internal sealed record IssueCodes(string? Code, string? Issue)
{
    public override string ToString()
    {
        var code = Code is null ? "without an error code" : Quotation.Shorten(Code);
        return Issue is null ? $"{code} without an issue code" : $"{code} '{Quotation.Shorten(Issue)}'";
    }
}
