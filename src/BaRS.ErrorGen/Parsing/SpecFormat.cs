using static BaRS.ErrorGen.Parsing.SpecValueKind;

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

    private static readonly SpecKey Status = new("status", true, Text, "HTTP status, 400 to 599.") { IsInteger = true };
    private static readonly SpecKey Retry = new("retry", false, Text, "Name of a retry policy: never, short-delay, backoff, refresh-token, already-delivered, or one of retryPolicies.");
    private static readonly SpecKey Source = new("source", false, Text, "Where in the standard this stands.");

    public static readonly SpecShape Standard = new("standard",
    [
        new("name", true, Text, "Name of the standard."),
        new("core", false, Text, "Version of BaRS Core."),
        new("guide", false, Text, "Version of the implementation guide."),
    ]);

    public static readonly SpecShape Outcome = new("outcome",
    [
        new("system", false, Text, "Code system of the error codes (OperationOutcome.issue.details.coding.system)."),
        new("profile", false, Text, "Profile that outcomes claim (OperationOutcome.meta.profile)."),
    ]);

    public static readonly SpecShape RetryPolicy = new("retryPolicy",
    [
        new("action", true, Text, "What the sender does.") { Words = Actions },
        new("delay", false, Text, "Wait before the first resend, as 500ms, 5s, 2m, 1h; at most 24h.") { Pattern = DurationPattern },
        new("factor", false, Text, "With retry-with-backoff: what each wait is multiplied by; 1 to 100, default 2."),
        new("maxDelay", false, Text, "With retry-with-backoff: the longest wait; at most 24h, default 60s.") { Pattern = DurationPattern },
        new("jitter", false, Text, "With retry-with-backoff: full (the default: a random part of the wait) or none.") { Words = ["full", "none"] },
        new("attempts", false, Text, "Resends after the first attempt, 1 to 100; default 3.") { IsInteger = true },
    ]);

    public static readonly SpecShape Code = new("code",
    [
        new("code", true, Text, "The error code, as REC_TOO_EARLY."),
        Status,
        new("display", true, Text, "Display of the code, starting with its status, as \"425: ...\"."),
    ]);

    public static readonly SpecShape Scenario = new("scenario",
    [
        new("name", false, Text, "Name of the scenario in C#. Default: code, then issue, in PascalCase."),
        Status,
        new("code", true, TextOrList, "BaRS error code. A list makes one scenario of each."),
        new("issue", true, TextOrList, "FHIR R4 issue-type code. A list makes one scenario of each."),
        new("text", true, Text, "What happened, in the words of the standard."),
        new("origin", false, TextOrList, "Who emits it: api, receiver, api-injected. Default by prefix: REC_ receiver, any other api.") { Words = Origins },
        Retry with { Description = Retry.Description + " Default: that of the classification entry for the combination, else never." },
        new("severity", false, Text, "FHIR issue severity; default error.") { Words = Severities },
        new("diagnostics", false, Text, "Default wording of OperationOutcome.issue.diagnostics; each {placeholder} becomes a parameter of the factory, {{ and }} are braces. Default: the code's display."),
        new("phase", false, Text, "fot for what holds in First Of Type only.") { Words = ["fot"] },
        new("endpoint", false, TextOrList, "The endpoint it belongs to, as GET /Slot."),
        new("note", false, Text, "Where sources disagree, and what was chosen."),
        Source,
    ]);

    public static readonly SpecShape StatusEntry = new("statusEntry",
    [
        Status,
        new("title", true, Text, "Name of the status, as BAD_GATEWAY."),
        new("cause", false, Text, "Why it happens."),
        new("steps", false, TextList, "What to look at, one entry a step."),
        new("fix", false, TextList, "What helps, one entry each."),
        Retry with { IsRequired = true },
    ]);

    public static readonly SpecShape Classification = new("classification",
    [
        Status,
        new("code", true, Text, "BaRS error code."),
        new("issue", true, Text, "FHIR issue-type code."),
        Retry with { IsRequired = true },
        Source,
    ]);

    public static readonly SpecShape Root = new("spec",
    [
        new("format", true, Text, "Version of this format: bars-errors/1.") { Words = [Version] },
        new("title", false, Text, "What this file holds."),
        new("standard", false, Mapping, "The version of the standard that it follows.") { Shape = Standard },
        new("extends", false, TextOrList, "A preset, or a list of them, that this file builds on."),
        new("outcome", false, Mapping, "What every OperationOutcome carries.") { Shape = Outcome },
        new("retryPolicies", false, MappingByName, "Retry policies by name; one of a built-in name replaces it, for the presets' scenarios too.") { Shape = RetryPolicy },
        new("codes", false, MappingList, "Error codes that the published CodeSystem does not have.") { Shape = Code },
        new("scenarios", false, MappingList, "The failure scenarios. One with the name of a preset's replaces it.") { Shape = Scenario },
        new("statuses", false, MappingList, "What a status means when no scenario matches, and its support text.") { Shape = StatusEntry },
        new("classification", false, MappingList, "How a sender judges a combination that is no scenario.") { Shape = Classification },
        new("remove", false, TextList, "Names of scenarios to leave out."),
    ]);

    /// <summary>Every mapping of the format, the root first.</summary>
    public static IReadOnlyList<SpecShape> Shapes { get; } =
        [Root, Standard, Outcome, RetryPolicy, Code, Scenario, StatusEntry, Classification];
}
