using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>The statuses of a list that is written where it is used, or in a field that does not change.</summary>
internal static class StatusList
{
    private const int MaxFields = 8;

    public static IReadOnlyCollection<int>? Find(IOperation list)
    {
        var written = (IOperation?)list;
        // A field may be set to another field, and two of them to each other.
        for (var i = 0; i < MaxFields
            && Operands.UnwrapAll(written) is IFieldReferenceOperation { Field: { IsReadOnly: true } field } reference; i++)
        {
            written = InitialValue(field, reference.SemanticModel);
        }

        if (ListItems.Find(written) is not { } items)
            return null;
        var statuses = new List<int>();
        foreach (var item in items)
        {
            if (Operands.Unwrap(item).ConstantValue is not { HasValue: true, Value: int status })
                return null;
            statuses.Add(status);
        }

        return statuses;
    }

    /// <summary>What a field of the same file is declared with.</summary>
    private static IOperation? InitialValue(IFieldSymbol field, SemanticModel? model) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && value.SyntaxTree == model?.SyntaxTree
            ? model.GetOperation(value)
            : null;
}
