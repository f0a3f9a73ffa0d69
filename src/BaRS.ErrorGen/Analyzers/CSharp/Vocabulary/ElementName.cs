using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>The name that a property has in JSON, by which the elements of an OperationOutcome are known.</summary>
internal static class ElementName
{
    /// <summary>What [JsonPropertyName], [JsonProperty] or [DataMember] say, else the property's own name.</summary>
    [MethodImpl(HotPath.Compiled)]
    public static string Get(IPropertySymbol property)
    {
        if (property.ContainingType.IsAnonymousType || !HasAttributes(property))
            return property.Name;
        foreach (var attribute in property.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "JsonPropertyNameAttribute" or "JsonPropertyAttribute" when attribute.ConstructorArguments is [{ Value: string name }]:
                    return name;
                case "JsonPropertyAttribute" or "DataMemberAttribute":
                    foreach (var argument in attribute.NamedArguments)
                    {
                        if (argument.Key is "PropertyName" or "Name" && argument.Value.Value is string given)
                            return given;
                    }

                    break;
            }
        }

        return property.Name;
    }

    /// <summary>
    /// By the text alone, as the compiler has work with attributes. A library's own classes are known by their names: reading
    /// their attributes costs more than it tells.
    /// </summary>
    private static bool HasAttributes(IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            var attributes = reference.GetSyntax() switch
            {
                BasePropertyDeclarationSyntax declaration => declaration.AttributeLists,
                ParameterSyntax positional => positional.AttributeLists,
                _ => default,
            };
            if (attributes.Count > 0)
                return true;
        }

        return false;
    }
}
