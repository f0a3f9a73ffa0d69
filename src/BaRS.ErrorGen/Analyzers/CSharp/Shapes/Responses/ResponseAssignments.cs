using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Assignments to the status of a response: <c>Response.StatusCode = 409</c>, <c>new ObjectResult(o) { StatusCode = 409 }</c>,
/// also where the class of the answer is the project's own.
/// </summary>
internal static class ResponseAssignments
{
    public static ResponseStatus? Find(ISimpleAssignmentOperation assignment, KnownTypes types) =>
        assignment.Target is IPropertyReferenceOperation { Property: { Name: "StatusCode" } property }
        && (types.GetMeaning(property.ContainingType) == TypeMeaning.Response || KnownTypes.IsOwnAnswer(property.ContainingType))
            ? new ResponseStatus(assignment, assignment.Value, null, IsDeclaration: false)
            : null;
}
