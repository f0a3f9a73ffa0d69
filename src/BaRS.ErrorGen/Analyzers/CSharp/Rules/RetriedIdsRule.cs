using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2012: an id of the message that each attempt creates anew: in the callback of a pipeline, in a loop of attempts, or in
/// a handler that is added after the retry.
/// </summary>
internal sealed class RetriedIdsRule : ICodeRule
{
    private const string Title = "Message id changes between attempts";
    private const string Why = "A receiver takes an attempt with another id for another message. ";

    private static readonly DiagnosticDescriptor PerAttempt = CodeRule.Warning(
        RuleIds.RetriedId, Title, "'{0}' is created anew for each attempt. " + Why + "Create it once, outside of what is retried.");

    private static readonly DiagnosticDescriptor BelowRetry = CodeRule.Warning(
        RuleIds.RetriedId,
        Title,
        "'{0}' creates '{1}' anew for each attempt, because it is added after the retry. " + Why + "Add it before the retry.");

    private static readonly string[] AttemptWords = ["attempt", "retry", "retries", "tries"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(PerAttempt, BelowRetry);

    public Trigger Trigger { get; } = new(OperationKind.Invocation) { Method = (method, _) => IsLookedAt(method) };

    /// <summary>Cheap: whether the rule looks at calls of a method.</summary>
    public static bool IsLookedAt(IMethodSymbol method) =>
        NewIds.IsSetter(method) || method.Name == "AddHttpMessageHandler" || IsExecute(method);

    public void Examine(IOperation operation, CodeContext context)
    {
        var call = (IInvocationOperation)operation;
        if (NewIds.IsSetter(call.TargetMethod))
            ExamineLoop(call, context);
        else if (call.TargetMethod.Name == "AddHttpMessageHandler")
            ExamineHandler(call, context);
        else if (IsExecute(call.TargetMethod))
            ExamineCallback(call, context);
    }

    private static bool IsExecute(IMethodSymbol method) =>
        method.Name.StartsWith("Execute", StringComparison.Ordinal)
        && method.ContainingType?.ContainingNamespace is { Name: "Polly", ContainingNamespace.IsGlobalNamespace: true };

    private static void ExamineCallback(IInvocationOperation call, CodeContext context)
    {
        foreach (var argument in call.Arguments)
        {
            if (SourceBodies.OfDelegate(argument.Value, context.Project.Compilation, context.CancellationToken) is not { } code)
                continue;
            foreach (var id in NewIds.Find(code, context))
                Report(id, FindNamed(argument.Value) ?? id.Place, context);
        }
    }

    /// <summary>The name of the method that a delegate is made of; null for a lambda.</summary>
    private static IMethodReferenceOperation? FindNamed(IOperation value) =>
        (Operands.Unwrap(value) as IDelegateCreationOperation)?.Target as IMethodReferenceOperation;

    private static void ExamineLoop(IInvocationOperation call, CodeContext context)
    {
        for (var at = call.Parent; at is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); at = at.Parent)
        {
            if (at is ILoopOperation { LoopKind: not LoopKind.ForEach } loop && IsOfAttempts(loop))
            {
                if (NewIds.FindSet(call, loop) is { } id)
                    Report(id, id.Place, context);
                return;
            }
        }
    }

    private static void ExamineHandler(IInvocationOperation call, CodeContext context)
    {
        if (FindHandler(call) is not { } handler || !ClientChain.Before(call).Any(ClientChain.AddsRetry))
            return;
        foreach (var send in handler.GetMembers().OfType<IMethodSymbol>().Where(member => member is { IsOverride: true, Name: "SendAsync" or "Send" }))
        {
            if (SourceBodies.Body(send, context.Project.Compilation, context.CancellationToken) is { } body
                && NewIds.Find(body, context).FirstOrDefault(id => !NewIds.IsAskedFirst(id.Name, body)) is { Name: { } name })
            {
                context.Report(BelowRetry, CallName.Find(call).GetLocation(), [handler.Name, name]);
                return;
            }
        }
    }

    /// <summary>The class of the handler: the type argument, or what the lambda creates or asks for.</summary>
    private static INamedTypeSymbol? FindHandler(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments is [INamedTypeSymbol given])
            return given;
        return Operands.Unwrap(call.Arguments[call.Arguments.Length - 1].Value) is IDelegateCreationOperation
        {
            Target: IAnonymousFunctionOperation lambda,
        }
            && SourceBodies.ReturnValues(lambda.Body) is [var made]
                ? Operands.Unwrap(made).Type as INamedTypeSymbol
                : null;
    }

    /// <summary>By the name of what it counts, or because it asks whether to go on.</summary>
    private static bool IsOfAttempts(ILoopOperation loop)
    {
        var head = loop.Syntax switch
        {
            ForStatementSyntax { Declaration: var declaration, Condition: var condition } => $"{declaration} {condition}",
            WhileStatementSyntax { Condition: var condition } => condition.ToString(),
            DoStatementSyntax { Condition: var condition } => condition.ToString(),
            _ => "",
        };
        return Array.Exists(AttemptWords, word => head.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            || loop.Descendants().OfType<IInvocationOperation>().Any(call =>
                call.TargetMethod is { Name: "Classify", ContainingType.Name: "BarsRetry" });
    }

    private static void Report(NewId id, IOperation place, CodeContext context) =>
        context.Report(PerAttempt, place.Syntax.GetLocation(), [id.Name]);
}
