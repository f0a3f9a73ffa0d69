using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1008: a retry policy that is unknown, or that is invalid where it is used.</summary>
internal sealed class RetryPolicyRule : ISpecRule
{
    public const string Title = "Unknown or invalid retry policy";

    private static readonly RuleDescriptor UnknownPolicy = Invalid("There is no retry policy named '{0}'. {1}");
    private static readonly RuleDescriptor BrokenPolicy = Invalid("The retry policy '{0}' has an error. Fix that error first.");
    private static readonly RuleDescriptor BareStatus = Invalid(
        "'{0}' is not valid for a status alone, because a status does not prove delivery. Use another policy.");
    private static readonly RuleDescriptor NotAReceipt = Invalid(
        "'{0}' is valid only for status 409 with issue code 'duplicate', because nothing else proves delivery. Use another policy.");

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [UnknownPolicy, BrokenPolicy, BareStatus, NotAReceipt];

    public void Check(RuleContext context)
    {
        foreach (var scenario in context.Document.Scenarios)
        {
            if (CheckUse(context, scenario.Retry, scenario) is { Action: RetryAction.AlreadyDelivered })
                CheckReceipt(context, scenario.Retry!.Value, scenario.Status, scenario.Issues, scenario);
        }

        foreach (var entry in context.Document.Statuses)
        {
            if (CheckUse(context, entry.Retry, entry) is { Action: RetryAction.AlreadyDelivered })
                context.Reject(entry, BareStatus, entry.Retry!.Value.Place, () => [entry.Retry!.Value.Value]);
        }

        foreach (var rule in context.Document.Classifications)
        {
            if (CheckUse(context, rule.Retry, rule) is { Action: RetryAction.AlreadyDelivered })
                CheckReceipt(context, rule.Retry!.Value, rule.Status, rule.Issue is { } issue ? [issue] : [], rule);
        }
    }

    private static RetryPolicy? CheckUse(RuleContext context, SpecText? retry, SpecItem item)
    {
        // If a retry is required, another rule reports that it is blank.
        if (retry is not { } given || (string.IsNullOrWhiteSpace(given.Value) && item is not ScenarioSyntax))
            return null;
        if (context.Names.FindPolicy(given.Value) is { } policy)
            return policy;

        if (context.Names.IsBrokenPolicy(given.Value))
            context.Reject(item, BrokenPolicy, given.Place, () => [given.Value]);
        else
            context.Reject(item, UnknownPolicy, given.Place, () => [Quotation.Shorten(given.Value), Remedy(given.Value, context.Names)]);
        return null;
    }

    private static string Remedy(string name, SpecNames names)
    {
        var known = names.Policies.Select(policy => policy.Name).ToList();
        if (Spelling.Nearest(name, known) is null && Spelling.Nearest(name, SpecFormat.Actions) is { } action
            && names.Policies.FirstOrDefault(policy => policy.Action == RetryPolicyReader.ParseAction(action)) is { } policy)
        {
            return $"Did you mean '{policy.Name}', a policy with the action '{action}'?";
        }

        return Spelling.Suggest(name, known, $"Retry policies: {string.Join(", ", known)}.");
    }

    private static void CheckReceipt(RuleContext context, SpecText retry, SpecText? status, IReadOnlyList<SpecText> issues, SpecItem item)
    {
        if (issues.Any(issue => !RetryTable.IsReceipt(HttpStatus.TryParse(status), issue.Value)))
            context.Reject(item, NotAReceipt, retry.Place, () => [retry.Value]);
    }

    /// <summary>A message of BARS1008.</summary>
    public static RuleDescriptor Invalid(string messageFormat) => SpecRule.Error(RuleIds.InvalidRetryPolicy, Title, messageFormat);
}
