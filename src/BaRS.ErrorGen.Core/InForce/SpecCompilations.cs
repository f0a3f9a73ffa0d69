using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;

namespace BaRS.ErrorGen.InForce;

/// <summary>
/// The compiled specs of a process, for the generator and all analyzers together. Compiled once as long as no spec file
/// and no property changes: a keystroke in C# makes a new compilation, and every analyzer asks anew.
/// </summary>
internal static class SpecCompilations
{
    // A solution's projects take turns in the editor; more than these few would only be kept for nothing.
    private const int MaxKept = 16;

    private static readonly LinkedList<Entry> Recent = new();

    public static SpecCompilation GetOrCompile(
        IReadOnlyList<SpecFile> files,
        PresetSelection presets,
        Role role,
        CancellationToken cancellationToken)
    {
        if (Find(files, presets, role) is { } known)
            return known;
        var compilation = SpecCompiler.Compile(files, presets, cancellationToken, role);
        Keep(new Entry(files, presets, role, compilation));
        return compilation;
    }

    private static SpecCompilation? Find(IReadOnlyList<SpecFile> files, PresetSelection presets, Role role)
    {
        lock (Recent)
        {
            return Recent.FirstOrDefault(entry => entry.Matches(files, presets, role))?.Compilation;
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

    private sealed record Entry(IReadOnlyList<SpecFile> Files, PresetSelection Presets, Role Role, SpecCompilation Compilation)
    {
        /// <summary>A text is parsed once, so that what was parsed shows whether the text is the same.</summary>
        public bool Matches(IReadOnlyList<SpecFile> files, PresetSelection presets, Role role)
        {
            if (Presets != presets || Role != role || Files.Count != files.Count)
                return false;
            for (var i = 0; i < files.Count; i++)
            {
                if (Files[i].Path != files[i].Path || !ReferenceEquals(Files[i].Parsed, files[i].Parsed))
                    return false;
            }

            return true;
        }
    }
}
