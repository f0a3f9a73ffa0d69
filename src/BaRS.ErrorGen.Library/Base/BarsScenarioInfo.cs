namespace BaRS.ErrorGen.Library
{
    /// <summary>What the spec says about a failure scenario.</summary>
    public sealed class BarsScenarioInfo
    {
        // A description is created when it is first needed. Two threads that need it at once create two equal ones; either may stay.
        private static readonly BarsScenarioInfo?[] Known = new BarsScenarioInfo?[BarsScenarioTable.Count + 1];

        private static System.Collections.Generic.IReadOnlyList<BarsScenarioInfo>? all;

        internal BarsScenarioInfo(
            BarsScenario scenario,
            string name,
            int statusCode,
            string code,
            string display,
            string issueCode,
            string severity,
            BarsOrigin origin,
            string text,
            string? defaultDiagnostics,
            BarsRetryAdvice retry,
            string? note,
            string? source,
            string[]? requirements,
            params string[] endpoints)
        {
            Scenario = scenario;
            Name = name;
            StatusCode = statusCode;
            Code = code;
            Display = display;
            IssueCode = issueCode;
            Severity = severity;
            Origin = origin;
            Text = text;
            DefaultDiagnostics = defaultDiagnostics ?? display;
            Retry = retry;
            Note = note;
            Source = source;
            Requirements = System.Array.AsReadOnly(requirements ?? System.Array.Empty<string>());
            Endpoints = System.Array.AsReadOnly(endpoints);
        }

        /// <summary>Gets the scenario.</summary>
        public BarsScenario Scenario { get; }

        /// <summary>
        /// Gets the name of the scenario. Persist the name and not the number, because only the name is stable.
        /// </summary>
        public string Name { get; }

        /// <summary>Gets the HTTP status code of the response, from 400 to 599.</summary>
        public int StatusCode { get; }

        /// <summary>Gets the BaRS error code, one of <see cref="BarsErrorCodes"/>.</summary>
        public string Code { get; }

        /// <summary>
        /// Gets the display of the error code, as the CodeSystem publishes it. Empty if neither the CodeSystem nor the spec
        /// has one.
        /// </summary>
        public string Display { get; }

        /// <summary>Gets the FHIR issue code, one of <see cref="BarsIssueCodes"/>.</summary>
        public string IssueCode { get; }

        /// <summary>Gets the FHIR issue severity: fatal, error, warning or information.</summary>
        public string Severity { get; }

        /// <summary>Gets who emits the error.</summary>
        public BarsOrigin Origin { get; }

        /// <summary>Gets what happened, in the words of the standard.</summary>
        public string Text { get; }

        /// <summary>Gets what the sender should do.</summary>
        public BarsRetryAdvice Retry { get; }

        /// <summary>Gets where sources disagree, and what was chosen. Null if they agree.</summary>
        public string? Note { get; }

        /// <summary>Gets where the standard has the scenario. Null if the spec does not say.</summary>
        public string? Source { get; }

        /// <summary>
        /// Gets the ids of the requirements in NHS England's supplier conformance list that the receiver assurance tests with
        /// this scenario, for example BR_SLOT_UNK. Empty if there are none.
        /// </summary>
        public System.Collections.Generic.IReadOnlyList<string> Requirements { get; }

        /// <summary>Gets the endpoints of the scenario, for example GET /Slot. Empty if it applies to all.</summary>
        public System.Collections.Generic.IReadOnlyList<string> Endpoints { get; }

        /// <summary>Gets every scenario, in the order of the spec.</summary>
        internal static System.Collections.Generic.IReadOnlyList<BarsScenarioInfo> All
        {
            get { return all ?? (all = MakeAll()); }
        }

        /// <summary>Gets the diagnostics of an error that has none of its own.</summary>
        internal string DefaultDiagnostics { get; }

        /// <summary>Returns the name, the status code and both codes, for logs.</summary>
        /// <returns>For example, "RecTimeout (409 REC_TIMEOUT timeout)".</returns>
        public override string ToString()
        {
            string statusCode = StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Name + " (" + statusCode + " " + Code + " " + IssueCode + ")";
        }

        /// <summary>Finds the description of a scenario. Null if the spec does not have it.</summary>
        internal static BarsScenarioInfo? Find(BarsScenario scenario)
        {
            int number = (int)scenario;
            if (number <= 0 || number >= Known.Length)
            {
                return null;
            }

            return Known[number] ?? (Known[number] = BarsScenarioTable.Make(scenario));
        }

        private static System.Collections.Generic.IReadOnlyList<BarsScenarioInfo> MakeAll()
        {
            var infos = new System.Collections.Generic.List<BarsScenarioInfo>(Known.Length - 1);
            for (int number = 1; number < Known.Length; number++)
            {
                BarsScenarioInfo? info = Find((BarsScenario)number);
                if (info != null)
                {
                    infos.Add(info);
                }
            }

            return infos.AsReadOnly();
        }
    }
}
