using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2013 around a retry that follows the spec: a circuit breaker, another retry, or a timeout that is too short, in the
/// same pipeline or on the same client.
/// </summary>
internal sealed class BesideRetryRule : ICodeRule
{
    /// <summary>What HttpClient waits for if nothing is said.</summary>
    private const double DefaultTimeout = 100;

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ImmutableArray.Create(BrokenPipeline.Breaker, BrokenPipeline.SecondRetry, BrokenPipeline.ShortTimeout);

    public Trigger Trigger { get; } = new(OperationKind.Invocation, OperationKind.ObjectCreation)
    {
        Method = (method, _) => method.Name is BarsRetryCalls.AddRetry or BarsRetryCalls.AddHandler
            || method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "HttpClient" },
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.Name: BarsRetryCalls.AddRetry } call:
                ExaminePipeline(call, context);
                break;
            case IInvocationOperation { TargetMethod.Name: BarsRetryCalls.AddHandler } call:
                ExamineClient(call, context);
                break;
            case IObjectCreationOperation { Type.Name: "HttpClient" } creation:
                ExamineCreation(creation, context);
                break;
        }
    }

    /// <summary>The other strategies that are added to the same builder.</summary>
    private static void ExaminePipeline(IInvocationOperation retry, CodeContext context)
    {
        foreach (var call in ClientChain.All(retry))
        {
            switch (call.TargetMethod.Name)
            {
                case "AddCircuitBreaker" when CountsAnswers(call):
                    context.Report(BrokenPipeline.Breaker, CallName.Find(call).GetLocation(), [call.TargetMethod.Name]);
                    break;
                case "AddRetry" or "AddHedging" or BarsRetryCalls.AddRetry when call != retry && !call.Syntax.ToString().Contains(BarsRetryCalls.UseBars):
                    context.Report(BrokenPipeline.SecondRetry, CallName.Find(call).GetLocation(), [call.TargetMethod.Name]);
                    break;
                case "AddTimeout" when ClientChain.IsBefore(call, retry) && call.Arguments.Length == 2:
                    BrokenPipeline.CheckTimeout(call.Arguments[1].Value, context);
                    break;
            }
        }
    }

    /// <summary>What else the client of IHttpClientFactory is given.</summary>
    private static void ExamineClient(IInvocationOperation retry, CodeContext context)
    {
        foreach (var call in ClientChain.All(retry))
        {
            if (call != retry && ClientChain.AddsRetry(call))
            {
                context.Report(BrokenPipeline.SecondRetry, CallName.Find(call).GetLocation(), [call.TargetMethod.Name]);
            }
            else if (call.TargetMethod.Name == "ConfigureHttpClient" && ClientChain.IsBefore(retry, call))
            {
                // Before the retry, the retry replaces it.
                foreach (var timeout in call.Descendants().OfType<ISimpleAssignmentOperation>())
                {
                    if (timeout.Target is IPropertyReferenceOperation { Property: { Name: "Timeout", ContainingType.Name: "HttpClient" } })
                        BrokenPipeline.CheckTimeout(timeout.Value, context);
                }
            }
        }
    }

    /// <summary><c>new HttpClient(new BarsRetryHandler())</c> waits for 100 seconds if nothing is said.</summary>
    private static void ExamineCreation(IObjectCreationOperation client, CodeContext context)
    {
        if (client.Arguments.IsEmpty || !IsRetryHandler(client.Arguments[0].Value))
            return;
        if (ObjectLiteral.FindInitial(client, "Timeout") is { } timeout)
        {
            BrokenPipeline.CheckTimeout(timeout, context);
        }
        else if (client.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            || MemberAssignments.Find(local, "Timeout", client).Count == 0)
        {
            BrokenPipeline.CheckTimeout(DefaultTimeout, client.Syntax, context);
        }
    }

    private static bool IsRetryHandler(IOperation handler) =>
        BaseTypes.Include(Operands.Unwrap(handler).Type, BarsRetryCalls.Handler);

    /// <summary>The default of Microsoft.Extensions.Http.Resilience counts 408, 429 and 5xx; that of Polly counts exceptions.</summary>
    private static bool CountsAnswers(IInvocationOperation call) =>
        call.Arguments.Select(argument => Operands.Unwrap(argument.Value)).OfType<IObjectCreationOperation>().Any(options =>
            options.Type?.Name == "HttpCircuitBreakerStrategyOptions" && ObjectLiteral.FindInitial(options, "ShouldHandle") is null);
}
