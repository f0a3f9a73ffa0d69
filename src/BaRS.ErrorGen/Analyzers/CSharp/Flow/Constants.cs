using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What an expression is certain to be: a constant, or a field that is set once to one. Asked of nearly every argument.</summary>
internal static class Constants
{
    [MethodImpl(HotPath.Compiled)]
    public static object? Find(IOperation unwrapped, FlowContext flow)
    {
        if (unwrapped.ConstantValue is { HasValue: true, Value: var value })
            return value;
        return unwrapped is IFieldReferenceOperation { Field: var field }
            && IsSetOnce(field)
            && MemberValues.Find(field.OriginalDefinition, flow) is [var initial]
            && Operands.Unwrap(initial).ConstantValue is { HasValue: true, Value: var fixedValue }
            ? fixedValue
            : null;
    }

    /// <summary>Whether a field of the project may be as good as a constant.</summary>
    public static bool IsSetOnce(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true } && CanBeConstant(field.Type) && field.DeclaringSyntaxReferences.Length > 0;

    /// <summary>Spares the compiler the initialiser of a field that holds an object.</summary>
    private static bool CanBeConstant(ITypeSymbol type) =>
        type.SpecialType != SpecialType.None
        || type.TypeKind == TypeKind.Enum
        || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
