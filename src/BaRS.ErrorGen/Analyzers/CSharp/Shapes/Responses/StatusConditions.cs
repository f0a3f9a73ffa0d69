using BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Whether a received status is bounded where a condition holds, or where it does not: <c>status == 404</c> bounds it where
/// it holds, <c>status != 200</c> and <c>!response.IsSuccessStatusCode</c> do where they do not. What lets most server
/// errors through bounds nothing; a condition on the status that is not understood is taken to bound it.
/// </summary>
internal static class StatusConditions
{
    private const int LowestServerError = 500;
    private const int HighestServerError = 599;
    private const int Few = 50;

    public static bool Bound(IOperation condition, bool holds, UpstreamStatus status, KnownTypes types)
    {
        if (!condition.DescendantsAndSelf().Any(part => MayAsk(part, status, types)))
            return false;
        var passed = 0;
        for (var error = HighestServerError; error >= LowestServerError && passed <= Few; error--)
        {
            var evaluator = new Evaluator(condition, operation => Find(operation, error, status, types));
            var result = evaluator.Evaluate(condition);
            if (evaluator.HasGivenUp || result is { IsKnown: false, IsOfSubject: true })
                return true;
            if (!evaluator.HasAsked)
                return false;
            if (result.Boolean is null || result.Boolean == holds)
                passed++;
        }

        return passed <= Few;
    }

    /// <summary>Cheap: whether what an expression is may depend on the status.</summary>
    private static bool MayAsk(IOperation part, UpstreamStatus status, KnownTypes types) =>
        part is ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }
        || (part.Type is INamedTypeSymbol type && types.IsReceived(type))
        || status.IsSubject(part, types);

    private static Evaluated? Find(IOperation operation, int error, UpstreamStatus status, KnownTypes types) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" } => Evaluated.OfCondition(false).From(isOfSubject: true),
        IPropertyReferenceOperation or ILocalReferenceOperation when status.IsSubject(operation, types) =>
            Evaluated.OfNumber(error).From(isOfSubject: true),
        _ => null,
    };
}
