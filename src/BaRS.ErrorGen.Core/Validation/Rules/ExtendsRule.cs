using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Presets;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1014: <c>extends</c> names a preset that does not exist, or one that the project's property leaves out.</summary>
internal sealed class ExtendsRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        foreach (var name in context.Document.Extends)
        {
            if (PresetLibrary.Find(name.Value) is not { } preset)
                context.Error(RuleIds.UnknownReference, name.Place, () => $"There is no preset '{name.Value}'.{Spelling.DidYouMean(name.Value, PresetLibrary.NamesAndAliases)} Presets: {string.Join(", ", PresetLibrary.Names)}.", item: null);
            else if (context.Names.AllowedPresets is { } allowed && !allowed.Contains(preset))
                context.Error(RuleIds.UnknownReference, name.Place, () => $"The preset '{name.Value}' is not in force: the property BarsErrorGenPresets names {(allowed.Count == 0 ? "none" : string.Join(", ", allowed))}. Add it there, joined by '+', or delete this line.", item: null);
        }
    }
}
