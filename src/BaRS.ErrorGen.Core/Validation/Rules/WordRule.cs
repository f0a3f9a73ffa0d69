using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1001 (BARS1008 in a retry policy): a value that is none of the few words its key allows.</summary>
internal sealed class WordRule : ISpecRule
{
    private const string Format = "'{0}' is not a valid value for '{1}'. {2}";

    private static readonly RuleDescriptor InvalidWord = Unreadable.Because(Format);
    private static readonly RuleDescriptor InvalidWordInPolicy = RetryPolicyRule.Invalid(Format);

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [InvalidWord, InvalidWordInPolicy];

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
                    {
                        context.Reject(
                            item.Item,
                            item.Shape == SpecFormat.RetryPolicy ? InvalidWordInPolicy : InvalidWord,
                            scalar.Place,
                            () => [Quotation.Shorten(scalar.Value), key.Name, Remedy(scalar.Value, key)]);
                    }
                }
            }
        }
    }

    private static string Remedy(string value, SpecKey key) =>
        SeveralWords.Suggest(
            value,
            key.Words,
            key.Words.Count == 1 ? $"Only '{key.Words[0]}' is valid." : $"Valid values: {string.Join(", ", key.Words)}.");

    private static IEnumerable<YamlScalar> Scalars(YamlNode value) => value switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>(),
        _ => [],
    };
}
