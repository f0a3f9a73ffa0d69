using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>Whether a pattern matches a response with a status; null where that depends on something else.</summary>
internal sealed class StatusPattern(StatusCondition condition)
{
    public bool? Matches(IPatternOperation pattern, IOperation value) =>
        pattern is IRecursivePatternOperation { DeconstructionSubpatterns: { Length: > 0 } parts, PropertySubpatterns.IsEmpty: true }
        && Operands.Unwrap(value) is ITupleOperation { Elements: var elements }
        && elements.Length == parts.Length
            ? Elements(parts, elements)
            : Matches(pattern, condition.GetSubject(value), condition.Number(value));

    private bool? Matches(IPatternOperation pattern, Subject subject, int? number)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                if (constant.Value.ConstantValue is { HasValue: true, Value: null })
                    return IsNull(subject);
                return condition.Number(constant.Value) is { } expected && number is { } actual ? actual == expected : null;
            case IRelationalPatternOperation relational:
                return condition.Number(relational.Value) is { } bound && number is { } given
                    ? StatusCondition.Compare(relational.OperatorKind, given, bound)
                    : null;
            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, subject, number);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or:
                return (Matches(or.LeftPattern, subject, number), Matches(or.RightPattern, subject, number)) switch
                {
                    (true, _) or (_, true) => true,
                    (false, false) => false,
                    _ => null,
                };
            case IBinaryPatternOperation and:
                return And(Matches(and.LeftPattern, subject, number), Matches(and.RightPattern, subject, number));
            case ITypePatternOperation or IDeclarationPatternOperation:
                return MatchesType(pattern, subject);
            case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true } recursive:
                return Recursive(recursive, subject);
            default:
                return null;
        }
    }

    private bool? Recursive(IRecursivePatternOperation pattern, Subject subject)
    {
        if (IsNull(subject) is not { } isNull)
            return null;
        bool? result = !isNull;
        foreach (var part in pattern.PropertySubpatterns)
        {
            var member = Operands.Unwrap(part.Member) is IPropertyReferenceOperation property
                ? condition.GetSubject(property)
                : Subject.Unknown;
            result = And(result, Matches(part.Pattern, member, member == Subject.Status ? condition.Number(part.Member) : null));
        }

        return result;
    }

    /// <summary><c>(outcome.Exception, outcome.Result) switch { (_, { StatusCode: ... }) => ... }</c></summary>
    private bool? Elements(ImmutableArray<IPatternOperation> patterns, ImmutableArray<IOperation> elements)
    {
        bool? result = true;
        for (var i = 0; i < patterns.Length; i++)
            result = And(result, Matches(patterns[i], elements[i]));
        return result;
    }

    /// <summary>A response is one wherever it is asked for as such; of an exception there is none.</summary>
    private static bool? MatchesType(IPatternOperation pattern, Subject subject) => subject switch
    {
        Subject.Exception => false,
        Subject.Response when pattern.NarrowedType.Name == "HttpResponseMessage" => true,
        _ => null,
    };

    private static bool? IsNull(Subject subject) => subject switch
    {
        Subject.Exception => true,
        Subject.Unknown => null,
        _ => false,
    };

    private static bool? And(bool? left, bool? right) => (left, right) switch
    {
        (false, _) or (_, false) => false,
        (true, true) => true,
        _ => null,
    };
}
