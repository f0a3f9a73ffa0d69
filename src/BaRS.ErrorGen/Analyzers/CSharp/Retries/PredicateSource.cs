using BaRS.ErrorGen.Analyzers.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Retries;

/// <summary>The predicate that a value of a delegate type is.</summary>
internal static class PredicateSource
{
    /// <summary>A lambda, a method of the project, or what a local or a field that does not change holds.</summary>
    public static RetryPredicate Of(IOperation value, CodeContext context)
    {
        var target = TargetOf(value);
        if (Written(target) is { } lambda)
            return lambda;
        var declared = target switch
        {
            IMethodReferenceOperation { Method: var named } when RetryPredicates.IsToldByName(named) => null,
            IMethodReferenceOperation { Method: { IsVirtual: false, IsOverride: false, IsAbstract: false } method } => BodyOf(method, context),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => (BodyOf(field, context) as IFieldInitializerOperation)?.Value,
            ILocalReferenceOperation local => LocalValues.Of(local) is [var only] ? only : null,
            _ => null,
        };
        return declared is not null && Written(TargetOf(declared)) is { } written ? new ReferredPredicate(written, value.Syntax) : new OtherPredicate(value.Syntax);
    }

    private static IOperation? BodyOf(ISymbol member, CodeContext context) => SourceBodies.Body(member, context.Project.Compilation, context.CancellationToken);

    private static IOperation TargetOf(IOperation value)
    {
        var operation = Operands.Unwrap(value);
        return operation is IDelegateCreationOperation creation ? Operands.Unwrap(creation.Target) : operation;
    }

    private static WrittenPredicate? Written(IOperation target) => target switch
    {
        IAnonymousFunctionOperation { Symbol.Parameters.Length: 1 } lambda => WrittenPredicate.Of(lambda.Body, lambda.Syntax),
        IMethodBodyOperation method => WrittenPredicate.Of(method.BlockBody ?? method.ExpressionBody, method.Syntax),
        ILocalFunctionOperation function => WrittenPredicate.Of(function.Body, function.Syntax),
        _ => null,
    };
}
