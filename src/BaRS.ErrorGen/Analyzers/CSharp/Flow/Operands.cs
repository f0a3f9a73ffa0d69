using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What stands under the parentheses and conversions around an expression.</summary>
internal static class Operands
{
    /// <summary>Without the language's own conversions: the value is the same.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static IOperation? Unwrap(IOperation? value) => Unwrap(value, throughOperators: false);

    /// <summary>Without the conversions that a type defines, too: what was written, as the enum under a <c>Code&lt;T&gt;</c>.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static IOperation? UnwrapAll(IOperation? value) => Unwrap(value, throughOperators: true);

    /// <summary>What a value is part of, without the conversions and parentheses around it.</summary>
    public static IOperation? Outside(IOperation value)
    {
        var at = value.Parent;
        while (at is IConversionOperation or IParenthesizedOperation)
            at = at.Parent;
        return at;
    }

    [return: NotNullIfNotNull(nameof(value))]
    [MethodImpl(HotPath.Compiled)]
    private static IOperation? Unwrap(IOperation? value, bool throughOperators)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion when throughOperators || conversion.OperatorMethod is null:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return value;
            }
        }
    }
}
