using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1001 (BARS1008 in a retry policy): a value that is none of the few words its key allows.</summary>
internal sealed class WordRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        foreach (var item in context.Document.Objects)
        {
            foreach (var key in item.Shape.Keys)
            {
                // The action is judged with the rest of its policy.
                if (key.Words.Count == 0 || key.Name == "action" || item.Node.Find(key.Name) is not { } entry)
                    continue;

                foreach (var scalar in Scalars(entry.Value))
                {
                    if (!scalar.IsNull && !key.Words.Contains(scalar.Value))
                        context.Error(IdFor(item), scalar.Place, () => $"'{scalar.Value}' is no value of '{key.Name}'. {Remedy(scalar.Value, key)}", item.Item);
                }
            }
        }
    }

    private static string IdFor(SpecObject item) => item.Shape == SpecFormat.RetryPolicy ? RuleIds.InvalidRetryPolicy : RuleIds.CannotBeRead;

    private static string Remedy(string value, SpecKey key) =>
        Spelling.Nearest(value, key.Words) is { } nearest ? $"Did you mean '{nearest}'?"
        : key.Words.Count == 1 ? $"Only '{key.Words[0]}' is known here."
        : $"Use one of {string.Join(", ", key.Words)}.";

    private static IEnumerable<YamlScalar> Scalars(YamlNode value) => value switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>(),
        _ => [],
    };
}
