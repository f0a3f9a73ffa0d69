namespace BaRS.ErrorGen.Tool.Hazards;

/// <summary>A row of a hazard log: one cause of one hazard.</summary>
/// <param name="Id">The number of the row.</param>
/// <param name="Name">What can go wrong.</param>
/// <param name="Cause">Why it goes wrong.</param>
/// <param name="Effect">What the systems then do.</param>
/// <param name="Harm">What that does to a patient.</param>
/// <param name="Controls">What the project does against it.</param>
/// <param name="Training">What people have to know.</param>
internal sealed record Hazard(
    string Id,
    string Name,
    string Cause,
    string Effect,
    string Harm,
    IReadOnlyList<HazardControl> Controls,
    string Training);

/// <summary>Something that keeps a hazard from arising, and where its evidence is.</summary>
/// <param name="Text">What it is, as a sentence.</param>
internal sealed record HazardControl(string Text)
{
    /// <summary>Ids of the rules that report the cause.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Names of scenarios that tell the failure from others.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>The tests that show it: project and class.</summary>
    public IReadOnlyList<string> Tests { get; init; } = [];

    /// <summary>The page that describes it, below docs/.</summary>
    public string? Page { get; init; }
}
