using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Validation.Rules;

/// <summary>BARS1008: a retry policy that is defined with invalid values.</summary>
internal sealed class RetryPolicyDefinitionRule : ISpecRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => RetryPolicyReader.Descriptors;

    public void Check(RuleContext context)
    {
        foreach (var policy in context.Document.RetryPolicies)
        {
            // Without an action there is nothing to judge; another rule says that it is missing.
            if (!policy.IsBroken && !RetryPolicyReader.TryRead(policy, out _, out var problem) && problem is not null)
                context.Reject(policy, problem.Rule, problem.Place, problem.FindArguments);
        }
    }
}
