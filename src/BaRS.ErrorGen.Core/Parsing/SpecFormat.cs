using Kind = BaRS.ErrorGen.Parsing.SpecValueKind;

namespace BaRS.ErrorGen.Parsing;

/// <summary>
/// The format <c>bars-errors/1</c>: every mapping with its keys. The parser accepts exactly these; the JSON schema
/// and the tables of docs/spec-format.md are held equal to them by tests.
/// </summary>
internal static class SpecFormat
{
    public const string Version = "bars-errors/1";

    public static readonly IReadOnlyList<string> Actions =
        ["do-not-retry", "retry-after-delay", "retry-with-backoff", "refresh-token-then-retry", "already-delivered"];

    public static readonly IReadOnlyList<string> Origins = ["api", "receiver", "api-injected"];

    public static readonly IReadOnlyList<string> Severities = ["fatal", "error", "warning", "information"];

    private const string DurationPattern = "^[0-9]+(ms|s|m|h)$";

    private static readonly SpecKey Status = new("status", true, Kind.Text, "HTTP status, 400 to 599.") { IsInteger = true };
    private static readonly SpecKey Retry = new("retry", false, Kind.Text, "Name of a retry policy: never, short-delay, backoff, refresh-token, already-delivered, or one of retryPolicies.");
    private static readonly SpecKey Source = new("source", false, Kind.Text, "Where in the standard this stands.");

    public static readonly SpecShape Standard = new("standard",
    [
        new("name", true, Kind.Text, "Name of the standard."),
        new("core", false, Kind.Text, "Version of BaRS Core."),
        new("guide", false, Kind.Text, "Version of the implementation guide."),
    ]);

    public static readonly SpecShape Outcome = new("outcome",
    [
        new("system", false, Kind.Text, "Code system of the error codes (OperationOutcome.issue.details.coding.system)."),
        new("profile", false, Kind.Text, "Profile that outcomes claim (OperationOutcome.meta.profile)."),
    ]);

    public static readonly SpecShape RetryPolicy = new("retryPolicy",
    [
        new("action", true, Kind.Text, "What the sender does.") { Words = Actions },
        new("delay", false, Kind.Text, "Wait before the first resend, as 500ms, 5s, 2m, 1h; at most 24h.") { Pattern = DurationPattern },
        new("factor", false, Kind.Text, "With retry-with-backoff: what each wait is multiplied by; 1 to 100, default 2."),
        new("maxDelay", false, Kind.Text, "With retry-with-backoff: the longest wait; at most 24h, default 60s.") { Pattern = DurationPattern },
        new("jitter", false, Kind.Text, "With retry-with-backoff: full (the default: a random part of the wait) or none.") { Words = ["full", "none"] },
        new("attempts", false, Kind.Text, "Resends after the first attempt, 1 to 100; default 3.") { IsInteger = true },
    ]);

    public static readonly SpecShape Code = new("code",
    [
        new("code", true, Kind.Text, "The error code, as REC_TOO_EARLY."),
        Status,
        new("display", true, Kind.Text, "Display of the code, starting with its status, as \"425: ...\"."),
    ]);

    public static readonly SpecShape Scenario = new("scenario",
    [
        new("name", false, Kind.Text, "Name of the scenario in C#. Default: code, then issue, in PascalCase."),
        Status,
        new("code", true, Kind.TextOrList, "BaRS error code. A list makes one scenario of each."),
        new("issue", true, Kind.TextOrList, "FHIR R4 issue-type code. A list makes one scenario of each."),
        new("text", true, Kind.Text, "What happened, in the words of the standard."),
        new("origin", false, Kind.TextOrList, "Who emits it: api, receiver, api-injected. Default by prefix: REC_ receiver, any other api.") { Words = Origins },
        Retry with { Description = Retry.Description + " Default: that of the classification entry for the combination, else never." },
        new("severity", false, Kind.Text, "FHIR issue severity; default error.") { Words = Severities },
        new("diagnostics", false, Kind.Text, "Default wording of OperationOutcome.issue.diagnostics; each {placeholder} becomes a parameter of the factory, {{ and }} are braces. Default: the code's display."),
        new("phase", false, Kind.Text, "fot for what holds in First Of Type only.") { Words = ["fot"] },
        new("endpoint", false, Kind.TextOrList, "The endpoint it belongs to, as GET /Slot."),
        new("note", false, Kind.Text, "Where sources disagree, and what was chosen."),
        Source,
    ]);

    public static readonly SpecShape StatusEntry = new("statusEntry",
    [
        Status,
        new("title", true, Kind.Text, "Name of the status, as BAD_GATEWAY."),
        new("cause", false, Kind.Text, "Why it happens."),
        new("steps", false, Kind.TextList, "What to look at, one entry a step."),
        new("fix", false, Kind.TextList, "What helps, one entry each."),
        Retry with { IsRequired = true },
    ]);

    public static readonly SpecShape Classification = new("classification",
    [
        Status,
        new("code", true, Kind.Text, "BaRS error code."),
        new("issue", true, Kind.Text, "FHIR issue-type code."),
        Retry with { IsRequired = true },
        Source,
    ]);

    public static readonly SpecShape Root = new("spec",
    [
        new("format", true, Kind.Text, "Version of this format: bars-errors/1.") { Words = [Version] },
        new("title", false, Kind.Text, "What this file holds."),
        new("standard", false, Kind.Mapping, "The version of the standard that it follows.") { Shape = Standard },
        new("extends", false, Kind.TextOrList, "A preset, or a list of them, that this file builds on."),
        new("outcome", false, Kind.Mapping, "What every OperationOutcome carries.") { Shape = Outcome },
        new("retryPolicies", false, Kind.MappingByName, "Retry policies by name; one of a built-in name replaces it, for the presets' scenarios too.") { Shape = RetryPolicy },
        new("codes", false, Kind.MappingList, "Error codes that the published CodeSystem does not have.") { Shape = Code },
        new("scenarios", false, Kind.MappingList, "The failure scenarios. One with the name of a preset's replaces it.") { Shape = Scenario },
        new("statuses", false, Kind.MappingList, "What a status means when no scenario matches, and its support text.") { Shape = StatusEntry },
        new("classification", false, Kind.MappingList, "How a sender judges a combination that is no scenario.") { Shape = Classification },
        new("remove", false, Kind.TextList, "Names of scenarios to leave out."),
    ]);

    /// <summary>Every mapping of the format, the root first.</summary>
    public static IReadOnlyList<SpecShape> Shapes { get; } =
        [Root, Standard, Outcome, RetryPolicy, Code, Scenario, StatusEntry, Classification];
}
