using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Baseline;

/// <summary>The rules on baselines.</summary>
internal static class BaselineRules
{
    /// <summary>Of two baselines, neither could be written again.</summary>
    public static readonly RuleDescriptor SecondBaseline = Unreadable.Because(
        "The project already has the baseline '{0}', so this file is not compared. List one file as BarsErrorBaseline.");

    /// <summary>All that is reported on a baseline, and on what is in force and not in it.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors =>
        [SecondBaseline, .. BaselineParser.Descriptors, .. BreakingChanges.Descriptors, .. AddedScenarios.Descriptors];
}
