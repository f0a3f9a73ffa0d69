using System.Runtime.CompilerServices;
using System.Text;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Terminology;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>Expressions that are certainly an issue code, whatever they are given to.</summary>
internal static class IssueCode
{
    private const string EnumName = "IssueType";
    private const string GeneratedName = "BarsIssueCodes";

    /// <summary>
    /// The code of a member of an enum that is called IssueType, as Firely's, or of a constant of the generated
    /// <c>BarsIssueCodes</c>; null for anything else.
    /// </summary>
    [MethodImpl(HotPath.Compiled)]
    public static string? Find(IOperation unwrapped)
    {
        if (unwrapped is IObjectCreationOperation { Type.Name: "Code", Arguments: { Length: 1 } arguments })
            unwrapped = Operands.Unwrap(arguments[0].Value);
        if (unwrapped.ConstantValue is not { HasValue: true, Value: { } value })
            return null;
        if (unwrapped.Type is INamedTypeSymbol type && IsEnum(type))
            return FindMember(type, value);
        return unwrapped is IFieldReferenceOperation { Field.ContainingType.Name: GeneratedName } ? value as string : null;
    }

    private static string? FindMember(INamedTypeSymbol type, object value)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value));
        return member is null ? null : FromMember(member);
    }

    /// <summary>
    /// The code that an expression is sure to be: a constant string, or a member of an enum of Firely's SDK by the literal
    /// it stands for.
    /// </summary>
    public static string? FindText(IOperation? value) => Operands.UnwrapAll(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } => FromMember(member),
        _ => null,
    };

    /// <summary>True for the enum itself, optional or within Firely's <c>Code&lt;T&gt;</c>.</summary>
    public static bool IsType(ITypeSymbol? type) => type is INamedTypeSymbol named
        && (IsEnum(named) || (named is { Name: "Nullable" or "Code", TypeArguments.Length: 1 } && IsType(named.TypeArguments[0])));

    /// <summary>True where the name says that a string is an issue code: issueCode, IssueType.</summary>
    public static bool IsName(string? name) => name?.IndexOf("issue", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Firely's, or one that has nothing but issue codes: what trackers call so has bugs and tasks among them.</summary>
    private static bool IsEnum(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Enum, Name: EnumName }
        && (FirelyTypes.IsIssueType(type)
            || type.GetMembers().OfType<IFieldSymbol>().All(member => IssueTypes.Find(FromMember(member)) is not null));

    /// <summary>
    /// The literal that Firely states on the member, else the member's name in FHIR's form: NotSupported is
    /// not-supported.
    /// </summary>
    public static string FromMember(IFieldSymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "EnumLiteralAttribute", ConstructorArguments: { Length: > 0 } arguments }
                && arguments[0].Value is string literal)
            {
                return literal;
            }
        }

        var code = new StringBuilder();
        foreach (var letter in member.Name)
        {
            if (char.IsUpper(letter) && code.Length > 0)
                code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}
