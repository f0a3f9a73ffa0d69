using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Options of <see cref="BarsErrorsExtensions"/>.</summary>
    public sealed class BarsErrorsOptions
    {
        /// <summary>
        /// Gets or sets which requests are those of BaRS. By default, all are. Endpoints with <c>DisableBarsErrors()</c> never are.
        /// </summary>
        public System.Func<Http.HttpContext, bool>? AppliesTo { get; set; }

        /// <summary>
        /// Gets or sets what answers an exit instead of the scenario of the spec. The exception is null if there is none. If the
        /// function returns null, the scenario of the spec answers.
        /// </summary>
        public System.Func<Http.HttpContext, BarsExit, System.Exception?, BarsError?>? Map { get; set; }

        /// <summary>
        /// Gets or sets whether the diagnostics name the fields that failed validation. They never hold the values, which can be
        /// data of a patient. The default is true.
        /// </summary>
        public bool NameInvalidFields { get; set; } = true;

        /// <summary>
        /// Gets or sets whether a request whose Accept prefers application/fhir+xml gets the OperationOutcome as XML. The default is
        /// true, because the assurance of receivers sends such requests. All others get JSON.
        /// </summary>
        public bool AllowXml { get; set; } = true;
    }
}
