using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1002: a key that its mapping does not have. The item is left out: a misspelt 'retry' would change what it means.</summary>
internal sealed class UnknownKeyRule : ISpecRule
{
    private static readonly RuleDescriptor UnknownKey =
        SpecRule.Error(RuleIds.UnknownKey, "Unknown key", "'{0}' is not a valid key here. {1}");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [UnknownKey];

    public void Check(RuleContext context)
    {
        foreach (var item in context.Document.Objects)
        {
            foreach (var entry in item.Node.Entries)
            {
                if (item.Shape.Find(entry.Key.Value) is null)
                {
                    context.Reject(
                        item.Item,
                        UnknownKey,
                        entry.Key.Place,
                        () => [Quotation.Shorten(entry.Key.Value), Remedy(entry, item.Shape)]);
                }
            }
        }
    }

    private static string Remedy(YamlEntry entry, SpecShape shape)
    {
        var key = entry.Key.Value;
        var known = shape.Keys.Select(candidate => candidate.Name).ToList();
        var colon = key.IndexOf(':');
        if (colon > 0 && known.Contains(key.Substring(0, colon)))
            return $"Write a space after the colon: '{key.Substring(0, colon)}: {Quotation.Shorten(key.Substring(colon + 1))}'.";

        // What is written like a key of a scenario is one that has lost its indentation, whatever key of the file is near.
        if (shape == SpecFormat.Root && entry.Value is YamlScalar && SpecFormat.Scenario.Find(key) is not null)
            return "It is a key of a scenario. Put it below 'scenarios', in the item that it belongs to.";
        if (shape != SpecFormat.Root && Spelling.Nearest(key, known) is null && SpecFormat.Root.Find(key) is not null)
            return "It is a key of the file. Start it in the first column.";
        var others = shape.Others is { } family ? $", and {family.Name}" : "";
        return Spelling.Suggest(key, known, $"Valid keys: {string.Join(", ", known)}{others}.");
    }
}
