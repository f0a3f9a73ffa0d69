using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Validation;

namespace BaRS.ErrorGen.Tool.Catalogue;

/// <summary>What a catalogue is made from.</summary>
/// <param name="Title">The title of the site.</param>
/// <param name="InForce">The names of the presets and files that are in force.</param>
/// <param name="Specification">The spec in force.</param>
/// <param name="Places">Where each scenario of the spec comes from, in its order.</param>
/// <param name="FileNames">The files of the user as the site names them, in their order: without the folders of this machine.</param>
internal sealed record CatalogueSource(
    string Title,
    IReadOnlyList<string> InForce,
    Specification Specification,
    IReadOnlyList<ScenarioPlace> Places,
    IReadOnlyList<string> FileNames)
{
    public static CatalogueSource Create(string title, PresetSelection selection, SpecCompilation compilation)
    {
        var files = Text.FileNames.Create([.. compilation.Files.Select(file => file.Path)]);
        return new CatalogueSource(
            title,
            [.. Presets(selection, compilation).Concat(files).DefaultIfEmpty(PresetLibrary.None)],
            compilation.Specification,
            compilation.Places,
            files);
    }

    /// <summary>The presets that the user named, or those that the scenarios come from.</summary>
    private static IEnumerable<string> Presets(PresetSelection selection, SpecCompilation compilation)
    {
        if (selection.Names is { } names)
            return names;
        var used = compilation.Places.Where(place => place.File is null).Select(place => place.Path).Distinct().ToList();
        // A preset says what those say that it extends.
        return used.Where(name => !used.Any(other => other != name && Says(other, name)));
    }

    private static bool Says(string preset, string other) => PresetLibrary.Resolve([preset]).Select(PresetLibrary.GetName).Contains(other);
}
