using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>The predicate that a value of a delegate type is.</summary>
internal static class PredicateSource
{
    /// <summary>A lambda, a method of the project, or what a local or a field that does not change holds.</summary>
    public static RetryPredicate Find(IOperation value, CodeContext context)
    {
        var target = GetTarget(value);
        if (Written(target, method: null) is { } lambda)
            return lambda;
        var declared = target switch
        {
            IMethodReferenceOperation { Method: var named } when RetryPredicates.IsReportedByName(named) => null,
            IMethodReferenceOperation { Method: { IsVirtual: false, IsOverride: false, IsAbstract: false } method } =>
                FindBody(method, context),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } =>
                (FindBody(field, context) as IFieldInitializerOperation)?.Value,
            ILocalReferenceOperation local => LocalValues.Find(local) is [var only] ? only : null,
            _ => null,
        };
        return declared is not null && Written(GetTarget(declared), (target as IMethodReferenceOperation)?.Method) is { } written
            ? new ReferredPredicate(written, value.Syntax)
            : new OtherPredicate(value.Syntax);
    }

    private static IOperation? FindBody(ISymbol member, CodeContext context) =>
        SourceBodies.Body(member, context.Project.Compilation, context.CancellationToken);

    private static IOperation GetTarget(IOperation value)
    {
        var operation = Operands.Unwrap(value);
        return operation is IDelegateCreationOperation creation ? Operands.Unwrap(creation.Target) : operation;
    }

    private static WrittenPredicate? Written(IOperation target, IMethodSymbol? method) => target switch
    {
        IAnonymousFunctionOperation { Symbol: { Parameters.Length: 1 } symbol } lambda =>
            WrittenPredicate.Create(lambda.Body, symbol, lambda.Syntax),
        IMethodBodyOperation body when method is not null =>
            WrittenPredicate.Create(body.BlockBody ?? body.ExpressionBody, method, body.Syntax),
        ILocalFunctionOperation function => WrittenPredicate.Create(function.Body, function.Symbol, function.Syntax),
        _ => null,
    };
}
