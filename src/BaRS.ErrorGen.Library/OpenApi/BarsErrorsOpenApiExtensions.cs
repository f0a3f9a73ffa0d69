using OpenApi = Microsoft.AspNetCore.OpenApi;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Shows the errors of a receiver in the document of Microsoft.AspNetCore.OpenApi.</summary>
    public static class BarsErrorsOpenApiExtensions
    {
        /// <summary>
        /// Gives the responses of <c>ProducesBars</c> the texts of the standard, the headers of the two ids, and an example of each
        /// scenario.
        /// </summary>
        /// <param name="options">The options of the document, as AddOpenApi() has them.</param>
        /// <returns>The options.</returns>
        /// <exception cref="System.ArgumentNullException">The options are null.</exception>
        public static OpenApi.OpenApiOptions AddBarsErrors(this OpenApi.OpenApiOptions options)
        {
            if (options == null)
            {
                throw new System.ArgumentNullException(nameof(options));
            }

            return options.AddOperationTransformer((operation, context, cancellationToken) =>
            {
                BarsOpenApiResponses.Describe(operation, context.Description.ActionDescriptor.EndpointMetadata);
                return System.Threading.Tasks.Task.CompletedTask;
            });
        }
    }
}
