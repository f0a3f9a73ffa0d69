using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Baseline;

/// <summary>A change that a partner notices.</summary>
/// <param name="Problem">The finding.</param>
/// <param name="Was">What the baseline has.</param>
/// <param name="Now">What took its place; null if nothing did.</param>
internal sealed record BreakingChange(Problem Problem, BaselineEntry Was, BaselineEntry? Now)
{
    /// <summary>True for a change of the combination, false for one of the action, of a scenario that kept its name.</summary>
    public bool IsCombination { get; init; }
}
