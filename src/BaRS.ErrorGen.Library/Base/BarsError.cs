namespace BaRS.ErrorGen.Library
{
    /// <summary>An error of one request: a scenario and what went wrong this time. Immutable.</summary>
    public sealed class BarsError
    {
        internal BarsError(BarsScenarioInfo info, string? diagnostics)
        {
            Info = info;
            Diagnostics = diagnostics == null || string.IsNullOrWhiteSpace(diagnostics) ? info.DefaultDiagnostics : diagnostics;
        }

        /// <summary>The scenario.</summary>
        public BarsScenarioInfo Info { get; }

        /// <summary>What went wrong this time, the value of <c>OperationOutcome.issue.diagnostics</c>; never blank.</summary>
        public string Diagnostics { get; }

        /// <summary>The scenario.</summary>
        public BarsScenario Scenario
        {
            get { return Info.Scenario; }
        }

        /// <summary>HTTP status of the response, 400 to 599.</summary>
        public int StatusCode
        {
            get { return Info.StatusCode; }
        }

        /// <summary>BaRS error code.</summary>
        public string Code
        {
            get { return Info.Code; }
        }

        /// <summary>Display of the code as the CodeSystem publishes it.</summary>
        public string Display
        {
            get { return Info.Display; }
        }

        /// <summary>FHIR issue code.</summary>
        public string IssueCode
        {
            get { return Info.IssueCode; }
        }

        /// <summary>FHIR severity: fatal, error, warning or information.</summary>
        public string Severity
        {
            get { return Info.Severity; }
        }

        /// <summary>What the sender does.</summary>
        public BarsRetryAdvice Retry
        {
            get { return Info.Retry; }
        }

        /// <summary>An error of any scenario, whatever the role, for replaying a stored error and for tests. To answer a request, use <see cref="BarsErrors"/>.</summary>
        /// <param name="scenario">The scenario.</param>
        /// <param name="diagnostics">
        /// What went wrong this time; where it is blank, the scenario's default. The wording of one with placeholders needs values
        /// that only its factory takes, so the default of such a one is the display of its code.
        /// </param>
        /// <returns>The error.</returns>
        /// <exception cref="System.ArgumentOutOfRangeException">There is no such scenario.</exception>
        public static BarsError Create(BarsScenario scenario, string? diagnostics = null)
        {
            return new BarsError(BarsErrors.Describe(scenario), diagnostics);
        }

        /// <summary>This error with other diagnostics.</summary>
        /// <param name="diagnostics">What went wrong this time; where it is blank, the scenario's default.</param>
        /// <returns>A new error.</returns>
        public BarsError WithDiagnostics(string? diagnostics)
        {
            return new BarsError(Info, diagnostics);
        }

        /// <summary>Name, status, codes and diagnostics, for logs.</summary>
        /// <returns>As "RecTimeout (409 REC_TIMEOUT timeout): no answer in 5 seconds".</returns>
        public override string ToString()
        {
            return Info.ToString() + ": " + Diagnostics;
        }
    }
}
