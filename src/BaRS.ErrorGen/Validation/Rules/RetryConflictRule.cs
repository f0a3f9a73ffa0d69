using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>
/// BARS1009, as a warning: a scenario that retries a status which the spec says is never retried. (Two actions for one
/// combination are found when the files are merged.)
/// </summary>
internal sealed class RetryConflictRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            if (scenario.Retry is { } retry
                && HttpStatus.TryParse(scenario.Status) is { } status
                && context.Names.FindPolicy(retry.Value) is { IsRetry: true }
                && context.Names.IsNeverRetried(status))
            {
                context.Warning(RuleIds.RetryConflict, retry.Place, () => $"'{retry.Value}' retries status {status}, which 'statuses' says is never retried. Use 'never', or change the entry of the status.");
            }
        }
    }
}
