using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>An OperationOutcome with one issue, written in code of its own, of which nothing but what a factory gives is known.</summary>
/// <param name="Place">The smallest piece of code that says what it is.</param>
/// <param name="Severity">The severity; null where it is not known.</param>
/// <param name="Issue">The issue code.</param>
/// <param name="Code">The error code.</param>
/// <param name="Diagnostics">The diagnostics, as C#; null where it has none.</param>
/// <param name="HasId">Whether it has an id, which a factory does not give.</param>
internal sealed record HandBuiltOutcome(Location Place, string? Severity, string Issue, string Code, string? Diagnostics, bool HasId)
{
    public const string ResourceType = "resourceType";
    public const string TypeName = "OperationOutcome";

    public static readonly string[] OutcomeMembers = [ResourceType, "id", "meta", "issue"];
    public static readonly string[] IssueMembers = ["severity", "code", "details", "diagnostics"];
    public static readonly string[] DetailsMembers = ["coding", "system", "code", "display", "text"];
    public static readonly string[] CodingMembers = ["system", "version", "code", "display"];

    /// <summary>The outcome that an expression makes; null for anything else, and where it holds more than a factory gives.</summary>
    public static HandBuiltOutcome? Find(IOperation creation)
    {
        if (FindPlace(creation) is not { } place || !HasOnly(creation, OutcomeMembers))
            return null;
        if (ListItems.Single(ObjectMembers.Find(creation, "issue")) is not { } issue || !HasOnly(issue, IssueMembers))
            return null;
        var details = ObjectMembers.Find(issue, "details");
        if (!HasOnly(details, DetailsMembers))
            return null;

        // Firely's CodeableConcept(system, code, text) has the coding's members among its own.
        var coding = ObjectMembers.Find(details, "coding") is { } list ? ListItems.Single(list) : details;
        if (coding is null || (coding != details && !HasOnly(coding, CodingMembers)))
            return null;
        if (CodeText.Find(ObjectMembers.Find(issue, "code")) is not { } issueCode
            || CodeText.Find(ObjectMembers.Find(coding, "code")) is not { } code)
        {
            return null;
        }

        return new HandBuiltOutcome(
            place.GetLocation(),
            CodeText.Find(ObjectMembers.Find(issue, "severity")),
            issueCode,
            code,
            Operands.UnwrapAll(ObjectMembers.Find(issue, "diagnostics"))?.Syntax.ToString(),
            ObjectMembers.Find(creation, "id") is not null);
    }

    /// <summary>
    /// Where an expression says that it makes an OperationOutcome: the name of Firely's type, or the member
    /// resourceType.
    /// </summary>
    private static SyntaxNode? FindPlace(IOperation creation)
    {
        if (creation is IObjectCreationOperation
            {
                Type: { Name: TypeName, ContainingNamespace: { Name: "Model", ContainingNamespace.Name: "Fhir" } }
            } firely)
        {
            return firely.Syntax is ObjectCreationExpressionSyntax { Type: var type } ? type : firely.Syntax;
        }

        var resourceType = ObjectMembers.Find(creation, ResourceType);
        return CodeText.Find(resourceType) == TypeName ? Operands.UnwrapAll(resourceType)!.Syntax : null;
    }

    private static bool HasOnly(IOperation? value, string[] names)
    {
        var any = false;
        foreach (var (name, _) in ObjectMembers.All(value))
        {
            any = true;
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                return false;
        }

        return any;
    }
}
