using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>What a type of a library means to the rules.</summary>
internal enum TypeMeaning
{
    None,

    /// <summary>Its methods make answers: <c>NotFound()</c>, <c>StatusCode(409)</c>, <c>Results.Json(body, statusCode: 409)</c>.</summary>
    MakesResponses,

    /// <summary>Its methods declare answers: <c>.Produces(404)</c>.</summary>
    DeclaresResponses,

    /// <summary>An attribute that declares an answer.</summary>
    DeclaringAttribute,

    /// <summary>It is an answer, or a part of one, with a settable <c>StatusCode</c> or a parameter for it.</summary>
    Response,
}

/// <summary>
/// The types of libraries that the rules know, by their names: none of the libraries is referenced. Each type of the
/// project is asked for its name once a compilation, which costs less than looking for all of these in all references.
/// </summary>
internal sealed class KnownTypes
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";
    private const string Http = "Microsoft.AspNetCore.Http";
    private const string Client = "System.Net.Http";
    private const string Functions = "Microsoft.Azure.Functions.Worker.Http";

    private static readonly Dictionary<string, KnownType[]> Known = new KnownType[]
    {
        new(Mvc, "ControllerBase", TypeMeaning.MakesResponses),
        new(Http, "Results", TypeMeaning.MakesResponses),
        new(Http, "TypedResults", TypeMeaning.MakesResponses),
        new(Client, "HttpRequestMessageExtensions", TypeMeaning.MakesResponses),
        new(Functions, "HttpRequestDataExtensions", TypeMeaning.MakesResponses),
        new(Http, "OpenApiRouteHandlerBuilderExtensions", TypeMeaning.DeclaresResponses),
        new(Http, "ProducesResponseTypeMetadata", TypeMeaning.DeclaringAttribute),
        new(Mvc, "ProducesResponseTypeAttribute", TypeMeaning.DeclaringAttribute),
        new("Swashbuckle.AspNetCore.Annotations", "SwaggerResponseAttribute", TypeMeaning.DeclaringAttribute),
        new("NSwag.Annotations", "SwaggerResponseAttribute", TypeMeaning.DeclaringAttribute),
        new(Http, "HttpResponse", TypeMeaning.Response),
        new(Functions, "HttpResponseData", TypeMeaning.Response),
        new(Client, "HttpResponseMessage", TypeMeaning.Response) { IsReceived = true },
        new(Client, "HttpRequestException", TypeMeaning.None) { IsReceived = true },
        new("Hl7.Fhir.Rest", "FhirOperationException", TypeMeaning.Response) { IsReceived = true },
        new("Refit", "ApiException", TypeMeaning.None) { IsReceived = true },
        new("Refit", "IApiResponse", TypeMeaning.None) { IsReceived = true },
        new("RestSharp", "RestResponseBase", TypeMeaning.None) { IsReceived = true },
        new("RestSharp", "RestResponse", TypeMeaning.None) { IsReceived = true },
        new(Http, "BadHttpRequestException", TypeMeaning.Response),
        new(Client, "HttpMessageHandler", TypeMeaning.None) { IsClientHandler = true },
        new(Mvc, "StatusCodeResult", TypeMeaning.Response),
        new(Mvc, "ObjectResult", TypeMeaning.Response),
        new(Mvc, "ContentResult", TypeMeaning.Response),
        new(Mvc, "JsonResult", TypeMeaning.Response),
        new(Mvc, "BadRequestResult", TypeMeaning.Response, 400),
        new(Mvc, "BadRequestObjectResult", TypeMeaning.Response, 400),
        new(Mvc, "UnauthorizedResult", TypeMeaning.Response, 401),
        new(Mvc, "UnauthorizedObjectResult", TypeMeaning.Response, 401),
        new(Mvc, "ForbidResult", TypeMeaning.Response, 403),
        new(Mvc, "NotFoundResult", TypeMeaning.Response, 404),
        new(Mvc, "NotFoundObjectResult", TypeMeaning.Response, 404),
        new(Mvc, "ConflictResult", TypeMeaning.Response, 409),
        new(Mvc, "ConflictObjectResult", TypeMeaning.Response, 409),
        new(Mvc, "UnsupportedMediaTypeResult", TypeMeaning.Response, 415),
        new(Mvc, "UnprocessableEntityResult", TypeMeaning.Response, 422),
        new(Mvc, "UnprocessableEntityObjectResult", TypeMeaning.Response, 422),
    }.GroupBy(type => type.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<INamedTypeSymbol, KnownType?> _found = new(SymbolEqualityComparer.Default);

    private KnownTypes(Compilation compilation) => HasFirelyIssueType = FirelyTypes.HasIssueType(compilation);

    /// <summary>Whether there is an <c>OperationOutcome.IssueType</c> of Firely's at all.</summary>
    public bool HasFirelyIssueType { get; }

    public static KnownTypes From(Compilation compilation) => new(compilation);

    /// <summary>What the type itself means, whatever it derives from.</summary>
    public TypeMeaning GetMeaning(INamedTypeSymbol? type) => Find(type)?.Meaning ?? TypeMeaning.None;

    /// <summary>What the type or the nearest of its base types means.</summary>
    public TypeMeaning GetInheritedMeaning(INamedTypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (GetMeaning(at) is var meaning and not TypeMeaning.None)
                return meaning;
        }

        return TypeMeaning.None;
    }

    /// <summary>The status that an answer of this very type has.</summary>
    public int? FindStatus(INamedTypeSymbol? type) => Find(type)?.Status;

    /// <summary>True for what a client gets: its status is another service's.</summary>
    public bool IsReceived(INamedTypeSymbol type) => Find(type) is { IsReceived: true };

    /// <summary>True for an answer that the project declares itself: <c>class FhirResult : ActionResult</c>.</summary>
    public static bool IsOwnAnswer(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length > 0
        && type.AllInterfaces.Any(one => one is { Name: "IActionResult", ContainingNamespace: var mvc }
            ? mvc.ToDisplayString() == Mvc
            : one is { Name: "IResult", ContainingNamespace: var http } && http.ToDisplayString() == Http);

    /// <summary>True within a handler of a client, whose responses go to the client and not to a sender.</summary>
    public bool IsClientHandler(INamedTypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Find(at) is { IsClientHandler: true })
                return true;
        }

        return false;
    }

    [MethodImpl(HotPath.Compiled)]
    private KnownType? Find(INamedTypeSymbol? type) =>
        type is null ? null : _found.GetOrAdd(type.OriginalDefinition, static key => FindByName(key));

    private static KnownType? FindByName(INamedTypeSymbol type) =>
        type.ContainingType is null && Known.TryGetValue(type.Name, out var candidates)
            ? Array.Find(candidates, candidate => candidate.Namespace == type.ContainingNamespace.ToDisplayString())
            : null;

    private sealed record KnownType(string Namespace, string Name, TypeMeaning Meaning, int? Status = null)
    {
        public bool IsReceived { get; init; }

        public bool IsClientHandler { get; init; }
    }
}
