using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>The operators of the language on whole numbers, truth values and null, and its conversions.</summary>
internal static class Arithmetic
{
    public static Evaluated Unary(IUnaryOperation unary, Evaluated operand) => (unary.OperatorKind, operand.Content) switch
    {
        (UnaryOperatorKind.Not, _) => Not(operand),
        (UnaryOperatorKind.Minus, long number) => operand with { Content = -number },
        (UnaryOperatorKind.Plus, long) => operand,
        _ => Evaluated.Unknown.From(operand.IsOfSubject),
    };

    public static Evaluated Not(Evaluated condition) =>
        condition.Boolean is { } holds ? condition with { Content = !holds } : Evaluated.Unknown.From(condition.IsOfSubject);

    public static Evaluated Binary(IBinaryOperation binary, Evaluated left, Evaluated right) =>
        binary.OperatorMethod is null || binary.OperatorMethod.ContainingType.SpecialType == SpecialType.System_String
            ? Fit(Binary(binary.OperatorKind, left, right), binary.Type)
            : Evaluated.Unknown.From(left.IsOfSubject || right.IsOfSubject);

    public static Evaluated Binary(BinaryOperatorKind kind, Evaluated left, Evaluated right)
    {
        var result = (left.Content, right.Content) switch
        {
            (long one, long other) => Number(kind, one, other) is { } number
                ? Evaluated.OfNumber(number)
                : Evaluated.OfCondition(Compare(kind, one, other)),
            _ when kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => Equal(left, right, kind),
            _ when kind is BinaryOperatorKind.And or BinaryOperatorKind.Or => Both(left.Boolean, right.Boolean, kind),
            (bool one, bool other) when kind == BinaryOperatorKind.ExclusiveOr => Evaluated.OfCondition(one != other),
            // What is compared with null is neither more nor less.
            _ when left.IsNull == true || right.IsNull == true => Evaluated.OfCondition(IsOrder(kind) ? false : null),
            _ => Evaluated.Unknown,
        };
        return result.From(left.IsOfSubject || right.IsOfSubject);
    }

    public static bool? Compare(BinaryOperatorKind kind, long left, long right) => kind switch
    {
        BinaryOperatorKind.Equals => left == right,
        BinaryOperatorKind.NotEquals => left != right,
        BinaryOperatorKind.LessThan => left < right,
        BinaryOperatorKind.LessThanOrEqual => left <= right,
        BinaryOperatorKind.GreaterThan => left > right,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right,
        _ => null,
    };

    /// <summary>Whole numbers and enums stay what they are in one another; a fraction is not followed.</summary>
    public static Evaluated Convert(IConversionOperation conversion, Evaluated operand) => operand.Content switch
    {
        ItemList => operand, // To a span, an interface.
        _ when conversion.OperatorMethod is not null => Evaluated.Unknown.From(operand.IsOfSubject),
        _ => Fit(operand, conversion.Type),
    };

    public static Evaluated Default(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => Evaluated.Null,
        { SpecialType: SpecialType.System_Boolean } => Evaluated.OfCondition(false),
        { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => Evaluated.OfNumber(0),
        _ => Evaluated.Unknown,
    };

    /// <summary>The type of the value that may be null.</summary>
    public static ITypeSymbol? WithoutNull(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var given] }
            ? given
            : type;

    /// <summary>A number that its type cannot hold comes out as another.</summary>
    private static Evaluated Fit(Evaluated value, ITypeSymbol? type) =>
        value.Number is { } number && !CanHold(type, number) ? Evaluated.Unknown.From(value.IsOfSubject) : value;

    private static bool CanHold(ITypeSymbol? type, long number) => type switch
    {
        _ when WithoutNull(type) is var given && !ReferenceEquals(given, type) => CanHold(given, number),
        INamedTypeSymbol { EnumUnderlyingType: { } underlying } => CanHold(underlying, number),
        { TypeKind: TypeKind.TypeParameter or TypeKind.Interface } => true,
        _ => type?.SpecialType switch
        {
            SpecialType.System_Byte => number is >= byte.MinValue and <= byte.MaxValue,
            SpecialType.System_Int16 => number is >= short.MinValue and <= short.MaxValue,
            SpecialType.System_UInt16 => number is >= ushort.MinValue and <= ushort.MaxValue,
            SpecialType.System_Int32 or SpecialType.System_Int64 => number is >= int.MinValue and <= int.MaxValue,
            SpecialType.System_UInt32 or SpecialType.System_UInt64 => number is >= 0 and <= int.MaxValue,
            SpecialType.System_Object or SpecialType.System_Enum or SpecialType.System_ValueType => true,
            _ => false,
        },
    };

    private static long? Number(BinaryOperatorKind kind, long left, long right)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Add:
                return unchecked(left + right);
            case BinaryOperatorKind.Subtract:
                return unchecked(left - right);
            case BinaryOperatorKind.Multiply:
                return unchecked(left * right);
            case BinaryOperatorKind.Divide when right is not (0 or -1):
                return left / right;
            case BinaryOperatorKind.Remainder when right is not (0 or -1):
                return left % right;
            case BinaryOperatorKind.And:
                return left & right;
            case BinaryOperatorKind.Or:
                return left | right;
            case BinaryOperatorKind.ExclusiveOr:
                return left ^ right;
            case BinaryOperatorKind.LeftShift when right is >= 0 and < 31:
                return left << (int)right;
            case BinaryOperatorKind.RightShift when right is >= 0 and < 31:
                return left >> (int)right;
            default:
                return null;
        }
    }

    /// <summary>Two lists or objects of which the code knows the same may be two all the same.</summary>
    private static Evaluated Equal(Evaluated left, Evaluated right, BinaryOperatorKind kind) =>
        !left.IsKnown || !right.IsKnown || (left.Content is not (null or bool or string) && right.Content is not null)
            ? Evaluated.Unknown
            : Evaluated.OfCondition(left.HasContentOf(right) == (kind == BinaryOperatorKind.Equals));

    private static Evaluated Both(bool? left, bool? right, BinaryOperatorKind kind)
    {
        var decides = kind == BinaryOperatorKind.Or;
        if (left == decides || right == decides)
            return Evaluated.OfCondition(decides);
        return left is null || right is null ? Evaluated.Unknown : Evaluated.OfCondition(!decides);
    }

    private static bool IsOrder(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;
}
