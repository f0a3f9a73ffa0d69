using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;

namespace BaRS.ErrorGen.Baseline;

/// <summary>What is reported on a baseline, and on spec files because of it.</summary>
/// <param name="AtBaseline">What changed, at the lines of the baseline.</param>
/// <param name="InFiles">What is new, in each spec file of the compilation.</param>
internal sealed record BaselineFindings(IReadOnlyList<Problem> AtBaseline, IReadOnlyList<IReadOnlyList<Problem>> InFiles)
{
    /// <summary>What is wrong with the text of a baseline by itself.</summary>
    public static IReadOnlyList<Problem> OfReading(BaselineDocument baseline) =>
        SpecFileProblems.First(baseline.Problems.Where(problem => !baseline.Ignores.Covers(problem)));

    /// <summary>What differs from the spec in force.</summary>
    public static BaselineFindings Compare(SpecCompilation compilation, BaselineDocument baseline)
    {
        // A scenario that is left out for an error is not gone: first the errors, then the comparison.
        if (!compilation.IsWhole)
            return new BaselineFindings([], []);

        var difference = BaselineDifference.Compare(compilation.Specification, baseline);
        var changes = BreakingChanges.Find(difference).Concat(AddedScenarios.AtHead(difference, compilation, baseline));
        return new BaselineFindings(
            SpecFileProblems.First(changes.Where(problem => !baseline.Ignores.Covers(problem))),
            [.. compilation.Files.Select((spec, i) =>
                SpecFileProblems.First(
                    AddedScenarios.InFile(i, difference, compilation).Where(problem => !spec.Ignores.Covers(problem))))]);
    }
}
