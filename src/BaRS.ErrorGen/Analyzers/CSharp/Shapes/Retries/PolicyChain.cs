using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>The calls on one another that build a policy of Polly: what it handles, and what becomes of it.</summary>
internal static class PolicyChain
{
    private const string AddPolicy = "AddTransientHttpErrorPolicy";

    /// <summary>A builder that goes through more locals than this is followed no further.</summary>
    private const int MaxLocals = 4;

    /// <summary>Half-written code declares a local with itself.</summary>
    private const int MaxCalls = 64;

    /// <summary>Whether a method of this name can be given a predicate, or has one of its own.</summary>
    public static bool IsBuilderName(string name) =>
        name is "HandleResult" or "OrResult" or AddPolicy || IsTransientName(name) || StandardRetry.IsName(name);

    /// <summary>The predicates that decide together; none where the call is not the last of them, or where no retry comes of it.</summary>
    public static IReadOnlyList<RetryPredicate> Find(IInvocationOperation call, CodeContext context)
    {
        if (IsAddPolicy(call))
            return FindInAddPolicy(call, context);
        return IsBuilderCall(call) && !IsInAddPolicy(call) && IsForRetry(call) ? Predicates(call, context) : [];
    }

    private static bool IsTransientName(string name) =>
        name is "HandleTransientHttpError" or "OrTransientHttpError" or "OrTransientHttpStatusCode";

    private static bool IsAddPolicy(IInvocationOperation call) =>
        call.TargetMethod is { Name: AddPolicy, ContainingType.Name: "PollyHttpClientBuilderExtensions" };

    private static bool IsTransient(IInvocationOperation call) =>
        IsTransientName(call.TargetMethod.Name) && call.TargetMethod.ContainingType.Name == "HttpPolicyExtensions";

    /// <summary>Whether the call adds a predicate to those of the chain.</summary>
    private static bool IsBuilderCall(IInvocationOperation call) => IsTransient(call) || IsGivenPredicate(call);

    private static bool IsGivenPredicate(IInvocationOperation call) =>
        call.TargetMethod is { Name: "HandleResult" or "OrResult", Parameters: { Length: 1 } parameters, ContainingNamespace.Name: "Polly" }
        && parameters[0].Type is INamedTypeSymbol { Name: "Func", TypeArguments: { Length: 2 } arguments }
        && arguments[0].Name == "HttpResponseMessage";

    /// <summary><c>AddTransientHttpErrorPolicy(errors => errors.OrResult(...).WaitAndRetryAsync(...))</c></summary>
    private static List<RetryPredicate> FindInAddPolicy(IInvocationOperation call, CodeContext context)
    {
        if (FindLambda(call) is not { } lambda
            || SourceBodies.ReturnValues(lambda.Body) is not [var policy]
            || Operands.Unwrap(policy) is not IInvocationOperation made)
        {
            return [];
        }

        return Calls(made).Any(step => IsRetry(step.TargetMethod.Name)) ? Predicates(made, context, call) : [];
    }

    private static IAnonymousFunctionOperation? FindLambda(IInvocationOperation call) =>
        Operands.Unwrap(call.Arguments[call.Arguments.Length - 1].Value)
            is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
            ? lambda
            : null;

    /// <param name="last">The last call of the chain.</param>
    /// <param name="context">The context.</param>
    /// <param name="addPolicy">The call whose lambda the chain stands in; null where it stands in none.</param>
    private static List<RetryPredicate> Predicates(IInvocationOperation last, CodeContext context, IInvocationOperation? addPolicy = null)
    {
        var predicates = new List<RetryPredicate>();
        var first = last;
        foreach (var call in Calls(last))
        {
            first = call;
            if (IsTransient(call))
                predicates.Insert(0, new TransientPredicate(CallName.Find(call), call));
            else if (IsGivenPredicate(call))
                predicates.Insert(0, PredicateSource.Find(call.Arguments[call.Arguments.Length - 1].Value, context));
        }

        // What the chain begins with may have predicates of its own.
        if (Before(first) is { } builder and not IObjectCreationOperation)
        {
            predicates.Insert(
                0,
                builder is IParameterReferenceOperation && addPolicy is not null
                    ? new TransientPredicate(CallName.Find(addPolicy), addPolicy)
                    : new OtherPredicate(builder.Syntax));
        }

        return predicates;
    }

    /// <summary>Whether the chain begins with the parameter of the lambda of such a call, which tells all of it.</summary>
    private static bool IsInAddPolicy(IInvocationOperation call) =>
        Before(Calls(call).Last()) is IParameterReferenceOperation
        && LocalTable.GetFunction(call).Parent
            is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation around } }
        && IsAddPolicy(around);

    /// <summary>
    /// True unless the chain visibly goes into something else, as a circuit breaker, or on to a further predicate, which
    /// then stands for all of them. What a library brings along must visibly be retried.
    /// </summary>
    private static bool IsForRetry(IInvocationOperation call) => BecomesRetry(call) ?? !IsTransient(call);

    /// <summary>Whether what is built so far is retried or used for something else; null where neither is seen.</summary>
    private static bool? BecomesRetry(IOperation builder, int locals = 0)
    {
        for (var next = Next(builder); next is not null; next = Next(next))
        {
            switch (next)
            {
                case IInvocationOperation further when IsBuilderCall(further):
                    return false;
                case IInvocationOperation { TargetMethod.Name: var name }
                    when !name.StartsWith("Or", StringComparison.Ordinal) && !name.StartsWith("Handle", StringComparison.Ordinal):
                    return IsRetry(name);
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ShouldHandle" } property } }:
                    return IsRetry(property.ContainingType.Name);
                case ISimpleAssignmentOperation:
                    return null;
                case IVariableDeclaratorOperation { Symbol: var local } declarator:
                    return locals < MaxLocals ? IsRetryInUses(local, declarator, locals + 1) : null;
            }
        }

        return null;
    }

    /// <summary>A builder in a local is for a retry if any use of it is.</summary>
    private static bool? IsRetryInUses(ILocalSymbol local, IOperation declarator, int locals)
    {
        var uses = LocalTable.GetUses(local, declarator).Select(use => BecomesRetry(use, locals)).ToList();
        return uses.Contains(true) ? true : uses.Count == 0 || uses.Contains(null) ? null : false;
    }

    /// <summary>Whether a name of the library is that of a retry.</summary>
    public static bool IsRetry(string name) => name.IndexOf("Retry", StringComparison.Ordinal) >= 0;

    /// <summary>What is done with a builder: the call on it, or what it is assigned to.</summary>
    private static IOperation? Next(IOperation builder) => Operands.Outside(builder) switch
    {
        IInvocationOperation call => call,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } extension } => extension,
        ISimpleAssignmentOperation assignment => assignment,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator,
        _ => null,
    };

    /// <summary>The call and those before it on which it is made, the last first.</summary>
    private static IEnumerable<IInvocationOperation> Calls(IInvocationOperation last)
    {
        var call = last;
        for (var i = 0; i < MaxCalls && call is not null; i++, call = Before(call) as IInvocationOperation)
            yield return call;
    }

    /// <summary>What a call is made on, be it in a local; null where it is on a class.</summary>
    private static IOperation? Before(IInvocationOperation call)
    {
        var builder = Operands.Unwrap(Receiver.Find(call));
        return builder is ILocalReferenceOperation local && LocalValues.Find(local) is [var only] ? Operands.Unwrap(only) : builder;
    }
}
