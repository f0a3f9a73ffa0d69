using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Calls that make or declare a response: <c>NotFound()</c>, <c>Results.Json(body, statusCode: 409)</c>,
/// <c>.Produces(404)</c>.
/// </summary>
internal static class ResponseCalls
{
    /// <summary>The methods, by name, and the status of a call that gives none; null where that is no error.</summary>
    private static readonly Dictionary<string, int?> Methods = new(StringComparer.Ordinal)
    {
        ["BadRequest"] = 400,
        ["ValidationProblem"] = 400,
        ["Unauthorized"] = 401,
        ["Forbid"] = 403,
        ["NotFound"] = 404,
        ["Conflict"] = 409,
        ["UnprocessableEntity"] = 422,
        ["Problem"] = 500,
        ["InternalServerError"] = 500,
        ["StatusCode"] = null,
        ["Json"] = null,
        ["Text"] = null,
        ["Content"] = null,
        ["CreateResponse"] = null,
        ["CreateErrorResponse"] = null,
        ["Produces"] = null,
        ["ProducesProblem"] = null,
        ["ProducesValidationProblem"] = 400,
    };

    /// <summary>Cheap: whether a method of this name can answer.</summary>
    public static bool IsResponseName(string name) => Methods.ContainsKey(name);

    public static ResponseStatus? Find(IInvocationOperation call, KnownTypes types)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.Constructor)
            return FindBaseCall(call, types);
        if (!Methods.TryGetValue(method.Name, out var byName))
            return null;
        var meaning = types.GetMeaning(method.ContainingType);
        if (meaning is not (TypeMeaning.MakesResponses or TypeMeaning.DeclaresResponses))
            return null;

        var isDeclaration = meaning == TypeMeaning.DeclaresResponses;
        if (StatusArgument.Find(call.Arguments) is { } value)
            return new ResponseStatus(call, value, null, isDeclaration);
        if (FindProblem(call) is { } problem)
            return ProblemStatus.Find(problem.Value) is { } given ? new ResponseStatus(call, given, null, isDeclaration) : null;
        return byName is { } status
            ? new ResponseStatus(call, null, new StatusValue(status, CallName.Find(call)), isDeclaration)
            : null;
    }

    /// <summary><c>: base(409)</c> of a class that derives from a response or an attribute.</summary>
    private static ResponseStatus? FindBaseCall(IInvocationOperation call, KnownTypes types) =>
        types.GetMeaning(call.TargetMethod.ContainingType) is var meaning and (TypeMeaning.Response or TypeMeaning.DeclaringAttribute)
        && StatusArgument.Find(call.Arguments) is { } value
            ? new ResponseStatus(call, value, null, meaning == TypeMeaning.DeclaringAttribute)
            : null;

    /// <summary><c>Results.Problem(problemDetails)</c> answers with the status that the details have.</summary>
    private static IArgumentOperation? FindProblem(IInvocationOperation call) =>
        call.TargetMethod.Name == "Problem"
            ? call.Arguments.FirstOrDefault(argument => ProblemStatus.IsProblem(argument.Parameter?.Type))
            : null;
}
