using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Validation;

namespace BaRS.ErrorGen;

/// <summary>
/// The project's spec files to the spec in force and everything wrong with them. Shared by the generator, which takes
/// the spec, and the spec-file analyzer, which takes the problems.
/// </summary>
internal static class SpecCompiler
{
    public static SpecCompilation Compile(IReadOnlyList<SpecFile> files, PresetSelection selection, CancellationToken cancellationToken)
    {
        var presets = selection.Resolve(files);
        var allowedPresets = selection.Names is null ? null : presets.Select(preset => PresetLibrary.NameOf(preset)).ToList();
        var names = SpecNames.Of(presets.Concat(files).Select(file => file.Parsed.Document), allowedPresets);

        var merger = new SpecMerger();
        foreach (var preset in presets)
            merger.AddPreset(SpecBuilder.Build(new RuleContext(preset.Parsed.Document, ExpandedScenario.Expand(preset.Parsed.Document, SpecBounds.MaxScenarios), names)));

        var problems = new List<SpecProblem>[files.Count];
        var failures = new List<SpecFailure>();
        for (var i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            problems[i] = [.. files[i].Parsed.Problems.Select(problem => new SpecProblem(RuleIds.CannotBeRead, IsError: true, problem.Place, () => problem.Message))];
            var failure = files[i].Parsed.Failure is { } reading ? new SpecFailure(files[i].Path, "reading", reading) : AddFile(merger, files[i], i, names, problems[i]);
            if (failure is not null)
                failures.Add(failure);
        }

        var specification = merger.Merge(names);
        foreach (var (file, problem) in merger.Problems)
            problems[file].Add(problem);
        return new SpecCompilation(specification, [.. files.Select((file, i) => new SpecFileProblems(file.Path, Sorted(file, problems[i])))], failures);
    }

    private static SpecFailure? AddFile(SpecMerger merger, SpecFile file, int index, SpecNames names, List<SpecProblem> problems)
    {
        try
        {
            var document = file.Parsed.Document;
            var context = new RuleContext(document, ExpandedScenario.Expand(document, SpecBounds.MaxScenarios), names);
            foreach (var rule in SpecRules.All)
                rule.Check(context);
            problems.AddRange(context.Problems);
            merger.AddFile(SpecBuilder.Build(context), index, file.Path);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new SpecFailure(file.Path, "checking", exception);
        }
    }

    /// <summary>
    /// In the order of the file, without what a comment silences. At most a hundred, what cannot be read first and
    /// warnings last: a file of nothing but errors must not flood the build.
    /// </summary>
    private static IReadOnlyList<SpecProblem> Sorted(SpecFile file, List<SpecProblem> problems) =>
    [
        .. problems.Where(problem => !file.Parsed.Ignores.Covers(problem))
            .OrderBy(problem => problem.Id == RuleIds.CannotBeRead ? 0 : problem.IsError ? 1 : 2)
            .ThenBy(problem => problem.Place.Start)
            .Take(SpecCompilation.MaxProblemsAFile)
            .OrderBy(problem => problem.Place.Start)
            .ThenBy(problem => problem.Id, StringComparer.Ordinal),
    ];
}

/// <summary>What compiling the spec files gave.</summary>
/// <param name="Specification">The spec in force: all that is valid.</param>
/// <param name="Files">The problems of each file, in the order of the files.</param>
/// <param name="Failures">Defects of this project, not of the files.</param>
internal sealed record SpecCompilation(Specification Specification, IReadOnlyList<SpecFileProblems> Files, IReadOnlyList<SpecFailure> Failures)
{
    public const int MaxProblemsAFile = 100;
}

/// <summary>The problems of one file, in its order.</summary>
internal sealed record SpecFileProblems(string Path, IReadOnlyList<SpecProblem> Problems);

/// <summary>A defect of this project: the file and the stage it showed in.</summary>
internal sealed record SpecFailure(string Path, string Stage, Exception Exception);
