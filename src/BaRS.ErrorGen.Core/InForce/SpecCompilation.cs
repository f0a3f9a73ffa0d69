using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Validation;

namespace BaRS.ErrorGen.InForce;

/// <summary>What compiling the spec files gave.</summary>
/// <param name="Specification">The spec in force: all that is valid.</param>
/// <param name="Files">The problems of each file, in the order of the files.</param>
/// <param name="Places">Where each scenario of the spec comes from, in its order. Beside the spec: what is generated
/// must not depend on places.</param>
/// <param name="Failures">Defects of this project, not of the files.</param>
internal sealed record SpecCompilation(
    Specification Specification,
    IReadOnlyList<SpecFileProblems> Files,
    IReadOnlyList<ScenarioPlace> Places,
    IReadOnlyList<SpecFailure> Failures)
{
    /// <summary>False where something broken was left out, so that the spec in force is not what the files mean.</summary>
    public bool IsWhole => Failures.Count == 0 && Files.All(file => file.Errors.Count == 0);
}

/// <summary>A defect of this project: the file and the stage it showed in.</summary>
internal sealed record SpecFailure(string Path, string Stage, Exception Exception);

/// <summary>The problems of one file, in its order.</summary>
/// <param name="Path">The file.</param>
/// <param name="Problems">What is shown.</param>
/// <param name="Errors">The errors, also those that a comment silences: what they stand in is left out all the same.</param>
/// <param name="Ignores">The comments of the file that silence findings.</param>
internal sealed record SpecFileProblems(string Path, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Errors, IgnoreComments Ignores)
{
    public const int Max = 100;

    /// <summary>
    /// At most a hundred, what cannot be read first and warnings last: a file of nothing but errors must not flood the
    /// build.
    /// </summary>
    public static SpecFileProblems Create(SpecFile file, IEnumerable<Problem> found, IEnumerable<Problem> foundByComparing)
    {
        var all = file.Parsed.Problems
            .Concat(found)
            .Concat(foundByComparing)
            .ToList();
        return new SpecFileProblems(
            file.Path,
            First(all.Where(problem => !file.Parsed.Ignores.Covers(problem))),
            First(all.Where(problem => problem.IsError)),
            file.Parsed.Ignores);
    }

    /// <summary>The first hundred, in the order of the file.</summary>
    public static IReadOnlyList<Problem> First(IEnumerable<Problem> problems)
    {
        // Sorted as a whole: OrderBy with Take sorts in part, by a quicksort that is quadratic on the ascending runs
        // that come here, one a rule.
        var sorted = problems.ToArray();
        Array.Sort([.. sorted.Select((problem, index) => (Weight(problem), problem.Place.Start, index))], sorted);
        return [.. sorted.Take(Max).OrderBy(problem => problem.Place.Start).ThenBy(problem => problem.Id, StringComparer.Ordinal)];
    }

    private static int Weight(Problem problem) => !problem.IsError ? 2 : problem.Id == RuleIds.CannotBeRead ? 0 : 1;
}
