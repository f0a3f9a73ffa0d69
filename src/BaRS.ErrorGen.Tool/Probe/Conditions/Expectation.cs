using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>What an answer has to be.</summary>
internal sealed record Expectation
{
    /// <summary>The correct request, which is accepted with any status of success.</summary>
    public static readonly Expectation Success = new() { Status = 0 };

    /// <summary>The spec in force does not say.</summary>
    public static readonly Expectation Unknown = new() { Status = -1 };

    /// <summary>The status; 0 for any of success.</summary>
    public required int Status { get; init; }

    /// <summary>The error codes that are accepted; empty if none is checked.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The issue codes that are accepted; empty if none is checked.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>Whether an OperationOutcome has to come with it.</summary>
    public bool WantsOutcome { get; init; } = true;

    /// <summary>Other answers that are right as well.</summary>
    public IReadOnlyList<Expectation> Or { get; init; } = [];

    /// <summary>The scenarios of the spec in force that are such an answer, the usual one first.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    public bool IsSuccess => Status == 0;

    public bool IsUnknown => Status < 0;

    public static Expectation Of(Scenario scenario) => new()
    {
        Status = scenario.Status,
        Codes = [scenario.Code],
        Issues = [scenario.Issue],
        Scenarios = [scenario],
    };

    /// <summary>As messages and reports give it: "400 REC_BAD_REQUEST 'value' or 'invalid'".</summary>
    public override string ToString()
    {
        if (IsSuccess)
            return "a status of success (2xx)";
        if (IsUnknown)
            return "nothing that the spec in force says";
        var codes = Codes.Count > 0 ? " " + string.Join(" or ", Codes) : "";
        var issues = Issues.Count > 0 ? " " + string.Join(" or ", Issues.Select(issue => $"'{issue}'")) : "";
        return string.Join(", or ", new[] { $"{Status}{codes}{issues}" }.Concat(Or.Select(other => other.ToString())));
    }
}
