using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>Whether a value can concern a rule whatever it is given to.</summary>
internal static class ValueRelevance
{
    /// <summary>
    /// A text that is an error code or a slip of one, a URL that is taken for that of the CodeSystem, or JSON of an
    /// outcome.
    /// </summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool IsRelevant(string text) =>
        ErrorCodeValue.HasPrefix(text)
        || text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || (text.Length > HandBuiltOutcome.TypeName.Length && text.IndexOf(HandBuiltOutcome.TypeName, StringComparison.Ordinal) >= 0);

    /// <summary>
    /// True for a constant, or a static field that may be one, whose value or type says that it is a status, a code or
    /// an issue code.
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
