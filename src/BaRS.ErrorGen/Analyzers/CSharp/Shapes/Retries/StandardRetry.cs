using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>
/// What Microsoft.Extensions.Http.Resilience retries if nothing is said: <c>AddStandardResilienceHandler()</c>, and
/// <c>AddRetry(new HttpRetryStrategyOptions())</c>. Whatever may say something keeps it silent.
/// </summary>
internal sealed class StandardRetry(IInvocationOperation call) : RetryPredicate
{
    private const string Handler = "AddStandardResilienceHandler";
    private const string Strategy = "AddRetry";

    /// <inheritdoc />
    public override Location Place => CallName.Find(call).GetLocation();

    /// <inheritdoc />
    public override bool? For(int status) => TransientPredicate.CoversWithThrottling(status);

    /// <inheritdoc />
    public override string Remedy(Role role) => role.Sends()
        ? $"Call UseBars on the options of '{call.TargetMethod.Name}', or use {Other} instead"
        : $"Let BarsRetry.Classify decide in the 'ShouldHandle' of '{call.TargetMethod.Name}'";

    private string Other => IsHandler(call) ? BarsRetryCalls.AddHandler : BarsRetryCalls.AddRetry;

    public static bool IsName(string name) => name is Handler or Strategy;

    /// <summary>The retry of a call, at the first such call on a client or a pipeline.</summary>
    public static StandardRetry? Find(IInvocationOperation call, CodeContext context)
    {
        if (!IsAsItComes(call))
            return null;
        var chain = ClientChain.All(call);
        var isFirst = !chain.Any(other => ClientChain.IsBefore(other, call) && IsAsItComes(other));
        return isFirst && !chain.Any(part => MaySayMore(part, context)) ? new StandardRetry(call) : null;
    }

    private static bool IsHandler(IInvocationOperation call) =>
        call.TargetMethod is { Name: Handler, ContainingType.Name: "ResilienceHttpClientBuilderExtensions" };

    private static bool IsAsItComes(IInvocationOperation call) =>
        IsHandler(call)
        || (call.TargetMethod is { Name: Strategy, ContainingType.Name: "RetryResiliencePipelineBuilderExtensions" }
            && call.Arguments is [_, { Value: var options }]
            && IsMadeWithDefaults(Operands.Unwrap(options)));

    /// <summary>Options that are made in the call, or in a local of which nothing else is done.</summary>
    private static bool IsMadeWithDefaults(IOperation options) => options switch
    {
        IObjectCreationOperation { Type.Name: "HttpRetryStrategyOptions" } creation =>
            ObjectLiteral.FindInitial(creation, "ShouldHandle") is null,
        ILocalReferenceOperation local => LocalTable.GetAssignments(local) is [{ KeepsOther: false, Value.Whole: { } made }]
            && Operands.Unwrap(made) is IObjectCreationOperation creation
            && IsMadeWithDefaults(creation)
            && LocalTable.GetUses(local.Local, local).All(use => use.Syntax == local.Syntax || IsHarmless(use)),
        _ => false,
    };

    private static bool IsHarmless(IOperation use) =>
        use.Parent is IPropertyReferenceOperation { Property.Name: not "ShouldHandle", Parent: IAssignmentOperation };

    /// <summary>Whether a call on the same client or pipeline says what is retried, or runs code of which that is not known.</summary>
    private static bool MaySayMore(IInvocationOperation call, CodeContext context)
    {
        var method = call.TargetMethod;
        if (BarsRetryCalls.IsName(method.Name) || method.Name == "RemoveAllResilienceHandlers")
            return true;
        return (IsHandler(call) || method.Name is "Configure" or "PostConfigure")
            && call.Arguments.Any(argument =>
                argument.Value.Type is { TypeKind: TypeKind.Delegate } && MaySayMore(argument.Value, context));
    }

    private static bool MaySayMore(IOperation configure, CodeContext context)
    {
        var code = SourceBodies.OfDelegate(configure, context.Project.Compilation, context.CancellationToken);
        return code is null || code.Descendants().Any(part => part switch
        {
            IInvocationOperation { TargetMethod: var called } =>
                called.Name is "DisableFor" or "DisableForUnsafeHttpMethods" or BarsRetryCalls.UseBars
                || called.MethodKind == MethodKind.DelegateInvoke
                || called.DeclaringSyntaxReferences.Length > 0,
            IPropertyReferenceOperation { Property: { Name: "ShouldHandle", ContainingType.Name: var type } } => PolicyChain.IsRetry(type),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Retry" } } => true,
            _ => false,
        });
    }
}
