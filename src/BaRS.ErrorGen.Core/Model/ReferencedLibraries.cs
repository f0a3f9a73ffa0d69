namespace BaRS.ErrorGen.Model;

/// <summary>
/// Libraries of other makers that a project references, by the name of an assembly. A type of that name in the project's own
/// source is no reference. Code that needs one of them is generated if, and only if, its assembly is there.
/// </summary>
[Flags]
internal enum ReferencedLibraries
{
    None = 0,

    /// <summary>The shared framework of ASP.NET Core, from .NET 8 on: Microsoft.AspNetCore.Http.Results.</summary>
    AspNetCore = 1,

    /// <summary>Microsoft.AspNetCore.Mvc.Core.</summary>
    Mvc = 2,

    /// <summary>Microsoft.AspNetCore.OpenApi.</summary>
    OpenApi = 4,

    /// <summary>System.Net.Http.</summary>
    Http = 8,

    /// <summary>Microsoft.Extensions.Http.</summary>
    HttpClientFactory = 16,

    /// <summary>Polly.Core.</summary>
    Polly = 32,

    /// <summary>Microsoft.Extensions.Http.Resilience.</summary>
    Resilience = 64,

    /// <summary>Hl7.Fhir.Base.</summary>
    Firely = 128,

    /// <summary>System.Text.Json.</summary>
    TextJson = 256,

    /// <summary>Swashbuckle.AspNetCore.SwaggerGen.</summary>
    Swashbuckle = 512,

    /// <summary>
    /// Microsoft.OpenApi, version 2 or later, beside <see cref="OpenApi"/> or <see cref="Swashbuckle"/>: the document that both
    /// write. With version 1, whose types have other names, neither counts as referenced.
    /// </summary>
    OpenApiModels = 1024,
}
