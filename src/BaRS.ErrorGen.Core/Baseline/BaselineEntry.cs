using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Baseline;

/// <summary>What a baseline holds of a scenario: all that sender and receiver must agree on, and nothing else.</summary>
internal sealed record BaselineEntry(string Name, int Status, string Code, string Issue, RetryAction Action)
{
    /// <summary>What a sender sees.</summary>
    public (int Status, string Code, string Issue) Combination => (Status, Code, Issue);

    public string ActionWord => SpecFormat.Actions[(int)Action];

    public static BaselineEntry From(Scenario scenario) =>
        new(scenario.Name, scenario.Status, scenario.Code, scenario.Issue, scenario.Retry.Action);

    /// <summary>The line of a baseline. The code may hold single spaces, so it stands where the other four leave it.</summary>
    public override string ToString() => $"{Name} {Status.ToString(CultureInfo.InvariantCulture)} {Code} {Issue} {ActionWord}";
}
