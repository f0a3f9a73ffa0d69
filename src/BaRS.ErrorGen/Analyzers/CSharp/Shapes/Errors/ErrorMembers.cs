using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;

/// <summary>
/// Whether a method, a property or a value can have to do with a status, a code or an issue code, by names and types alone.
/// Asked first: <see cref="ErrorPartReader"/> looks at no others.
/// </summary>
internal static class ErrorMembers
{
    private static readonly string[] Words = ["status", "code", "issue"];

    public static bool TakesPart(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (IsPart(parameter.Name, parameter.Type))
                return true;
        }

        return false;
    }

    public static bool IsPart(string name, ITypeSymbol type) =>
        Names.HoldsAny(name, Words) || Names.IsStatus(name, type) || IssueCode.IsType(type);

    /// <summary>
    /// True for a constant, or a static field that may be one, whose value or type says that it is a status, a code or
    /// an issue code, whatever it is given to.
    /// </summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool Speaks(IOperation value)
    {
        var operation = Operands.Unwrap(value);
        switch (operation.Kind)
        {
            case OperationKind.Literal when operation.Type is not { SpecialType: SpecialType.System_String }:
                return false;
            case OperationKind.FieldReference
                when ((IFieldReferenceOperation)operation).Field is { } field && (IsInKnownClass(field) || Constants.IsSetOnce(field)):
                return true;
            case OperationKind.ObjectCreation:
                return operation.Type?.Name == "Code";
            default:
                return operation.ConstantValue is { HasValue: true, Value: var constant }
                    && (constant is string text
                        ? ErrorCodeValue.HasPrefix(text)
                        : operation.Type is { TypeKind: TypeKind.Enum, Name: "HttpStatusCode" or "IssueType" });
        }
    }

    private static bool IsInKnownClass(IFieldSymbol field) => field.ContainingType?.Name is "StatusCodes" or "BarsIssueCodes";
}
