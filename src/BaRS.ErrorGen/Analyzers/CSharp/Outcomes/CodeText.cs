using System.Text;
using BaRS.ErrorGen.Analyzers.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Outcomes;

/// <summary>The code that an expression is sure to be: a constant string, or a member of an enum of Firely's SDK by the literal it stands for.</summary>
internal static class CodeText
{
    public static string? Of(IOperation? value)
    {
        value = Operands.UnwrapAll(value);
        if (value is { ConstantValue: { HasValue: true, Value: string text } })
            return text;
        return value is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } ? LiteralOf(member) : null;
    }

    private static string LiteralOf(IFieldSymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "EnumLiteralAttribute", ConstructorArguments: { IsEmpty: false } arguments } && arguments[0].Value is string literal)
                return literal;
        }

        return Hyphened(member.Name);
    }

    /// <summary><c>NotFound</c> to <c>not-found</c>.</summary>
    private static string Hyphened(string name)
    {
        var result = new StringBuilder(name.Length + 2);
        foreach (var c in name)
        {
            if (c is >= 'A' and <= 'Z' && result.Length > 0)
                result.Append('-');
            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }
}
