using Microsoft.Extensions.DependencyInjection;
using SwaggerGen = Swashbuckle.AspNetCore.SwaggerGen;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Shows the errors of a receiver in the document of Swashbuckle.</summary>
    public static class BarsErrorsSwaggerGenExtensions
    {
        /// <summary>
        /// Gives the responses of <c>ProducesBars</c> the texts of the standard, the headers of the two ids, and an example of each
        /// scenario.
        /// </summary>
        /// <param name="options">The options of the document, as AddSwaggerGen() has them.</param>
        /// <returns>The options.</returns>
        /// <exception cref="System.ArgumentNullException">The options are null.</exception>
        public static SwaggerGen.SwaggerGenOptions AddBarsErrors(this SwaggerGen.SwaggerGenOptions options)
        {
            if (options == null)
            {
                throw new System.ArgumentNullException(nameof(options));
            }

            options.AddOperationFilterInstance(new BarsErrorsOperationFilter());
            return options;
        }
    }
}
