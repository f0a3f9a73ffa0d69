using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Diagnostics;

/// <summary>
/// JSON files that bring out every message on OperationOutcomes, beside the spec of
/// <see cref="Support.OutcomeVerifier"/>.
/// </summary>
internal static class JsonExamples
{
    public static IEnumerable<string> All =>
    [
        // Reading.
        "{ \"resourceType\": \"OperationOutcome\", }",
        "[\"\uD800\"]",
        "[\"\uFFFD\"]",
        "[\"\\ud83d\"]",
        "",
        "{ \"resourceType\": \"OperationOutcome\", \"issue\": " + new string('[', 64),
        "[\"OperationOutcome\", " + string.Concat(Enumerable.Repeat("1,", 500_001)) + "1]",
        "{ \"resourceType\": \"OperationalOutcome\", \"issue\": [{ \"severity\": \"information\", \"code\": \"value\" }] }",
        "{ \"resourcetype\": \"OperationOutcome\", \"issue\": [{ \"severity\": \"information\", \"code\": \"value\" }] }",
        "{ \"resourceType\": \"OperationOutcome\", \"issue\": [" + string.Join(", ", Enumerable.Repeat("{}", 50)) + "] }",
        Issue("\"code\": \"value\", \"code\": \"value\""),

        // Combinations.
        Outcome(issue: "\"conflict\""),
        Outcome(issue: "\"login\"", code: "\"SEND_CONFLICT\"", display: null),
        "{ \"status\": \"409\", \"outcome\": " + Outcome() + " }",

        // Diagnostics.
        Outcome(diagnostics: "1"),
        Outcome(diagnostics: "\"\""),
        Outcome(diagnostics: "\"{parameter} is not valid: {reason}\""),
        Outcome(diagnostics: "\"Details of the Exact problem\""),
        Outcome(diagnostics: "\"Too many calls: <further details>\""),
        Outcome(diagnostics: "\"What failed, and any internal debug details such as stack trace\""),
        Outcome(diagnostics: "\"   at Receiver.Slot.Handle()\""),
        Outcome(diagnostics: "\"<html></html>\""),

        // Error codes and displays.
        Issue("\"code\": \"value\", \"details\": { \"coding\": { \"system\": \"" + Support.OutcomeVerifier.System
            + "\", \"code\": \"REC_CONFLICT\" } }"),
        Issue("\"code\": \"value\", \"details\": { \"coding\": [1] }"),
        Issue("\"code\": \"value\""),
        Issue("\"code\": \"value\", \"details\": { \"coding\": [{ \"system\": \"" + Support.OutcomeVerifier.System + "\" }] }"),
        Outcome(code: "\"\""),
        Outcome(code: "400"),
        Outcome(code: "\"REC_BAD_REQEST\""),
        Outcome(display: "\"400 - REC_BAD_REQUEST\""),
        Outcome(display: "\"400: The API was unable to process the request.\""),
        Outcome(display: "1"),

        // Issue codes.
        "{ \"resourceType\": \"OperationOutcome\" }",
        "{ \"resourceType\": \"OperationOutcome\", \"issue\": \"x\" }",
        "{ \"resourceType\": \"OperationOutcome\", \"issue\": [1] }",
        Issue("\"severity\": \"information\""),
        Outcome(issue: "\"\""),
        Outcome(issue: "null"),
        Outcome(issue: "\"400\""),
        Outcome(issue: "\"success\""),
        Outcome(issue: "\"vlaue\""),

        // Severities.
        Issue("\"code\": \"value\""),
        Outcome(severity: "3"),
        Outcome(severity: "\"eror\""),

        // Systems and profiles.
        Issue("\"code\": \"value\", \"details\": { \"coding\": [{ \"code\": \"REC_CONFLICT\" }] }"),
        Outcome(system: "7"),
        Outcome(system: "\"https://fhir.nhs.uk/Codesystem/http-error-codes\""),
        Outcome(system: "\"http://snomed.info/sct\""),
        Outcome(system: "\"https://api.example.org/errors\"", code: "\"FORBIDDEN\"", display: null),
        Outcome(profile: "\"" + Profile + "\""),
        Outcome(profile: "[1]"),
        Outcome(profile: "[\"https://simplifier.net/UKCore-OperationOutcome\"]"),
        Outcome(profile: "[\"https://example.org/other\"]"),
    ];

    /// <summary>The same in a receiver.</summary>
    public static IEnumerable<string> InReceiver => [Outcome(issue: "\"throttled\"", code: "\"SEND_TOO_MANY_REQUESTS\"", display: null)];

    private static string Issue(string members) => "{ \"resourceType\": \"OperationOutcome\", \"issue\": [{ " + members + " }] }";
}
