using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>
/// BARS1009, as a warning: what retries a status which the spec says is never retried. (Two actions for one combination
/// are found when the files are merged.)
/// </summary>
internal sealed class RetryConflictRule : ISpecRule
{
    private const int NotImplemented = 501;

    public const string Title = "Conflicting retry action";

    private static readonly RuleDescriptor RetriesNotImplemented = SpecRule.Warning(
        RuleIds.RetryConflict,
        Title,
        "'{0}' retries status {1}, which means that the receiver does not have the function, so that the same message cannot succeed. "
            + "Use 'never'.");

    private static readonly RuleDescriptor RetriesNeverRetried = SpecRule.Warning(
        RuleIds.RetryConflict,
        Title,
        "'{0}' retries status {1}, which is never retried according to 'statuses'. Use 'never', or change the entry of the status.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [RetriesNotImplemented, RetriesNeverRetried];

    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
            Check(context, scenario.Status, scenario.Retry);
        foreach (var rule in context.Document.Classifications)
            Check(context, rule.Status, rule.Retry);
        foreach (var entry in context.Document.Statuses)
        {
            if (HttpStatus.TryParse(entry.Status) == NotImplemented
                && entry.Retry is { } retry
                && context.Names.FindPolicy(retry.Value) is { IsRetry: true })
            {
                context.Report(RetriesNotImplemented, retry.Place, () => [retry.Value, NotImplemented]);
            }
        }
    }

    private static void Check(RuleContext context, SpecText? statusText, SpecText? retryText)
    {
        if (retryText is { } retry
            && HttpStatus.TryParse(statusText) is { } status
            && context.Names.FindPolicy(retry.Value) is { IsRetry: true }
            && context.Names.IsNeverRetried(status))
        {
            context.Report(RetriesNeverRetried, retry.Place, () => [retry.Value, status]);
        }
    }
}
