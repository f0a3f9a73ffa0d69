using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// Whether a method or a property can take a part of an outcome, by its name, its types or what it belongs to. Asked first:
/// <see cref="OutcomeShapes"/> looks at no others.
/// </summary>
internal static class OutcomeMembers
{
    private const string Diagnostics = "diagnostics";

    public static bool MayTakeCode(IMethodSymbol method)
    {
        if (CallParts.IsParse(method) || GeneratedTypes.IsGenerated(method.ContainingType))
            return true;
        foreach (var parameter in method.Parameters)
        {
            if (IsCode(parameter.Name) || IssueCode.IsType(parameter.Type))
                return true;
        }

        return false;
    }

    /// <summary>By what it is, whatever it is called.</summary>
    public static bool MayTakeCode(IPropertySymbol property) =>
        property.Name == "ObjectValue" || IssueCode.IsType(property.Type);

    public static bool MayTakeText(IMethodSymbol method, KnownTypes types)
    {
        if (types.GetInheritedMeaning(method.ContainingType) is TypeMeaning.MakesResponses or TypeMeaning.Response
            || GeneratedTypes.IsGenerated(method.ContainingType)
            || BodyParts.IsWriterOrProblem(method.ContainingType)
            || method.ContainingType.Name == HandBuiltOutcome.TypeName
            || BodyParts.IsWriter(method)
            || SentText.MayTake(method))
        {
            return true;
        }

        foreach (var parameter in method.Parameters)
        {
            if (IsText(parameter.Name))
                return true;
        }

        return false;
    }

    public static bool IsCode(string name) => Names.IsErrorCode(name) || Names.IsIssueCode(name);

    public static bool IsDiagnostics(string name) => Names.AreEqual(name, Diagnostics);

    /// <summary>Diagnostics, or the text of a concept.</summary>
    public static bool IsText(string name) => IsDiagnostics(name) || Names.AreEqual(name, "text");
}
