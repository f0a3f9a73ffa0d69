using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// Whether a method or a property can concern a rule by its name, its type or what it belongs to. Found once a
/// compilation for each.
/// </summary>
internal sealed class MemberRelevance
{
    private readonly KnownTypes _types;
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, bool> _properties = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _owners = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, bool> _findMethod;
    private readonly Func<IPropertySymbol, bool> _findProperty;
    private readonly Func<INamedTypeSymbol, bool> _findOwner;

    public MemberRelevance(KnownTypes types)
    {
        _types = types;
        _findMethod = Find;
        _findProperty = Find;
        _findOwner = Find;
    }

    // Definitions are compared by reference; a constructed method by each of its type arguments.
    [MethodImpl(HotPath.Compiled)]
    public bool IsRelevant(IMethodSymbol method) => _methods.GetOrAdd(method.OriginalDefinition, _findMethod);

    [MethodImpl(HotPath.Compiled)]
    public bool IsRelevant(IPropertySymbol property) => _properties.GetOrAdd(property.OriginalDefinition, _findProperty);

    [MethodImpl(HotPath.Compiled)]
    private bool Find(IMethodSymbol method) =>
        ResponseCalls.IsResponseName(method.Name)
        || CallParts.IsParse(method)
        || PolicyChain.IsBuilderName(method.Name)
        || RetriedIdsRule.IsLookedAt(method)
        || BarsRetryCalls.IsName(method.Name)
        || method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "HttpClient" }
        || IsRelevant(method.ContainingType)
        || TextParameters.MayAnswer(method)
        || method.Parameters.Any(parameter => IsRelevant(parameter.Name, parameter.Type));

    [MethodImpl(HotPath.Compiled)]
    private bool Find(IPropertySymbol property) =>
        property.Name is "ObjectValue" or "ShouldHandle"
        || IsRelevant(property.ContainingType)
        || IsRelevant(property.Name, property.Type)
        || IsRelevant(ElementName.Get(property), property.Type);

    /// <summary>Whether a class can concern a rule with all that it has.</summary>
    private bool IsRelevant(INamedTypeSymbol? type) => type is not null && _owners.GetOrAdd(type.OriginalDefinition, _findOwner);

    private bool Find(INamedTypeSymbol type) =>
        _types.GetInheritedMeaning(type) != TypeMeaning.None || GeneratedTypes.IsGenerated(type) || BodyParts.IsWriterOrProblem(type);

    [MethodImpl(HotPath.Compiled)]
    private static bool IsRelevant(string name, ITypeSymbol type) =>
        Has(name, "status") || Has(name, "code") || Has(name, "issue")
        || CreatedObject.IsElement(name)
        || Names.AreEqual(name, HandBuiltOutcome.ResourceType)
        || Names.IsStatus(name, type)
        || IssueCode.IsType(type);

    private static bool Has(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
