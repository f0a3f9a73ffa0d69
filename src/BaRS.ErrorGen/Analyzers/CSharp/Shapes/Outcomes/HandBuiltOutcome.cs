using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
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

    /// <summary>The outcome that an expression makes; null for anything else, and if it holds more than a factory gives.</summary>
    public static HandBuiltOutcome? Find(IOperation creation)
    {
        if (CreatedObject.Read(creation) is not { } outcome || FindPlace(outcome) is not { } place || !outcome.HasOnly(OutcomeMembers))
            return null;
        if (CreatedObject.Read(ListItems.Single(outcome["issue"])) is not { } issue || !issue.HasOnly(IssueMembers))
            return null;
        if (CreatedObject.Read(issue["details"]) is not { } details || !details.HasOnly(DetailsMembers))
            return null;

        // Firely's CodeableConcept(system, code, text) has the coding's members among its own.
        var coding = details["coding"] is { } list ? CreatedObject.Read(ListItems.Single(list)) : details;
        if (coding is null || (coding != details && !coding.HasOnly(CodingMembers)))
            return null;
        if (IssueCode.FindText(issue["code"]) is not { } issueCode || IssueCode.FindText(coding["code"]) is not { } code)
            return null;
        return new HandBuiltOutcome(
            place.GetLocation(),
            IssueCode.FindText(issue["severity"]),
            issueCode,
            code,
            Operands.UnwrapAll(issue["diagnostics"])?.Syntax.ToString(),
            outcome["id"] is not null);
    }

    /// <summary>
    /// Where an expression says that it makes an OperationOutcome: the name of Firely's type, or the member
    /// resourceType.
    /// </summary>
    private static SyntaxNode? FindPlace(CreatedObject outcome)
    {
        if (outcome.Creation is IObjectCreationOperation
            {
                Type: { Name: TypeName, ContainingNamespace: { Name: "Model", ContainingNamespace.Name: "Fhir" } }
            } firely)
        {
            return firely.Syntax is ObjectCreationExpressionSyntax { Type: var type } ? type : firely.Syntax;
        }

        var resourceType = outcome[ResourceType];
        return IssueCode.FindText(resourceType) == TypeName ? Operands.UnwrapAll(resourceType)!.Syntax : null;
    }
}
