using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Presets;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>BARS9001: a property of the project that has no valid value.</summary>
/// <param name="Rule">What is wrong with it.</param>
/// <param name="Arguments">What fills the holes of the message.</param>
internal sealed record PropertyProblem(RuleDescriptor Rule, EquatableArray<string> Arguments)
{
    private static readonly RuleDescriptor InvalidNamespace = Invalid(
        "'{0}' is not a valid value for BarsErrorGenNamespace. Did you mean '{1}'? The root namespace is used.");

    private static readonly RuleDescriptor InvalidVisibility = Invalid(
        "'{0}' is not a valid value for BarsErrorGenVisibility. {1} The default, 'internal', is used.");

    private static readonly RuleDescriptor InvalidRole = Invalid(
        "'{0}' is not a valid value for BarsErrorGenRole. {1} The default, 'receiver', is used.");

    private static readonly RuleDescriptor UnknownPreset = Invalid(
        "There is no preset named '{0}', so BarsErrorGenPresets is used without it. {1} Presets: {2}. "
            + "Join several with '+', or use 'none'.");

    public static IReadOnlyList<RuleDescriptor> Descriptors => [InvalidNamespace, InvalidVisibility, InvalidRole, UnknownPreset];

    public static PropertyProblem ForNamespace(string given) =>
        new(InvalidNamespace, new EquatableArray<string>([given, RootNamespace.From(given)]));

    public static PropertyProblem ForVisibility(string given, IReadOnlyCollection<string> words) =>
        new(InvalidVisibility, new EquatableArray<string>([given, Spelling.Suggest(given, words, ListValid(words))]));

    public static PropertyProblem ForRole(string given, IReadOnlyCollection<string> words) => new(
        InvalidRole,
        new EquatableArray<string>([given, Spelling.Suggest(given, words, ListValid(words) + " Join several with '+'.")]));

    public static PropertyProblem ForPreset(string given) => new(
        UnknownPreset,
        new EquatableArray<string>(
            [given, Spelling.Suggest(given, PresetLibrary.NamesAndAliases, "Correct the name."), string.Join(", ", PresetLibrary.Names)]));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Diagnostics.Descriptors.For(Rule), Location.None, [.. Arguments]);

    private static string ListValid(IEnumerable<string> words) => $"Valid values: {string.Join(", ", words)}.";

    private static RuleDescriptor Invalid(string messageFormat) =>
        GeneratorRule.Error(RuleIds.InvalidProperty, "Invalid value of a BaRS.ErrorGen property", messageFormat);
}
