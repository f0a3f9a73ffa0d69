using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>
/// The OperationOutcome of a scenario as JSON: its pieces, which the generated code puts together at run time, and the whole,
/// for tools.
/// </summary>
internal static class OutcomeJson
{
    public const string Start = "{\"resourceType\":\"OperationOutcome\"";
    public const string IdKey = ",\"id\":\"";
    public const string Quote = "\"";
    public const string IssueEnd = "\"}";
    public const string End = "]}";

    /// <summary>The outcome of one scenario, on one line.</summary>
    public static string Create(Specification specification, Scenario scenario, string diagnostics) =>
        Start + Meta(specification) + IssueStart(scenario) + Details(specification, scenario) + JsonText.Escape(diagnostics) + IssueEnd + End;

    /// <summary>The profile, up to the first issue.</summary>
    public static string Meta(Specification specification) =>
        $",\"meta\":{{\"profile\":[\"{JsonText.Escape(specification.Profile)}\"]}},\"issue\":[";

    /// <summary>Severity and issue code.</summary>
    public static string IssueStart(Scenario scenario) =>
        $"{{\"severity\":\"{scenario.Severity}\",\"code\":\"{JsonText.Escape(scenario.Issue)}\"";

    /// <summary>The error code, up to the diagnostics.</summary>
    public static string Details(Specification specification, Scenario scenario)
    {
        var display = scenario.Display.Length == 0 ? "" : $",\"display\":\"{JsonText.Escape(scenario.Display)}\"";
        return $",\"details\":{{\"coding\":[{{\"system\":\"{JsonText.Escape(specification.System)}\",\"code\":\"{JsonText.Escape(scenario.Code)}\"{display}}}]}},\"diagnostics\":\"";
    }
}
