namespace BaRS.ErrorGen.Library
{
    /// <summary>An error in one request: a failure scenario, and what went wrong this time. Immutable.</summary>
    public sealed partial class BarsError
    {
        internal BarsError(BarsScenarioInfo info, string? diagnostics)
        {
            Info = info;
            Diagnostics = diagnostics == null || string.IsNullOrWhiteSpace(diagnostics) ? info.DefaultDiagnostics : diagnostics;
        }

        /// <summary>Gets what the spec says about the scenario.</summary>
        public BarsScenarioInfo Info { get; }

        /// <summary>
        /// Gets what went wrong this time, which is the value of <c>OperationOutcome.issue.diagnostics</c>. Never blank.
        /// </summary>
        public string Diagnostics { get; }

        /// <summary>Gets the scenario.</summary>
        public BarsScenario Scenario
        {
            get { return Info.Scenario; }
        }

        /// <summary>Gets the HTTP status code of the response, from 400 to 599.</summary>
        public int StatusCode
        {
            get { return Info.StatusCode; }
        }

        /// <summary>Gets the BaRS error code.</summary>
        public string Code
        {
            get { return Info.Code; }
        }

        /// <summary>Gets the display of the error code, as the CodeSystem publishes it.</summary>
        public string Display
        {
            get { return Info.Display; }
        }

        /// <summary>Gets the FHIR issue code.</summary>
        public string IssueCode
        {
            get { return Info.IssueCode; }
        }

        /// <summary>Gets the FHIR issue severity: fatal, error, warning or information.</summary>
        public string Severity
        {
            get { return Info.Severity; }
        }

        /// <summary>Gets what the sender should do.</summary>
        public BarsRetryAdvice Retry
        {
            get { return Info.Retry; }
        }

        /// <summary>
        /// Creates an error for any scenario, whatever the role, to replay a stored error or for tests. To answer a
        /// request, use <see cref="BarsErrors"/>.
        /// </summary>
        /// <param name="scenario">The scenario.</param>
        /// <param name="diagnostics">
        /// What went wrong this time. If blank, the scenario's default is used. If the scenario's wording has placeholders, only its
        /// factory takes their values, so the default is the display of the error code.
        /// </param>
        /// <returns>The error.</returns>
        /// <exception cref="System.ArgumentOutOfRangeException">The spec in force does not have the scenario.</exception>
        public static BarsError Create(BarsScenario scenario, string? diagnostics = null)
        {
            return new BarsError(BarsErrors.Describe(scenario), diagnostics);
        }

        /// <summary>Creates a copy of this error with other diagnostics.</summary>
        /// <param name="diagnostics">What went wrong this time. If blank, the scenario's default is used.</param>
        /// <returns>The new error.</returns>
        public BarsError WithDiagnostics(string? diagnostics)
        {
            return new BarsError(Info, diagnostics);
        }

        /// <summary>Returns the name, the status code, both codes and the diagnostics, for logs.</summary>
        /// <returns>For example, "RecTimeout (409 REC_TIMEOUT timeout): no answer in 5 seconds".</returns>
        public override string ToString()
        {
            return Info.ToString() + ": " + Diagnostics;
        }
    }
}
