using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2013 in the options of a retry: what is set after <c>UseBars()</c> and replaces what that set.</summary>
internal sealed class UndoneRetryRule : ICodeRule
{
    private static readonly HashSet<string> RetryMembers = new(StringComparer.Ordinal)
    {
        "ShouldHandle", "DelayGenerator", "MaxRetryAttempts", "ShouldRetryAfterHeader", "MaxDelay", "UseJitter",
    };

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ImmutableArray.Create(BrokenPipeline.Undone, BrokenPipeline.HalfUsed, BrokenPipeline.ShortTimeout);

    public Trigger Trigger { get; } = new(OperationKind.Invocation) { Method = (method, _) => method.Name == BarsRetryCalls.UseBars };

    public void Examine(IOperation operation, CodeContext context)
    {
        var call = (IInvocationOperation)operation;
        if (call.TargetMethod.Name != BarsRetryCalls.UseBars || Receiver.Find(call) is not { } receiver)
            return;
        var root = BarsRetryCalls.FindRoot(receiver);
        if (root is null)
            return;

        var settings = LocalTable.GetFunction(call).Descendants().Where(other => FindTarget(other, root) is not null).ToList();
        foreach (var setting in settings.Where(setting => setting.Syntax.SpanStart > call.Syntax.SpanStart))
            ReportUndone(setting, context);
        if (Operands.Unwrap(receiver) is IPropertyReferenceOperation { Property: { Name: "Retry", ContainingType.Name: "HttpStandardResilienceOptions" } }
            && !(Sets(settings, "CircuitBreaker") && Sets(settings, "TotalRequestTimeout")))
        {
            context.Report(BrokenPipeline.HalfUsed, CallName.Find(call).GetLocation(), [receiver.Syntax + "." + BarsRetryCalls.UseBars]);
        }
    }

    /// <summary>What an assignment or a call changes of the options that a local or parameter holds.</summary>
    private static IOperation? FindTarget(IOperation operation, ISymbol root)
    {
        var target = operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => property,
            IInvocationOperation { TargetMethod.Name: "DisableForUnsafeHttpMethods" or "DisableFor" } call => Receiver.Find(call),
            _ => null,
        };
        return target is not null && SymbolEqualityComparer.Default.Equals(BarsRetryCalls.FindRoot(target), root) ? target : null;
    }

    private static void ReportUndone(IOperation setting, CodeContext context)
    {
        if (setting is IInvocationOperation call)
        {
            context.Report(
                BrokenPipeline.Undone,
                CallName.Find(call).GetLocation(),
                [call.TargetMethod.Name, "a message, which is a POST, is not sent again"]);
            return;
        }

        var assignment = (ISimpleAssignmentOperation)setting;
        var property = (IPropertyReferenceOperation)assignment.Target;
        var owner = property.Property.ContainingType;
        if (BaseTypes.Include(owner, "RetryStrategyOptions") && RetryMembers.Contains(property.Property.Name))
        {
            context.Report(
                BrokenPipeline.Undone,
                property.Syntax.GetLocation(),
                [property.Property.Name, "messages are not sent again as the spec says"]);
        }
        else if (BaseTypes.Include(owner, "TimeoutStrategyOptions")
            && property is { Property.Name: "Timeout", Instance: IPropertyReferenceOperation { Property.Name: "TotalRequestTimeout" } })
        {
            BrokenPipeline.CheckTimeout(assignment.Value, context);
        }
    }

    private static bool Sets(IEnumerable<IOperation> settings, string part) => settings.Any(setting =>
        setting is ISimpleAssignmentOperation { Target: var target }
        && target.DescendantsAndSelf().Any(piece => piece is IPropertyReferenceOperation { Property.Name: var name } && name == part));
}
