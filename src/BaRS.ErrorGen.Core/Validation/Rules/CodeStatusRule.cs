using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1010: a scenario whose status is not the one that its code is published with.</summary>
internal sealed class CodeStatusRule : ISpecRule
{
    private const string Title = "Status differs from the status of the error code";

    private static readonly RuleDescriptor Published = Differs(
        "'{0}' is published with status {1}, not {2}. Correct one of them, or suppress the warning on this line and give the reason.");

    private static readonly RuleDescriptor Declared = Differs(
        "'{0}' is declared with status {1}, not {2}. Correct one of them, or suppress the warning on this line and give the reason.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [Published, Declared];

    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            if (HttpStatus.TryParse(scenario.Status) is not { } status)
                continue;

            // One message per status, whichever of its codes differ.
            foreach (var code in scenario.Codes)
            {
                if (context.Names.FindCode(code.Value) is not { } known || known.Status == status)
                    continue;
                context.Report(
                    HttpErrorCodes.Find(code.Value) is null ? Declared : Published,
                    scenario.Status!.Value.Place,
                    () => [code.Value, known.Status, status]);
                break;
            }
        }
    }

    private static RuleDescriptor Differs(string messageFormat) => SpecRule.Warning(RuleIds.StatusDiffersFromCode, Title, messageFormat);
}
