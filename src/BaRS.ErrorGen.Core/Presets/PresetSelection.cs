using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Presets;

/// <summary>
/// Which presets are in force: exactly those that the project's property names, or, where it names none, those that
/// its files extend, or the default one.
/// </summary>
/// <param name="Names">The names of the property; null where it is not set; empty for <c>none</c>.</param>
internal sealed record PresetSelection(Model.EquatableArray<string>? Names)
{
    public static readonly PresetSelection Unset = new((Model.EquatableArray<string>?)null);

    /// <summary>The one preset that is in force if the project has no file of its own, or "none"; null for several.</summary>
    public string? WithoutFiles => Names switch
    {
        null => PresetLibrary.Default,
        { Count: 0 } => PresetLibrary.None,
        { Count: 1 } names => names[0],
        _ => null,
    };

    /// <summary>The name or alias of a preset, several joined by '+', or "none".</summary>
    /// <param name="text">What a person wrote.</param>
    /// <param name="unknown">The names that are no preset. The selection is without them.</param>
    public static PresetSelection Parse(string text, out IReadOnlyList<string> unknown)
    {
        unknown = [];
        if (string.Equals(text, PresetLibrary.None, StringComparison.OrdinalIgnoreCase))
            return new PresetSelection(new Model.EquatableArray<string>([]));

        var names = text.Split('+').Select(part => part.Trim()).ToList();
        unknown = [.. names.Where(name => PresetLibrary.Find(name) is null)];
        var found = names.Select(PresetLibrary.Find).OfType<string>().ToList();
        return found.Count > 0 ? new PresetSelection(new Model.EquatableArray<string>(found)) : Unset;
    }

    public IReadOnlyList<SpecFile> Resolve(IReadOnlyList<SpecFile> files)
    {
        if (Names is { } names)
            return PresetLibrary.Resolve(names);

        var extended =
            files.SelectMany(file => file.Parsed.Document.Extends).Select(name => PresetLibrary.Find(name.Value)).OfType<string>().ToList();
        return PresetLibrary.Resolve(extended.Count > 0 ? extended : [PresetLibrary.Default]);
    }
}
