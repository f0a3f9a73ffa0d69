using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>The types of Firely's SDK, which is not referenced: known by name and namespace, the cheapest look first.</summary>
internal static class FirelyTypes
{
    /// <summary><c>OperationOutcome.IssueType</c>, nullable or not.</summary>
    public static bool IsIssueType(ITypeSymbol? type) =>
        WithoutNullable(type)
            is INamedTypeSymbol { Name: "IssueType", TypeKind: TypeKind.Enum, ContainingType: { Name: "OperationOutcome" } outcome }
        && IsModel(outcome);

    /// <summary>
    /// Whether a project has the SDK's issue type at all. By its namespaces, which the compiler has at hand: to ask for a
    /// type by its full name looks it up in each of some 300 references.
    /// </summary>
    public static bool HasIssueType(Compilation compilation) =>
        Namespace(compilation.GlobalNamespace, "Hl7") is { } hl7
        && Namespace(hl7, "Fhir") is { } fhir
        && Namespace(fhir, "Model") is { } model
        && model.GetTypeMembers("OperationOutcome").Any(outcome => outcome.GetTypeMembers("IssueType").Any(IsIssueType));

    /// <summary><c>OperationOutcome.IssueComponent</c>.</summary>
    public static bool IsIssueComponent(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "IssueComponent", ContainingType: { Name: "OperationOutcome" } outcome } && IsModel(outcome);

    public static bool IsCodeableConcept(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "CodeableConcept" } concept && IsModel(concept);

    /// <summary><c>Code&lt;OperationOutcome.IssueType&gt;</c>.</summary>
    public static bool IsIssueTypeCode(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Code", TypeArguments: [var argument] } code && IsIssueType(argument) && IsModel(code);

    private static bool IsModel(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Model", ContainingNamespace: { Name: "Fhir", ContainingNamespace.Name: "Hl7" } };

    private static INamespaceSymbol? Namespace(INamespaceSymbol parent, string name) =>
        parent.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();

    private static ITypeSymbol? WithoutNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var argument] }
            ? argument
            : type;
}
