using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Validation;

namespace BaRS.ErrorGen.InForce;

/// <summary>
/// The project's spec files to the spec in force and everything wrong with them. Shared by the generator, which takes
/// the spec, and the spec-file analyzer, which takes the problems.
/// </summary>
internal static class SpecCompiler
{
    public static SpecCompilation Compile(
        IReadOnlyList<SpecFile> files,
        PresetSelection selection,
        CancellationToken cancellationToken,
        Role role = Role.Receiver)
    {
        try
        {
            if (files.Count == 0 && selection.WithoutFiles is { } name && CompiledPreset.Find(name) is { } preset)
                return FromPreset(preset);
            return CompileFiles(files, selection, cancellationToken, role);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && files.Count > 0)
        {
            // A defect of ours that is tied to no file: the presets alone, and an error that says so.
            return CompileFiles([], selection, cancellationToken, role) with
            {
                Failures = [new SpecFailure("", "merging the spec files", exception)],
            };
        }
    }

    /// <summary>The same from the text of every file, that of the presets too.</summary>
    public static SpecCompilation CompileFiles(
        IReadOnlyList<SpecFile> files,
        PresetSelection selection,
        CancellationToken cancellationToken,
        Role role = Role.Receiver)
    {
        var presets = selection.Resolve(files);
        var failures = presets.Concat(files).Select(ReadingFailure).OfType<SpecFailure>().ToList();

        // First the form of every file: only what is well formed is defined for the others.
        var presetContexts = presets.Select(preset => new RuleContext(preset.Parsed.Document)).ToList();
        var contexts = files.Select(file => new RuleContext(file.Parsed.Document)).ToList();
        Check(SpecRules.Form, files, contexts, failures, cancellationToken);

        // Then what it says, knowing what all files define.
        var allowedPresets = selection.Names is null ? null : presets.Select(PresetLibrary.GetName).ToList();
        var names = SpecNames.From(presetContexts, contexts, allowedPresets);
        foreach (var context in presetContexts.Concat(contexts))
            context.Names = names;
        Check(SpecRules.Meaning, files, contexts, failures, cancellationToken);

        // Again, without what that has rejected: a scenario must not take its retry from a rejected rule.
        names = SpecNames.From(presetContexts, contexts, allowedPresets);
        foreach (var context in presetContexts.Concat(contexts))
            context.Names = names;

        var merger = new SpecMerger(role);
        for (var i = 0; i < presets.Count; i++)
            merger.AddPreset(SpecBuilder.Build(presetContexts[i]), PresetLibrary.GetName(presets[i]));
        var fileNames = FileNames.Create([.. files.Select(file => file.Path)]);
        for (var i = 0; i < files.Count; i++)
            merger.AddFile(SpecBuilder.Build(contexts[i]), i, files[i].Path, fileNames[i]);
        var specification = merger.Merge(names);

        return new SpecCompilation(
            specification,
            [.. files.Select((file, i) => SpecFileProblems.Create(file, contexts[i].Problems, merger.GetProblems(i)))],
            merger.Places,
            failures);
    }

    private static SpecCompilation FromPreset(CompiledPreset preset)
    {
        var places = new ScenarioPlace[preset.Origins.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = new ScenarioPlace(File: null, preset.Origins[i], TextPlace.FileStart);
        return new SpecCompilation(preset.Specification, [], places, []);
    }

    private static SpecFailure? ReadingFailure(SpecFile file) =>
        file.Parsed.Failure is { } exception ? new SpecFailure(file.Path, $"reading '{file.Path}'", exception) : null;

    private static void Check(
        IReadOnlyList<ISpecRule> rules,
        IReadOnlyList<SpecFile> files,
        List<RuleContext> contexts,
        List<SpecFailure> failures,
        CancellationToken cancellationToken)
    {
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var rule in rules)
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    rule.Check(contexts[i]);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    // What a rule that broke down would have rejected is unknown: the file is left out.
                    failures.Add(new SpecFailure(files[i].Path, $"checking '{files[i].Path}' ({rule.GetType().Name})", exception));
                    contexts[i] = new RuleContext(new SpecDocument()) { Names = contexts[i].Names };
                    break;
                }
            }
        }
    }
}
