using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1002: a key that its mapping does not have. The item is left out: a misspelt 'retry' would change what it means.</summary>
internal sealed class UnknownKeyRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        foreach (var item in context.Document.Objects)
        {
            foreach (var entry in item.Node.Entries)
            {
                var key = entry.Key.Value;
                if (item.Shape.Find(key) is not null)
                    continue;

                context.Error(RuleIds.UnknownKey, entry.Key.Place, () => $"Unknown key '{key}'. {Remedy(key, item.Shape)}", item.Item);
            }
        }
    }

    private static string Remedy(string key, SpecShape shape)
    {
        var known = shape.Keys.Select(candidate => candidate.Name).ToList();
        return Spelling.Nearest(key, known) is { } nearest ? $"Did you mean '{nearest}'?" : $"Known here: {string.Join(", ", known)}.";
    }
}
