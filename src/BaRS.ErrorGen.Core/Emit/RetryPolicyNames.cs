using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Emit;

/// <summary>The fields that hold the retry policies, and references to them.</summary>
internal sealed class RetryPolicyNames
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly string _type;

    public RetryPolicyNames(Specification specification, Target target)
    {
        var names = new UniqueNames("Policy", ReservedNames.All);
        foreach (var policy in specification.Policies)
            _fields.Add(policy.Name, names.Add(policy.Name));
        _type = $"global::{target.Namespace}.{GeneratedTypes.RetryPolicies}.";
    }

    public string Field(RetryPolicy policy) => _fields[policy.Name];

    /// <summary>The policy as an expression of C#.</summary>
    public string Reference(RetryPolicy policy) => _type + Field(policy);
}
