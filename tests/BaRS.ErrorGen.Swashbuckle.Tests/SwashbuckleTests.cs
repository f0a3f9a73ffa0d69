using BaRS.ErrorGen.AspNetCore.Tests.OpenApi;

namespace BaRS.ErrorGen.Swashbuckle.Tests;

/// <summary>The document of Swashbuckle.</summary>
public sealed class SwashbuckleTests : OpenApiContract
{
    protected override string DocumentPath => "/swagger/v1/swagger.json";

    protected override void AddDocument(IServiceCollection services) =>
        services.AddEndpointsApiExplorer().AddSwaggerGen(options => options.AddBarsErrors());

    protected override void MapDocument(WebApplication app) => app.UseSwagger();
}
