using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1008: a retry policy that makes no sense.</summary>
internal sealed class RetryPolicyDefinitionRule : ISpecRule
{
    public void Check(RuleContext context)
    {
        foreach (var policy in context.Document.RetryPolicies)
        {
            // Without an action there is nothing to judge; another rule says that it is missing.
            if (!policy.IsBroken && policy.Action is not null && !RetryPolicyReader.TryRead(policy, out _, out var problem))
                context.Error(RuleIds.InvalidRetryPolicy, problem.Place, () => problem.Message, policy);
        }
    }
}
