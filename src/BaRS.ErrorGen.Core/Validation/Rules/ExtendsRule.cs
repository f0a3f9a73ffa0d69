using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Presets;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1014: <c>extends</c> names a preset that does not exist, or one that the project's property leaves out.</summary>
internal sealed class ExtendsRule : ISpecRule
{
    public const string Title = "Unknown preset or scenario";

    private static readonly RuleDescriptor UnknownPreset = SpecRule.Error(
        RuleIds.UnknownReference, Title, "There is no preset named '{0}'. {1} Presets: {2}.");

    private static readonly RuleDescriptor NotInForce = SpecRule.Error(
        RuleIds.UnknownReference,
        Title,
        "The preset '{0}' is not in force, because the property BarsErrorGenPresets selects {1}. "
            + "Add the preset to the property, joined by '+', or delete this line.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [UnknownPreset, NotInForce];

    public void Check(RuleContext context)
    {
        foreach (var name in context.Document.Extends)
        {
            if (PresetLibrary.Find(name.Value) is not { } preset)
            {
                context.Report(UnknownPreset, name.Place, () =>
                [
                    Quotation.Shorten(name.Value),
                    SeveralWords.Suggest(name.Value, PresetLibrary.NamesAndAliases, "Correct the name."),
                    string.Join(", ", PresetLibrary.Names),
                ]);
            }
            else if (context.Names.AllowedPresets is { } allowed && !allowed.Contains(preset))
            {
                context.Report(
                    NotInForce,
                    name.Place,
                    () => [name.Value, allowed.Count == 0 ? "no preset" : $"only {string.Join(", ", allowed)}"]);
            }
        }
    }
}
