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
    private static readonly SpecKey Retry = new(
        "retry",
        false,
        Kind.Text,
        "Name of a retry policy: never, short-delay, backoff, refresh-token, already-delivered, or a policy in retryPolicies.");
    private static readonly SpecKey Source = new("source", false, Kind.Text, "Where the standard says this.");

    public static readonly SpecShape Standard = new("standard",
    [
        new("name", true, Kind.Text, "Name of the standard."),
        new("core", false, Kind.Text, "Version of BaRS Core."),
        new("guide", false, Kind.Text, "Version of the implementation guide."),
    ]);

    public static readonly SpecShape Outcome = new("outcome",
    [
        new("system", false, Kind.Text, "Code system of the error codes (OperationOutcome.issue.details.coding.system)."),
        new("profile", false, Kind.Text, "Profile of the outcomes (OperationOutcome.meta.profile)."),
    ]);

    public static readonly SpecShape RetryPolicy = new("retryPolicy",
    [
        new("action", true, Kind.Text, "What the sender does.") { Words = Actions },
        new("delay", false, Kind.Text, "Wait before the first resend; for example, 500ms, 5s, 2m or 1h. At most 24h.")
        {
            Pattern = DurationPattern,
        },
        new("factor", false, Kind.Text, "With retry-with-backoff: the factor by which each wait grows, 1 to 100. Default: 2."),
        new("maxDelay", false, Kind.Text, "With retry-with-backoff: the longest wait, at most 24h. Default: 60s.")
        {
            Pattern = DurationPattern,
        },
        new("jitter", false, Kind.Text, "With retry-with-backoff: full (a random part of each wait) or none. Default: full.")
        {
            Words = ["full", "none"],
        },
        new("attempts", false, Kind.Text, "Number of resends after the first attempt, 1 to 100. Default: 3.") { IsInteger = true },
    ]);

    public static readonly SpecShape Code = new("code",
    [
        new("code", true, Kind.Text, "The error code; for example, REC_TOO_EARLY."),
        Status,
        new("display", true, Kind.Text, "Display of the code, which starts with its status; for example, \"425: ...\"."),
    ]);

    public static readonly SpecShape Scenario = new("scenario",
    [
        new("name", false, Kind.Text, "Name of the scenario in C#. Default: the code and the issue code in PascalCase."),
        Status,
        new("code", true, Kind.TextOrList, "BaRS error code. A list creates one scenario per code."),
        new("issue", true, Kind.TextOrList, "FHIR R4 issue code. A list creates one scenario per code."),
        new("text", true, Kind.Text, "What happened, in the words of the standard."),
        new(
            "origin",
            false,
            Kind.TextOrList,
            "Who emits the error: api, receiver or api-injected. Default: receiver for codes with the prefix REC_, otherwise api.")
        {
            Words = Origins,
        },
        Retry with
        {
            Description = Retry.Description + " Default: the policy of the classification entry for the combination, otherwise never.",
        },
        new("severity", false, Kind.Text, "FHIR issue severity. Default: error.") { Words = Severities },
        new(
            "diagnostics",
            false,
            Kind.Text,
            "Text of OperationOutcome.issue.diagnostics. "
                + "Each {placeholder} becomes a parameter of the factory; {{ and }} are literal braces. Default: the display of the code."),
        new("phase", false, Kind.Text, "fot if the scenario applies only in First Of Type.") { Words = ["fot"] },
        new("endpoint", false, Kind.TextOrList, "Endpoint that the scenario belongs to; for example, GET /Slot."),
        new(
            "requirements",
            false,
            Kind.TextOrList,
            "Id of a requirement in the supplier conformance list of NHS England that the scenario answers; for example, BR_SLOT_UNK."),
        new("note", false, Kind.Text, "How sources disagree, and which one is followed."),
        Source,
    ]);

    public static readonly SpecShape StatusEntry = new("statusEntry",
    [
        Status,
        new("title", true, Kind.Text, "Name of the status; for example, BAD_GATEWAY."),
        new("cause", false, Kind.Text, "Why it happens."),
        new("steps", false, Kind.TextList, "What to check, one entry per step."),
        new("fix", false, Kind.TextList, "What helps, one entry per measure."),
        Retry with { IsRequired = true },
    ]);

    public static readonly SpecShape Classification = new("classification",
    [
        Status,
        new("code", true, Kind.Text, "BaRS error code."),
        new("issue", true, Kind.Text, "FHIR R4 issue code."),
        Retry with { IsRequired = true },
        Source,
    ]);

    /// <summary>The ways by which a request leaves a receiver. The generated <c>BarsExit</c> has a member for each.</summary>
    public static readonly SpecShape Exits = new("exits",
    [
        Exit("unknown-route", "No endpoint has the path of the request."),
        Exit("method-not-allowed", "The endpoint does not allow the HTTP method."),
        Exit("unsupported-media-type", "The endpoint does not read the Content-Type of the request."),
        Exit("not-acceptable", "The receiver cannot write what the Accept header asks for."),
        Exit("invalid-request", "A header, a parameter or the body of the request is invalid."),
        Exit("body-too-large", "The body of the request is larger than the receiver reads."),
        Exit("unauthenticated", "The caller is not known."),
        Exit("forbidden", "The caller is known, and not allowed to do this."),
        Exit("not-found", "The endpoint exists, and what the request asks for does not."),
        Exit("conflict", "What the request asks for conflicts with what the receiver holds."),
        Exit("too-many-requests", "A rate limit is exceeded."),
        Exit("timeout", "The receiver does not finish in time."),
        Exit("unavailable", "The receiver, or what it depends on, is not available."),
        Exit("not-implemented", "The receiver does not have the function yet."),
        Exit("unhandled-exception", "The receiver failed, and nothing more is known."),
        Exit("missing-message-id", "X-Request-ID or X-Correlation-ID is absent."),
        Exit("invalid-message-id", "X-Request-ID or X-Correlation-ID is not a GUID."),
        Exit("message-running", "The message was received before, and is still being processed."),
        Exit("message-processed", "The message was received and processed before."),
        Exit("bundle-received", "The id of the message's Bundle was received before, in another request."),
    ]);

    /// <summary>What the answers of another system become. The generated <c>BarsUpstream</c> has methods for each.</summary>
    public static readonly SpecShape Upstream = new("upstream",
    [
        new("timeout", false, Kind.Text, "Scenario if the system does not answer in time. Default: that of 'default'."),
        new("unreachable", false, Kind.Text, "Scenario if no connection to the system is made. Default: that of 'default'."),
        new("default", true, Kind.Text, "Scenario for everything else."),
    ])
    {
        Others = new("a status or a class of statuses", false, Kind.Text, "Scenario for a status, such as 404, or a class, such as 5xx.")
        {
            Pattern = "^[1-5]([0-9][0-9]|xx)$",
        },
    };

    public static readonly SpecShape Root = new("spec",
    [
        new("format", true, Kind.Text, "Version of this format: bars-errors/1.") { Words = [Version] },
        new("title", false, Kind.Text, "What the file contains."),
        new("standard", false, Kind.Mapping, "The version of the standard that the file follows.") { Shape = Standard },
        new("extends", false, Kind.TextOrList, "A preset, or a list of presets, that the file builds on."),
        new("outcome", false, Kind.Mapping, "What every OperationOutcome contains.") { Shape = Outcome },
        new(
            "retryPolicies",
            false,
            Kind.MappingByName,
            "Retry policies by name. A policy with a built-in name replaces the built-in policy, also for the scenarios of presets.")
        {
            Shape = RetryPolicy,
        },
        new("codes", false, Kind.MappingList, "Error codes that the published CodeSystem does not have.") { Shape = Code },
        new("scenarios", false, Kind.MappingList, "The failure scenarios. A scenario with the name of a preset's scenario replaces it.")
        {
            Shape = Scenario,
        },
        new("statuses", false, Kind.MappingList, "What a status means if no scenario matches, and its support text.")
        {
            Shape = StatusEntry,
        },
        new("classification", false, Kind.MappingList, "How a sender treats a combination that is not a scenario.")
        {
            Shape = Classification,
        },
        new(
            "exits",
            false,
            Kind.Mapping,
            "The scenario that answers a request which leaves the receiver without an answer of its own. "
                + "Of a list, the one whose endpoint is that of the request is used.")
        {
            Shape = Exits,
        },
        new(
            "upstream",
            false,
            Kind.MappingByName,
            "Other systems by name, and the scenarios that their answers and failures become.")
        {
            Shape = Upstream,
        },
        new("remove", false, Kind.TextList, "Names of scenarios to leave out."),
    ]);

    /// <summary>Every mapping of the format, the root first.</summary>
    public static IReadOnlyList<SpecShape> Shapes { get; } =
        [Root, Standard, Outcome, RetryPolicy, Code, Scenario, StatusEntry, Classification, Exits, Upstream];

    private static SpecKey Exit(string name, string description) => new(name, false, Kind.TextOrList, description);
}
