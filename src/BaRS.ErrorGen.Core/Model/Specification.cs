using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Model;

/// <summary>
/// The spec in force: presets and the project's files, merged. Equal to another where the content is, whatever the
/// places and comments of the files it came from.
/// </summary>
internal sealed record Specification(
    string System,
    string Profile,
    EquatableArray<ErrorCode> Codes,
    EquatableArray<Scenario> Scenarios,
    EquatableArray<StatusEntry> Statuses,
    EquatableArray<ClassificationRule> Classifications,
    EquatableArray<RetryPolicy> Policies,
    EquatableArray<ExitEntry> Exits)
{
    public const string DefaultSystem = ErrorCodeSystems.Right;

    public const string DefaultProfile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome";

    /// <summary>Other systems, and what their answers become. Only a project's own files name any.</summary>
    public EquatableArray<UpstreamEntry> Upstreams { get; init; } = EquatableArray<UpstreamEntry>.Empty;

    public RetryPolicy Policy(string name) => Policies.First(policy => policy.Name == name);
}
