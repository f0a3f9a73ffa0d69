using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>What a command line asks for.</summary>
internal sealed record ProbePlan
{
    public required ProbeSettings Settings { get; init; }

    public required Specification Specification { get; init; }

    /// <summary>How the report names the spec in force.</summary>
    public required string SpecName { get; init; }

    public required IReadOnlyList<string> Only { get; init; }

    public required IReadOnlyList<string> Skip { get; init; }

    public required bool IsDry { get; init; }

    public required bool IsJson { get; init; }

    /// <summary>The folder of the report; null if none is written.</summary>
    public required string? Report { get; init; }

    public required bool Force { get; init; }
}
