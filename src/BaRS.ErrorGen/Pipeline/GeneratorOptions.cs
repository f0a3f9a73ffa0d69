using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>The project's MSBuild properties, read and checked.</summary>
/// <param name="Namespace">Namespace of the generated code; null where the assembly's name decides.</param>
/// <param name="IsPublic">Whether the generated types are public.</param>
/// <param name="Role">Whose factories are generated.</param>
/// <param name="Presets">Which presets are in force.</param>
/// <param name="WritesBaseline">Whether this build writes the project's baseline.</param>
/// <param name="HasLibraryCode">Whether the library's files are generated: not for the project that compiles these
/// files themselves.</param>
/// <param name="ProjectDirectory">Where the project lies, for the order of its files.</param>
/// <param name="Problems">What is wrong with values that are invalid; their defaults are used.</param>
internal sealed record GeneratorOptions(
    string? Namespace,
    bool IsPublic,
    Role Role,
    PresetSelection Presets,
    bool WritesBaseline,
    bool HasLibraryCode,
    string ProjectDirectory,
    EquatableArray<PropertyProblem> Problems)
{
    private const string Prefix = "build_property.";

    // All that the conditions of MSBuild take for true.
    private static readonly string?[] Trues = ["true", "yes", "on"];

    private static readonly string[] Visibilities = ["internal", "public"];

    public static GeneratorOptions Read(AnalyzerConfigOptions options)
    {
        var problems = new List<PropertyProblem>();
        var rootNamespace = ReadWhole(options, "RootNamespace");
        return new GeneratorOptions(
            ReadNamespace(options, problems) ?? (rootNamespace is null ? null : RootNamespace.From(rootNamespace)),
            ReadIsPublic(options, problems),
            ReadRole(options, problems),
            ReadPresets(options, problems),
            Trues.Contains(Read(options, "BarsErrorGenWriteBaseline"), StringComparer.OrdinalIgnoreCase),
            Read(options, "BarsErrorGenLibraryCode") != "none",
            ReadWhole(options, "ProjectDir") ?? Read(options, "MSBuildProjectDirectory") ?? "",
            new EquatableArray<PropertyProblem>(problems));
    }

    private static string? ReadNamespace(AnalyzerConfigOptions options, List<PropertyProblem> problems)
    {
        var given = Read(options, "BarsErrorGenNamespace");
        if (given is null || RootNamespace.IsValid(given))
            return given;
        problems.Add(PropertyProblem.ForNamespace(given));
        return null;
    }

    private static Role ReadRole(AnalyzerConfigOptions options, List<PropertyProblem> problems)
    {
        var role = RoleNames.Parse(Read(options, "BarsErrorGenRole") ?? "receiver", out var unknown);
        if (unknown is not null)
            problems.Add(PropertyProblem.ForRole(unknown, RoleNames.All));
        return role;
    }

    private static PresetSelection ReadPresets(AnalyzerConfigOptions options, List<PropertyProblem> problems)
    {
        if (Read(options, "BarsErrorGenPresets") is not { } given)
            return PresetSelection.Unset;
        var selection = PresetSelection.Parse(given, out var unknown);
        problems.AddRange(unknown.Select(PropertyProblem.ForPreset));
        return selection;
    }

    private static bool ReadIsPublic(AnalyzerConfigOptions options, List<PropertyProblem> problems)
    {
        if (Read(options, "BarsErrorGenVisibility") is not { } given)
            return false;
        var word = Visibilities.FirstOrDefault(known => string.Equals(known, given, StringComparison.OrdinalIgnoreCase));
        if (word is null)
            problems.Add(PropertyProblem.ForVisibility(given, Visibilities));
        return word == "public";
    }

    /// <summary>
    /// A property that may hold any character, from the copy that build/BaRS.ErrorGen.targets escapes. Without the package's
    /// targets there is no copy, and the compiler cuts the property off at <c>#</c>.
    /// </summary>
    private static string? ReadWhole(AnalyzerConfigOptions options, string property) =>
        Read(options, "BarsErrorGenEscaped" + property) is { } escaped && Uri.UnescapeDataString(escaped).Trim() is { Length: > 0 } whole
            ? whole
            : Read(options, property);

    private static string? Read(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue(Prefix + property, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
