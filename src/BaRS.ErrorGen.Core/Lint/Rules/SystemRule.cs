using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Lint.Rules;

/// <summary>BARS3003: no coding of an issue has the code system of the spec in force.</summary>
internal sealed class SystemRule : IOutcomeRule
{
    public void Check(OutcomeContext context)
    {
        var right = Quotation.OfRight(context.Known.System);
        foreach (var (_, coding) in context.Issues)
        {
            if (coding is null || coding.HasRightSystem)
                continue;
            context.Report(RuleIds.WrongSystemOrProfile, coding.System ?? coding.Node, () => coding.System switch
            {
                null => $"This coding has no 'system', so that no one can tell whose code it is. Write {right}.",
                JsonString { Value: var url } => $"The system {Quotation.Of(url)} {ErrorCodeSystems.Likeness(url, context.Known.System) ?? "is not the code system of BaRS"}. Write {right}.",
                var other => $"The system is {other.Kind}, not a string. Write {right}.",
            });
        }
    }
}
