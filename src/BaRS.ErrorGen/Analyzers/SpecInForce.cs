using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Presets;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers;

/// <summary>
/// The compiled spec of a project, for all analyzers. Compiled once as long as no spec file and no property changes: a
/// keystroke in C# makes a new compilation, and every analyzer asks anew.
/// </summary>
internal static class SpecInForce
{
    // A solution's projects take turns in the editor; more than these few would only be kept for nothing.
    private const int MaxKept = 16;

    private static readonly LinkedList<Entry> Recent = new();

    public static SpecCompilation Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var generatorOptions = GeneratorOptions.Of(provider.GlobalOptions);
        var found = options.AdditionalFiles.Select(file => SpecFiles.TryRead(file, provider, cancellationToken)).OfType<SpecFile>();
        var files = SpecFiles.InOrder(found, generatorOptions.ProjectDirectory);
        if (Find(files, generatorOptions.Presets) is { } known)
            return known;

        var compilation = SpecCompiler.Compile(files, generatorOptions.Presets, cancellationToken);
        Keep(new Entry(files, generatorOptions.Presets, compilation));
        return compilation;
    }

    private static SpecCompilation? Find(IReadOnlyList<SpecFile> files, PresetSelection presets)
    {
        lock (Recent)
        {
            return Recent.FirstOrDefault(entry => entry.IsOf(files, presets))?.Compilation;
        }
    }

    private static void Keep(Entry entry)
    {
        lock (Recent)
        {
            Recent.AddFirst(entry);
            if (Recent.Count > MaxKept)
                Recent.RemoveLast();
        }
    }

    private sealed record Entry(IReadOnlyList<SpecFile> Files, PresetSelection Presets, SpecCompilation Compilation)
    {
        /// <summary>A text is parsed once, so that what was parsed tells whether the text is the same.</summary>
        public bool IsOf(IReadOnlyList<SpecFile> files, PresetSelection presets) =>
            Presets == presets && Files.Count == files.Count
            && Files.Zip(files, (kept, file) => kept.Path == file.Path && ReferenceEquals(kept.Parsed, file.Parsed)).All(same => same);
    }
}
