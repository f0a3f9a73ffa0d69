using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>BARS3003: no coding of an issue has the code system of the spec in force.</summary>
internal sealed class SystemRule : IOutcomeRule
{
    public const string Title = "Wrong code system or profile";

    private static readonly RuleDescriptor NoSystem = Wrong("The coding has no 'system', so its code has no meaning. Use '{0}'.");
    private static readonly RuleDescriptor NotAString = Wrong("The system must be a string, not {0}. Use '{1}'.");
    private static readonly RuleDescriptor AlikeSystem = Wrong("'{0}' is not the code system of BaRS: {1}. Use '{2}'.");
    private static readonly RuleDescriptor OtherSystem = Wrong("'{0}' is not the code system of BaRS. Use '{1}'.");
    private static readonly RuleDescriptor ForeignSystem = Wrong(
        "'{0}' is another code system, so the issue has no error code of BaRS. "
            + "Add a coding with the system '{1}', or remove the file from the BarsOutcomeExample items.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [NoSystem, NotAString, AlikeSystem, OtherSystem, ForeignSystem];

    public void Check(OutcomeContext context)
    {
        var right = Quotation.ShortenRight(context.Known.System);
        foreach (var (issue, coding) in context.Issues)
        {
            // What only informs, such as a success, needs no error code, and may say it in any code system.
            if (coding is null || coding.HasRightSystem || (!coding.IsBars && !issue.IsFailure))
                continue;
            switch (coding.System)
            {
                case null:
                    context.Report(NoSystem, coding.Node, () => [right]);
                    break;
                case JsonString { Value: var url } system when ErrorCodeSystems.Likeness(url, context.Known.System) is { } reason:
                    context.Report(AlikeSystem, system, () => [Quotation.Shorten(url), reason, right]);
                    break;
                case JsonString { Value: var url } system when !coding.IsBars:
                    context.Report(ForeignSystem, system, () => [Quotation.Shorten(url), right]);
                    break;
                case JsonString { Value: var url } system:
                    context.Report(OtherSystem, system, () => [Quotation.Shorten(url), right]);
                    break;
                case var other:
                    context.Report(NotAString, other, () => [other.Kind, right]);
                    break;
            }
        }
    }

    private static RuleDescriptor Wrong(string messageFormat) => ExampleRule.Warning(RuleIds.WrongSystemOrProfile, Title, messageFormat);
}
