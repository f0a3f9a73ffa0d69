using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1003: a key that its mapping needs is absent or has no value.</summary>
internal sealed class MissingKeyRule : ISpecRule
{
    private const string Title = "Required key is missing";

    private static readonly RuleDescriptor MissingKey = SpecRule.Error(
        RuleIds.MissingKey, Title, "The required key '{0}' is missing. Expected value: {1}");

    private static readonly RuleDescriptor MissingValue = SpecRule.Error(
        RuleIds.MissingKey, Title, "The required key '{0}' has no value. Expected value: {1}");

    private static readonly RuleDescriptor MissingFormat = SpecRule.Error(
        RuleIds.MissingKey, Title, "The required key '{0}' is missing. Begin the file with the line '{0}: {1}'.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [MissingKey, MissingFormat, MissingValue];

    public void Check(RuleContext context)
    {
        foreach (var item in context.Document.Objects)
        {
            // What is cut off or refused may have held the key.
            if (item.Item?.IsBroken ?? item.Node.IsBroken)
                continue;

            foreach (var key in item.Shape.Keys.Where(key => key.IsRequired))
            {
                var entry = item.Node.Find(key.Name);
                if (entry is null && IsMisspelt(item, key.Name))
                    continue;
                if (entry is null && key.Name == "format")
                    context.Reject(item.Item, MissingFormat, FirstKey(item), () => [key.Name, SpecFormat.Version]);
                else if (entry is null)
                    context.Reject(item.Item, MissingKey, FirstKey(item), () => [key.Name, key.Description]);
                else if (entry is not null && IsEmpty(entry.Value))
                    context.Reject(item.Item, MissingValue, entry.Key.Place, () => [key.Name, key.Description]);
            }
        }
    }

    /// <summary>True where an unknown key is so near that its own message asks for this one.</summary>
    private static bool IsMisspelt(SpecObject item, string key) =>
        item.Node.Entries.Any(entry => item.Shape.Find(entry.Key.Value) is null
            && (Spelling.Nearest(entry.Key.Value, item.Shape.Keys.Select(known => known.Name)) == key
                || entry.Key.Value.StartsWith(key + ":", StringComparison.Ordinal)));

    private static bool IsEmpty(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value),
        YamlSequence sequence => sequence.Items.Count == 0,
        _ => false,
    };

    /// <summary>The first key stands for the whole mapping: underlining all of it would drown the other messages.</summary>
    private static TextPlace FirstKey(SpecObject item) =>
        item.Node.Entries.Count > 0 ? item.Node.Entries[0].Key.Place : item.Node.Place;
}
