using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Objects that are or declare a response: <c>new StatusCodeResult(409)</c>, <c>new NotFoundResult()</c>,
/// <c>[ProducesResponseType(404)]</c>.
/// </summary>
internal static class ResponseCreations
{
    private const string StatusCode = "StatusCode";

    public static ResponseStatus? Find(IObjectCreationOperation creation, KnownTypes types)
    {
        if (creation.Type is not INamedTypeSymbol type)
            return null;
        var isAttribute = creation.Parent is IAttributeOperation;
        // An attribute's own class may derive from one that is known, and pass its parameter on.
        var meaning = isAttribute ? types.GetInheritedMeaning(type) : types.GetMeaning(type);
        if (meaning is not (TypeMeaning.Response or TypeMeaning.DeclaringAttribute))
            return null;

        if (StatusArgument.Find(creation.Arguments) is { } value)
            return new ResponseStatus(creation, value, null, meaning == TypeMeaning.DeclaringAttribute);
        if (creation is { Type.Name: "ObjectResult", Arguments: [var body] }
            && ProblemStatus.Find(body.Value) is { } problemStatus
            && !SetsStatus(creation))
        {
            return new ResponseStatus(creation, problemStatus, null, IsDeclaration: false);
        }

        return types.FindStatus(type) is { } status && !SetsStatus(creation)
            ? new ResponseStatus(creation, null, new StatusValue(status, GetName(creation)), IsDeclaration: false)
            : null;
    }

    /// <summary>Whether the result is given a status of its own, in its initialiser or, from a local, later.</summary>
    private static bool SetsStatus(IObjectCreationOperation creation) =>
        ObjectLiteral.FindInitial(creation, StatusCode) is not null
        || (creation.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            && MemberAssignments.Find(local, StatusCode, creation).Count > 0);

    private static SyntaxNode GetName(IObjectCreationOperation creation) =>
        creation.Syntax is ObjectCreationExpressionSyntax { Type: var type } ? type : creation.Syntax;
}
