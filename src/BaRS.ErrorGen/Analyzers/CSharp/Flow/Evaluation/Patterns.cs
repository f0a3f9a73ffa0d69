using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>Whether patterns match, and what they give to the variables that they declare.</summary>
internal sealed class Patterns(Evaluator evaluator)
{
    public Evaluated Matches(IPatternOperation pattern, IOperation asked) => Matches(pattern, evaluator.Evaluate(asked));

    public Evaluated Matches(IPatternOperation pattern, Evaluated value)
    {
        if (!evaluator.Enter())
            return Evaluated.Unknown;
        var result = MatchesEntered(pattern, value);
        evaluator.Leave();
        return result;
    }

    private Evaluated MatchesEntered(IPatternOperation pattern, Evaluated value)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Evaluated.OfCondition(true);
            case IConstantPatternOperation constant:
                return Arithmetic.Binary(BinaryOperatorKind.Equals, value, evaluator.Evaluate(constant.Value));
            case IRelationalPatternOperation relational:
                return Arithmetic.Binary(relational.OperatorKind, value, evaluator.Evaluate(relational.Value));
            case INegatedPatternOperation negated:
                return Arithmetic.Not(Matches(negated.Pattern, value));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or:
                return evaluator.Choose(
                    Matches(or.LeftPattern, value),
                    static () => Evaluated.OfCondition(true),
                    () => Matches(or.RightPattern, value));
            case IBinaryPatternOperation and:
                return And(Matches(and.LeftPattern, value), () => Matches(and.RightPattern, value));
            case ITypePatternOperation type:
                return IsOfType(value, type.InputType, type.MatchedType);
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value);
                return declaration.MatchesNull
                    ? Evaluated.OfCondition(true)
                    : IsOfType(value, declaration.InputType, declaration.MatchedType ?? declaration.InputType);
            case IRecursivePatternOperation recursive:
                return MatchesParts(recursive, value);
            default:
                return Evaluated.Unknown.From(value.IsOfSubject);
        }
    }

    /// <summary>Null is of no type; anything else is of the type that its expression has.</summary>
    public static Evaluated IsOfType(Evaluated value, ITypeSymbol? known, ITypeSymbol asked)
    {
        bool? matches = value switch
        {
            { IsNull: true } => false,
            { Content: ObjectOf some } => some.Is(asked),
            { IsKnown: true } when AreSame(known, asked) => true,
            _ => null,
        };
        return Evaluated.OfCondition(matches).From(value.IsOfSubject);
    }

    private Evaluated MatchesParts(IRecursivePatternOperation pattern, Evaluated value)
    {
        Declare(pattern.DeclaredSymbol, value);
        var isObject = AreSame(pattern.InputType, pattern.MatchedType)
            ? Arithmetic.Not(Evaluated.OfCondition(value.IsNull).From(value.IsOfSubject))
            : IsOfType(value, pattern.InputType, pattern.MatchedType);
        var isTuple = And(isObject, () => MatchesElements(pattern.DeconstructionSubpatterns, value));
        return And(isTuple, () => MatchesMembers(pattern.PropertySubpatterns, value));
    }

    /// <summary><c>(outcome.Exception, outcome.Result) switch { (_, { StatusCode: ... }) => ... }</c></summary>
    private Evaluated MatchesElements(ImmutableArray<IPatternOperation> patterns, Evaluated tuple)
    {
        var result = Evaluated.OfCondition(true);
        for (var i = 0; i < patterns.Length; i++)
        {
            var (pattern, element) = (patterns[i], tuple.Item(i));
            result = And(result, () => Matches(pattern, element));
        }

        return result;
    }

    private Evaluated MatchesMembers(ImmutableArray<IPropertySubpatternOperation> members, Evaluated owner)
    {
        var result = Evaluated.OfCondition(true);
        foreach (var member in members)
            result = And(result, () => Matches(member.Pattern, evaluator.EvaluateMember(member.Member, owner)));
        return result;
    }

    private Evaluated And(Evaluated left, Func<Evaluated> right) =>
        evaluator.Choose(left, right, static () => Evaluated.OfCondition(false));

    private void Declare(ISymbol? variable, Evaluated value)
    {
        if (variable is not null)
            evaluator.Scope.Set(variable, value);
    }

    private static bool AreSame(ITypeSymbol? one, ITypeSymbol? other) =>
        SymbolEqualityComparer.Default.Equals(Arithmetic.WithoutNull(one), Arithmetic.WithoutNull(other));
}
