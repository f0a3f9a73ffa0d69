using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

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
                var key = entry.Key.Value;
                if (item.Shape.Find(key) is not null)
                    continue;

                context.Reject(item.Item, UnknownKey, entry.Key.Place, () => [Quotation.Shorten(key), Remedy(key, item.Shape)]);
            }
        }
    }

    private static string Remedy(string key, SpecShape shape)
    {
        var known = shape.Keys.Select(candidate => candidate.Name).ToList();
        return Spelling.Suggest(key, known, $"Valid keys: {string.Join(", ", known)}.");
    }
}
