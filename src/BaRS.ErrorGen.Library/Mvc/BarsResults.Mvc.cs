using Mvc = Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.Library
{
    public static partial class BarsResults
    {
        /// <summary>Creates the response of a controller.</summary>
        /// <param name="error">The error.</param>
        /// <returns>The response.</returns>
        /// <exception cref="System.ArgumentNullException">The error is null.</exception>
        public static Mvc.IActionResult ToActionResult(this BarsError error)
        {
            return new BarsActionResult(error.ToResult());
        }

        /// <summary>Creates the response of a controller.</summary>
        /// <param name="outcome">The outcome. The first error gives the status.</param>
        /// <returns>The response.</returns>
        /// <exception cref="System.ArgumentNullException">The outcome is null.</exception>
        public static Mvc.IActionResult ToActionResult(this BarsOperationOutcome outcome)
        {
            return new BarsActionResult(outcome.ToResult());
        }
    }
}
