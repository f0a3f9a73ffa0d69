using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1010: a scenario whose status is not the one that its code is published with.</summary>
internal sealed class CodeStatusRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            if (HttpStatus.TryParse(scenario.Status) is not { } status)
                continue;

            // One message a status, whichever of its codes differ.
            foreach (var code in scenario.Codes)
            {
                if (context.Names.FindCode(code.Value) is not { } known || known.Status == status)
                    continue;
                context.Warning(RuleIds.StatusDiffersFromCode, scenario.Status!.Value.Place, () => $"'{code.Value}' is {(HttpErrorCodes.Find(code.Value) is null ? "declared" : "published")} with status {known.Status}, not {status}. Correct one of them, or silence this line with a reason.");
                break;
            }
        }
    }
}
