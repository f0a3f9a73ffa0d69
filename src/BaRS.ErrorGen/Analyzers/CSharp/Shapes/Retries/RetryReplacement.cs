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
        AddParts(condition, parts);
        if (parts.Count != 1 || WrittenPredicate.For(200, parts[0]).Boolean == true)
            return none;
        var part = parts[0];
        var asked = part.DescendantsAndSelf()
            .Where(value => !IsWithin(value, part))
            .Select(FindStatus)
            .Where(found => found.Status is not null)
            .Distinct()
            .ToList();
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

    private static void AddParts(IOperation condition, List<IOperation> parts)
    {
        condition = Operands.Unwrap(condition);
        if (condition.Type?.SpecialType == SpecialType.System_Boolean
            && Array.TrueForAll(Samples, status => WrittenPredicate.For(status, condition).Boolean is not null))
        {
            parts.Add(condition);
            return;
        }

        if (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } binary)
        {
            AddParts(binary.LeftOperand, parts);
            AddParts(binary.RightOperand, parts);
        }
    }

    /// <summary>The status that an expression asks for, as C# of type int, and what must hold before.</summary>
    private static (string? Status, string? Guard) FindStatus(IOperation value) => value switch
    {
        IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation member } access
            when ReceivedAnswer.IsStatus(member.Property) =>
            ("(int)response.StatusCode", access.Operation.Syntax + " is { } response"),
        // response is { StatusCode: ... }: the member stands in the pattern, what it is a member of before it.
        IIsPatternOperation { Pattern: IRecursivePatternOperation, Value: var asked }
            when ReceivedAnswer.IsResponse(Operands.Unwrap(asked).Type) =>
            ("(int)response.StatusCode", asked.Syntax + " is { } response"),
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } } =>
            (null, null),
        IPropertyReferenceOperation { Instance: not IConditionalAccessInstanceOperation and not null } member
            when ReceivedAnswer.IsStatus(member.Property) =>
            ("(int)" + member.Syntax, null),
        IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode", Instance: { } response } =>
            ("(int)" + response.Syntax + ".StatusCode", null),
        ILocalReferenceOperation or IParameterReferenceOperation when IsStatus(value) =>
            (value.Type?.SpecialType == SpecialType.System_Int32 ? value.Syntax.ToString() : "(int)" + value.Syntax, null),
        _ => (null, null),
    };

    /// <summary>Whether a variable is the status itself, and not what is made of it, or a limit.</summary>
    private static bool IsStatus(IOperation variable) =>
        variable.Type is { Name: "HttpStatusCode" } or { SpecialType: SpecialType.System_Int32 }
        && Array.TrueForAll(Samples, status => WrittenPredicate.For(status, variable).Number == status);

    /// <summary>A parameter of a lambda that stands in the part itself has no meaning outside of it.</summary>
    private static bool IsWithin(IOperation value, IOperation part) =>
        value is IParameterReferenceOperation { Parameter.DeclaringSyntaxReferences: [var declared] }
        && part.Syntax.Span.Contains(declared.Span);
}
