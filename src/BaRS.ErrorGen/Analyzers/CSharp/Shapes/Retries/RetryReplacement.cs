using System.Collections.Immutable;
using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>
/// The part of a predicate that the generated classifier can stand in for: the one that depends on the status and on
/// nothing else.
/// </summary>
internal static class RetryReplacement
{
    // Beyond the errors too: what is true of a success is no test of an error's status alone.
    private static readonly int[] Samples = [200, 400, 401, 404, 408, 409, 425, 429, 500, 501, 502, 503, 504, 599];

    public static ImmutableDictionary<string, string?> For(WrittenPredicate predicate, string generatedNamespace)
    {
        var none = ImmutableDictionary<string, string?>.Empty;
        if (predicate.Condition is not { } condition)
            return none;
        var parts = new List<IOperation>();
        AddParts(condition, predicate, parts);
        if (parts.Count != 1 || predicate.For(200, parts[0]) == true)
            return none;
        var part = parts[0];
        var asked = part.DescendantsAndSelf().Select(FindStatus).Where(found => found.Status is not null).Distinct().ToList();
        if (asked.Count != 1)
            return none;
        return For(
            part.Syntax,
            asked[0].Status!,
            asked[0].Guard is { } guard ? $"{guard} && {RetryProperties.Call}" : null,
            generatedNamespace);
    }

    public static ImmutableDictionary<string, string?> For(SyntaxNode replaced, string status, string? around, string generatedNamespace)
    {
        var span = replaced.Span;
        var result = ImmutableDictionary<string, string?>.Empty
            .Add(RetryProperties.Namespace, generatedNamespace)
            .Add(RetryProperties.Condition, string.Format(CultureInfo.InvariantCulture, "{0},{1}", span.Start, span.Length))
            .Add(RetryProperties.Status, status);
        return around is null ? result : result.Add(RetryProperties.Around, around);
    }

    private static void AddParts(IOperation condition, WrittenPredicate predicate, List<IOperation> parts)
    {
        condition = Operands.Unwrap(condition);
        if (condition.Type?.SpecialType == SpecialType.System_Boolean
            && Array.TrueForAll(Samples, status => predicate.For(status, condition) is not null))
        {
            parts.Add(condition);
            return;
        }

        if (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } binary)
        {
            AddParts(binary.LeftOperand, predicate, parts);
            AddParts(binary.RightOperand, predicate, parts);
        }
    }

    /// <summary>The status that an expression asks for, as C# of type int, and what must hold before.</summary>
    private static (string? Status, string? Guard) FindStatus(IOperation value) => value switch
    {
        IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation member } access
            when Subjects.FindForMember(member.Property) == Subject.Status =>
            ("(int)response.StatusCode", access.Operation.Syntax + " is { } response"),
        // response is { StatusCode: ... }: the member stands in the pattern, what it is a member of before it.
        IIsPatternOperation { Pattern: IRecursivePatternOperation, Value: var asked } when Subjects.Find(asked) == Subject.Response =>
            ("(int)response.StatusCode", asked.Syntax + " is { } response"),
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } } =>
            (null, null),
        IPropertyReferenceOperation { Instance: not IConditionalAccessInstanceOperation and not null } member
            when Subjects.FindForMember(member.Property) == Subject.Status =>
            ("(int)" + member.Syntax, null),
        IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode", Instance: { } response } =>
            ("(int)" + response.Syntax + ".StatusCode", null),
        IParameterReferenceOperation { Type.Name: "HttpStatusCode" } parameter => ("(int)" + parameter.Syntax, null),
        ILocalReferenceOperation { Type.Name: "HttpStatusCode" } local => ("(int)" + local.Syntax, null),
        ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Int32 } local => (local.Syntax.ToString(), null),
        _ => (null, null),
    };
}
