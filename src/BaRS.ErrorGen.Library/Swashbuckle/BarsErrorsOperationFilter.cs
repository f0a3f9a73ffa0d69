using SwaggerGen = Swashbuckle.AspNetCore.SwaggerGen;

namespace BaRS.ErrorGen.Library
{
    // Reads the metadata itself: Swashbuckle takes only the status and the media type of a response from it.
    internal sealed class BarsErrorsOperationFilter : SwaggerGen.IOperationFilter
    {
        public void Apply(Microsoft.OpenApi.OpenApiOperation operation, SwaggerGen.OperationFilterContext context)
        {
            BarsOpenApiResponses.Describe(operation, context.ApiDescription.ActionDescriptor.EndpointMetadata);
        }
    }
}
