using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// The texts that an expression can have: those that the code assigns for certain. What cannot be known adds nothing,
/// so that nothing is said of it.
/// </summary>
internal sealed class TextValues
{
    private const int MaxDepth = 16;

    private readonly List<TextValue> _found = [];
    private readonly HashSet<IOperation> _visited = [];

    public static IReadOnlyList<TextValue> Find(IOperation value)
    {
        // Nearly every text that is asked for is a constant.
        if (Operands.UnwrapAll(value) is { ConstantValue: { HasValue: true, Value: string only } } constant)
            return [new TextValue(only, constant)];
        var values = new TextValues();
        values.Add(value, depth: 0);
        return values._found;
    }

    /// <summary>The text of an expression that has exactly one; null where it has another number of them.</summary>
    public static string? Single(IOperation? value) => value is not null && Find(value) is [var text] ? text.Text : null;

    private void Add(IOperation wrapped, int depth)
    {
        var value = Operands.UnwrapAll(wrapped);
        if (depth++ > MaxDepth || !_visited.Add(value))
            return;
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: string text } }:
                _found.Add(new TextValue(text, value));
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Add(conditional.WhenTrue, depth);
                Add(whenFalse, depth);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Add(arm.Value, depth);
                break;
            case ICoalesceOperation coalesce:
                Add(coalesce.Value, depth);
                Add(coalesce.WhenNull, depth);
                break;
            case ILocalReferenceOperation local:
                foreach (var assigned in LocalValues.Find(local))
                    Add(assigned, depth);
                break;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } when ReadOnlyText(field) is { } text:
                _found.Add(new TextValue(text, value));
                break;
            case IInvocationOperation
            {
                TargetMethod: { Name: "Create", ContainingType.Name: "JsonValue" },
                Arguments: { Length: > 0 } arguments
            }:
                Add(arguments[0].Value, depth);
                break;
        }
    }

    /// <summary>The literal that a field of the project is set to and that nothing changes.</summary>
    private static string? ReadOnlyText(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.Length == 1
        && field.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax
        {
            Initializer.Value: LiteralExpressionSyntax { Token.Value: string text }
        }
            ? text
            : null;
}
