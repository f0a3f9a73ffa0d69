using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1013: the name of another system that gives no method, or the method of another one.</summary>
internal sealed class UpstreamNameRule : ISpecRule
{
    private static readonly RuleDescriptor NoMethod = SpecRule.Error(
        RuleIds.InvalidName,
        NameRule.Title,
        "'{0}' cannot name a method. Use letters, digits and hyphens, starting with a letter; for example, patient-register.");

    private static readonly RuleDescriptor SameMethod = SpecRule.Error(
        RuleIds.InvalidName, NameRule.Title, "The upstreams '{0}' and '{1}' (line {2}) both give the method '{3}'. Rename one of them.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NoMethod, SameMethod];

    public void Check(RuleContext context)
    {
        var taken = new Dictionary<string, UpstreamSyntax>(StringComparer.Ordinal);
        foreach (var upstream in context.Document.Upstreams)
        {
            var name = upstream.Name.Value;
            var method = Identifier.PascalCase(name);
            if (!name.All(c => c is '-' or '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                || !Identifier.IsValid(method)
                || ReservedNames.Contains(method))
            {
                context.Reject(upstream, NoMethod, upstream.Place, () => [Quotation.Shorten(name)]);
            }
            else if (taken.TryGetValue(method, out var first))
            {
                context.Reject(upstream, SameMethod, upstream.Place, () => [name, first.Name.Value, first.Place.LineNumber, method]);
            }
            else
            {
                taken.Add(method, upstream);
            }
        }
    }
}
