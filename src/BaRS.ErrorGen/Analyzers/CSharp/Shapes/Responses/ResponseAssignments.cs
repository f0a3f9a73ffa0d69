using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Assignments to the status of a response: <c>Response.StatusCode = 409</c>, <c>new ObjectResult(o) { StatusCode = 409 }</c>,
/// also where the class of the answer is the project's own; and to what ASP.NET Core answers with by itself.
/// </summary>
internal static class ResponseAssignments
{
    public static ResponseStatus? Find(ISimpleAssignmentOperation assignment, KnownTypes types) =>
        assignment.Target is IPropertyReferenceOperation { Property: var property } target && IsStatus(property, target, types)
            ? new ResponseStatus(assignment, assignment.Value, null, IsDeclaration: false)
            : null;

    private static bool IsStatus(IPropertySymbol property, IPropertyReferenceOperation target, KnownTypes types) => property.Name switch
    {
        "StatusCode" => types.GetMeaning(property.ContainingType) == TypeMeaning.Response || KnownTypes.IsOwnAnswer(property.ContainingType),
        "StatusCodeSelector" => property.ContainingType.Name == "ExceptionHandlerOptions",
        "TimeoutStatusCode" => property.ContainingType.Name == "RequestTimeoutPolicy",
        "RejectionStatusCode" => property.ContainingType.Name == "RateLimiterOptions",
        // options.CustomizeProblemDetails = context => context.ProblemDetails.Status = 409
        "Status" => target.Instance is IPropertyReferenceOperation { Property: { Name: "ProblemDetails", ContainingType.Name: "ProblemDetailsContext" } },
        _ => false,
    };
}
