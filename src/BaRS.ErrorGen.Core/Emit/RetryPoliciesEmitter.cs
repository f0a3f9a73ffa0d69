using System.Globalization;
using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the retry policies, one object each, shared by all that use them.</summary>
internal sealed class RetryPoliciesEmitter() : SpecEmitter(GeneratedTypes.RetryPolicies)
{
    public override string Emit(Specification specification, Target target)
    {
        var names = new RetryPolicyNames(specification, target);
        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>The retry policies of the spec in force.</summary>");
        writer.OpenInternalType($"static class {FileName}");
        var isFirst = true;
        foreach (var policy in specification.Policies)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            writer.Summary($"The policy {policy.Name}.");
            writer.Lines(
                $"internal static readonly global::{target.Namespace}.BarsRetryAdvice {names.Field(policy)} = new "
                    + $"global::{target.Namespace}.BarsRetryAdvice({Arguments(policy, target)});");
        }

        return writer.End();
    }

    private static string Arguments(RetryPolicy policy, Target target) => string.Join(", ",
        $"global::{target.Namespace}.BarsRetryAction.{policy.Action}",
        CSharpLiteral.From(policy.DelayMilliseconds),
        CSharpLiteral.From(policy.MaxDelayMilliseconds),
        policy.Factor.ToString("R", CultureInfo.InvariantCulture) + "D",
        policy.HasJitter ? "true" : "false",
        CSharpLiteral.From(policy.Attempts));
}
