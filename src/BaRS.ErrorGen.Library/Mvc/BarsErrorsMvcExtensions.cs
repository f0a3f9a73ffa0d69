using Extensions = Microsoft.Extensions.DependencyInjection;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Makes the failures of controllers leave as OperationOutcomes of the standard.</summary>
    public static class BarsErrorsMvcExtensions
    {
        /// <summary>
        /// Covers what MVC answers by itself, of which <c>UseBarsErrors()</c> sees only a finished response: validation, problem
        /// details, and responses that no formatter of the receiver can write. The same as <c>services.AddBarsErrors()</c>.
        /// </summary>
        /// <param name="mvc">MVC, as AddControllers() returns it.</param>
        /// <returns>MVC.</returns>
        /// <exception cref="System.ArgumentNullException">MVC is null.</exception>
        public static Extensions.IMvcBuilder AddBarsErrors(this Extensions.IMvcBuilder mvc)
        {
            if (mvc == null)
            {
                throw new System.ArgumentNullException(nameof(mvc));
            }

            mvc.Services.AddBarsErrors();
            return mvc;
        }
    }
}
