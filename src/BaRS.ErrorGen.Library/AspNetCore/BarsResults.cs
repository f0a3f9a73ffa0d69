namespace BaRS.ErrorGen.Library
{
    /// <summary>An error as a response, or as an exception.</summary>
    public static partial class BarsResults
    {
        /// <summary>Creates the response of a minimal API.</summary>
        /// <param name="error">The error.</param>
        /// <returns>The response.</returns>
        /// <exception cref="System.ArgumentNullException">The error is null.</exception>
        public static BarsResult ToResult(this BarsError error)
        {
            return new BarsResult(error ?? throw new System.ArgumentNullException(nameof(error)));
        }

        /// <summary>Creates the response of a minimal API.</summary>
        /// <param name="outcome">The outcome. The first error gives the status.</param>
        /// <returns>The response.</returns>
        /// <exception cref="System.ArgumentNullException">The outcome is null.</exception>
        public static BarsResult ToResult(this BarsOperationOutcome outcome)
        {
            return new BarsResult(outcome ?? throw new System.ArgumentNullException(nameof(outcome)), null);
        }

        /// <summary>Creates an exception that answers the request with this error, wherever it is thrown.</summary>
        /// <param name="error">The error.</param>
        /// <param name="innerException">What caused it, for the log. It is never sent.</param>
        /// <returns>The exception.</returns>
        /// <exception cref="System.ArgumentNullException">The error is null.</exception>
        public static BarsException ToException(this BarsError error, System.Exception? innerException = null)
        {
            return new BarsException(error, innerException);
        }
    }
}
