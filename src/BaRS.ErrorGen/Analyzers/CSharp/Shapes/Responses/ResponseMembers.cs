using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Whether a method or a property can give a response its status, by its name, its types or what it belongs to. Asked first:
/// <see cref="ResponseShapes"/> looks at no others.
/// </summary>
internal static class ResponseMembers
{
    public static bool MayAnswer(IMethodSymbol method, KnownTypes types) =>
        TakesStatus(method)
        || (method.MethodKind == MethodKind.Constructor
            ? types.GetInheritedMeaning(method.ContainingType) != TypeMeaning.None
            : ResponseCalls.IsResponseName(method.Name) && types.GetMeaning(method.ContainingType) != TypeMeaning.None);

    public static bool MayAnswer(IPropertySymbol property) =>
        Names.IsStatus(property.Name, property.Type) || Names.AreEqual(property.Name, "StatusCode") || property.Name == "StatusCodeSelector";

    private static bool TakesStatus(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Names.IsStatus(parameter.Name, parameter.Type))
                return true;
        }

        return false;
    }
}
