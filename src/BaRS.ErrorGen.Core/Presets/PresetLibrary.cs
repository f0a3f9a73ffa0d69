using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Resources;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Presets;

/// <summary>The specs that travel inside this assembly. Each is parsed once a process.</summary>
internal static class PresetLibrary
{
    /// <summary>What is in force where a project says nothing.</summary>
    public const string Default = "bars-core-1.5.0";

    /// <summary>What the property says for no preset at all.</summary>
    public const string None = "none";

    private const string Folder = "preset/";

    private static readonly Dictionary<string, Lazy<SpecFile>> Presets = EmbeddedText.Names(Folder).ToDictionary(
        resource => resource.Substring(Folder.Length),
        resource => new Lazy<SpecFile>(() => Parse(resource)),
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Aliases = EmbeddedTable.Rows("preset-aliases")
        .ToDictionary(columns => columns[0], columns => columns[1], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Names { get; } = [.. Presets.Keys];

    /// <summary>The presets, and the versions of the standard that one of them stands for as well.</summary>
    public static IReadOnlyList<string> NamesAndAliases { get; } = [.. Names, .. Aliases.Keys];

    /// <summary>The preset of this name or alias; null where there is none.</summary>
    public static string? Find(string name) =>
        Names.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
        ?? (Aliases.TryGetValue(name, out var preset) ? preset : null);

    public static string GetName(SpecFile preset) => preset.Path.Substring(Folder.Length);

    /// <summary>The presets of these names and what they extend, each once, what is extended first.</summary>
    public static IReadOnlyList<SpecFile> Resolve(IEnumerable<string> names)
    {
        var resolved = new List<SpecFile>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            Add(name, visited, resolved);
        return resolved;
    }

    private static void Add(string name, HashSet<string> visited, List<SpecFile> resolved)
    {
        if (!Presets.TryGetValue(name, out var preset) || !visited.Add(name))
            return;
        foreach (var extended in preset.Value.Parsed.Document.Extends)
            Add(extended.Value, visited, resolved);
        resolved.Add(preset.Value);
    }

    private static SpecFile Parse(string resource) =>
        new(resource, ParsedSpec.Parse(new TextFile(EmbeddedText.Read(resource)), CancellationToken.None));
}
