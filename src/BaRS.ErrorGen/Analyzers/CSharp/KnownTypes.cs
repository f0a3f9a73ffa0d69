using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp;

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
/// The types of libraries that the rules know, by full name: none of the libraries is referenced. Found once a
/// compilation.
/// </summary>
internal sealed class KnownTypes
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc.";
    private const string Http = "Microsoft.AspNetCore.Http.";

    private static readonly (string Name, TypeMeaning Meaning, int? Status)[] Known =
    [
        (Mvc + "ControllerBase", TypeMeaning.MakesResponses, null),
        (Http + "Results", TypeMeaning.MakesResponses, null),
        (Http + "TypedResults", TypeMeaning.MakesResponses, null),
        ("System.Net.Http.HttpRequestMessageExtensions", TypeMeaning.MakesResponses, null),
        (Http + "OpenApiRouteHandlerBuilderExtensions", TypeMeaning.DeclaresResponses, null),
        (Mvc + "ProducesResponseTypeAttribute", TypeMeaning.DeclaringAttribute, null),
        (Mvc + "ProducesResponseTypeAttribute`1", TypeMeaning.DeclaringAttribute, null),
        ("Swashbuckle.AspNetCore.Annotations.SwaggerResponseAttribute", TypeMeaning.DeclaringAttribute, null),
        ("NSwag.Annotations.SwaggerResponseAttribute", TypeMeaning.DeclaringAttribute, null),
        (Http + "HttpResponse", TypeMeaning.Response, null),
        ("System.Net.Http.HttpResponseMessage", TypeMeaning.Response, null),
        (Mvc + "StatusCodeResult", TypeMeaning.Response, null),
        (Mvc + "ObjectResult", TypeMeaning.Response, null),
        (Mvc + "ContentResult", TypeMeaning.Response, null),
        (Mvc + "JsonResult", TypeMeaning.Response, null),
        (Mvc + "BadRequestResult", TypeMeaning.Response, 400),
        (Mvc + "BadRequestObjectResult", TypeMeaning.Response, 400),
        (Mvc + "UnauthorizedResult", TypeMeaning.Response, 401),
        (Mvc + "UnauthorizedObjectResult", TypeMeaning.Response, 401),
        (Mvc + "ForbidResult", TypeMeaning.Response, 403),
        (Mvc + "NotFoundResult", TypeMeaning.Response, 404),
        (Mvc + "NotFoundObjectResult", TypeMeaning.Response, 404),
        (Mvc + "ConflictResult", TypeMeaning.Response, 409),
        (Mvc + "ConflictObjectResult", TypeMeaning.Response, 409),
        (Mvc + "UnsupportedMediaTypeResult", TypeMeaning.Response, 415),
        (Mvc + "UnprocessableEntityResult", TypeMeaning.Response, 422),
        (Mvc + "UnprocessableEntityObjectResult", TypeMeaning.Response, 422),
    ];

    private static readonly string[] Received = ["System.Net.Http.HttpResponseMessage", "System.Net.Http.HttpRequestException"];

    private readonly HashSet<INamedTypeSymbol> _received = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _clientHandlers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, (TypeMeaning Meaning, int? Status)> _meanings = new(SymbolEqualityComparer.Default);

    private KnownTypes(Compilation compilation)
    {
        HasFirelyIssueType = compilation.GetTypesByMetadataName("Hl7.Fhir.Model.OperationOutcome+IssueType").Length > 0;
        foreach (var (name, meaning, status) in Known)
        {
            foreach (var type in compilation.GetTypesByMetadataName(name))
                _meanings[type] = (meaning, status);
        }

        _received.UnionWith(Received.SelectMany(name => compilation.GetTypesByMetadataName(name)));
        _clientHandlers.UnionWith(compilation.GetTypesByMetadataName("System.Net.Http.HttpMessageHandler"));
    }

    /// <summary>Whether there is an <c>OperationOutcome.IssueType</c> of Firely's at all.</summary>
    public bool HasFirelyIssueType { get; }

    public static KnownTypes Of(Compilation compilation) => new(compilation);

    /// <summary>What the type itself means, whatever it derives from.</summary>
    public TypeMeaning MeaningOf(INamedTypeSymbol? type) =>
        type is not null && _meanings.TryGetValue(type.OriginalDefinition, out var known) ? known.Meaning : TypeMeaning.None;

    /// <summary>What the type or the nearest of its base types means.</summary>
    public TypeMeaning InheritedMeaningOf(INamedTypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (MeaningOf(at) is var meaning and not TypeMeaning.None)
                return meaning;
        }

        return TypeMeaning.None;
    }

    /// <summary>The status that an answer of this very type has.</summary>
    public int? StatusOf(INamedTypeSymbol? type) =>
        type is not null && _meanings.TryGetValue(type.OriginalDefinition, out var known) ? known.Status : null;

    /// <summary>True for what a client gets: its status is another service's.</summary>
    public bool IsReceived(INamedTypeSymbol type) => _received.Contains(type);

    /// <summary>True within a handler of a client, whose responses go to the client and not to a sender.</summary>
    public bool IsClientHandler(INamedTypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (_clientHandlers.Contains(at))
                return true;
        }

        return false;
    }
}
