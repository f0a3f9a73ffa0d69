namespace BaRS.ErrorGen.Library
{
    /// <summary>An error of the standard, thrown from wherever it is found. <c>UseBarsErrors()</c> answers with it.</summary>
    public sealed class BarsException : System.Exception
    {
        /// <summary>Creates the exception.</summary>
        /// <param name="error">The error that answers the request.</param>
        /// <param name="innerException">What caused it, for the log. It is never sent.</param>
        /// <exception cref="System.ArgumentNullException">The error is null.</exception>
        public BarsException(BarsError error, System.Exception? innerException = null)
            : base((error ?? throw new System.ArgumentNullException(nameof(error))).ToString(), innerException)
        {
            Error = error;
        }

        /// <summary>Gets the error that answers the request.</summary>
        public BarsError Error { get; }
    }
}
