namespace BaRS.ErrorGen.AspNetCore.Tests.OpenApi;

/// <summary>The document of Microsoft.AspNetCore.OpenApi.</summary>
public sealed class MicrosoftOpenApiTests : OpenApiContract
{
    protected override string DocumentPath => "/openapi/v1.json";

    protected override void AddDocument(IServiceCollection services) => services.AddOpenApi(options => options.AddBarsErrors());

    protected override void MapDocument(WebApplication app) => app.MapOpenApi();
}
