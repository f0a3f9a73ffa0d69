using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1008: a retry policy that is unknown, or that makes no sense where it is used.</summary>
internal sealed class RetryPolicyRule : ISpecRule
{
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
                context.Error(RuleIds.InvalidRetryPolicy, entry.Retry!.Value.Place, () => "A bare status never proves delivery: a sender that trusts it loses messages. Use another policy.", entry);
        }

        foreach (var rule in context.Document.Classifications)
        {
            if (CheckUse(context, rule.Retry, rule) is { Action: RetryAction.AlreadyDelivered })
                CheckReceipt(context, rule.Retry!.Value, rule.Status, rule.Issue is { } issue ? [issue] : [], rule);
        }
    }

    private static RetryPolicy? CheckUse(RuleContext context, SpecText? retry, SpecItem item)
    {
        // Where a retry is required, another rule tells that it is blank.
        if (retry is not { } given || (string.IsNullOrWhiteSpace(given.Value) && item is not ScenarioSyntax))
            return null;
        if (context.Names.FindPolicy(given.Value) is { } policy)
            return policy;

        context.Error(RuleIds.InvalidRetryPolicy, given.Place, () => UnknownPolicy(given.Value, context.Names), item);
        return null;
    }

    private static string UnknownPolicy(string name, SpecNames names)
    {
        if (names.IsBrokenPolicy(name))
            return $"The retry policy '{name}' has an error of its own. Mend that first.";
        var known = names.Policies.Select(policy => policy.Name).ToList();
        return $"There is no retry policy '{name}'.{Spelling.DidYouMean(name, known)} Known: {string.Join(", ", known)}.";
    }

    private static void CheckReceipt(RuleContext context, SpecText retry, SpecText? status, IReadOnlyList<SpecText> issues, SpecItem item)
    {
        if (issues.Any(issue => !RetryTable.IsReceipt(HttpStatus.TryParse(status), issue.Value)))
            context.Error(RuleIds.InvalidRetryPolicy, retry.Place, () => $"'{retry.Value}' makes sense with status 409 and issue 'duplicate' only: nothing else proves that the message was delivered.", item);
    }
}
