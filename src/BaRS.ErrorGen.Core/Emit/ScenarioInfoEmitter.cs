using System.Globalization;
using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the description of a scenario, and where the descriptions are kept.</summary>
internal sealed class ScenarioInfoEmitter : IEmitter
{
    public string TypeName => "BarsScenarioInfo";

    public string Emit(Specification specification, Target target)
    {
        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>What the spec says of a failure scenario.</summary>");
        writer.OpenType("sealed class BarsScenarioInfo");
        writer.Lines(Template.Fill(Members, target, ("Count", (specification.Scenarios.Count + 1).ToString(CultureInfo.InvariantCulture))));
        return writer.End();
    }

    private const string Members = """
        // Descriptions are made when they are first asked for. Two threads that ask at once make two equal ones; either may stay.
        private static readonly $BarsScenarioInfo$$?$[] Known = new $BarsScenarioInfo$$?$[$Count$];

        private static global::System.Collections.Generic.IReadOnlyList<$BarsScenarioInfo$>$?$ all;

        internal BarsScenarioInfo(
            $BarsScenario$ scenario,
            string name,
            int statusCode,
            string code,
            string display,
            string issueCode,
            string severity,
            $BarsOrigin$ origin,
            string text,
            string$?$ defaultDiagnostics,
            $BarsRetryAdvice$ retry,
            string$?$ note,
            string$?$ source,
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
            Endpoints = global::System.Array.AsReadOnly(endpoints);
        }

        /// <summary>The scenario.</summary>
        public $BarsScenario$ Scenario { get; }

        /// <summary>Name of the scenario: stable, unlike its number, so persist this.</summary>
        public string Name { get; }

        /// <summary>HTTP status of the response, 400 to 599.</summary>
        public int StatusCode { get; }

        /// <summary>BaRS error code, one of <see cref="BarsErrorCodes"/>.</summary>
        public string Code { get; }

        /// <summary>Display of the code as the CodeSystem publishes it; empty where neither it nor the spec gives one.</summary>
        public string Display { get; }

        /// <summary>FHIR issue code, one of <see cref="BarsIssueCodes"/>.</summary>
        public string IssueCode { get; }

        /// <summary>FHIR severity: fatal, error, warning or information.</summary>
        public string Severity { get; }

        /// <summary>Who emits it.</summary>
        public $BarsOrigin$ Origin { get; }

        /// <summary>What happened, in the words of the standard.</summary>
        public string Text { get; }

        /// <summary>What the sender does.</summary>
        public $BarsRetryAdvice$ Retry { get; }

        /// <summary>Where sources disagree, and what was chosen; null where they do not.</summary>
        public string$?$ Note { get; }

        /// <summary>Where in the standard the scenario stands; null where the spec does not say.</summary>
        public string$?$ Source { get; }

        /// <summary>The endpoints it belongs to, as GET /Slot; empty where it belongs to any.</summary>
        public global::System.Collections.Generic.IReadOnlyList<string> Endpoints { get; }

        /// <summary>Every scenario, in the order of the spec.</summary>
        internal static global::System.Collections.Generic.IReadOnlyList<$BarsScenarioInfo$> All
        {
            get { return all ?? (all = MakeAll()); }
        }

        /// <summary>The diagnostics of an error that gives none.</summary>
        internal string DefaultDiagnostics { get; }

        /// <summary>Name, status, code and issue code, for logs.</summary>
        /// <returns>As "RecTimeout (409 REC_TIMEOUT timeout)".</returns>
        public override string ToString()
        {
            return Name + " (" + StatusCode.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " " + Code + " " + IssueCode + ")";
        }

        /// <summary>The description of a scenario; null where there is no such scenario.</summary>
        internal static $BarsScenarioInfo$$?$ Find($BarsScenario$ scenario)
        {
            int number = (int)scenario;
            if (number <= 0 || number >= Known.Length)
            {
                return null;
            }

            return Known[number] ?? (Known[number] = $BarsScenarioTable$.Make(scenario));
        }

        private static global::System.Collections.Generic.IReadOnlyList<$BarsScenarioInfo$> MakeAll()
        {
            global::System.Collections.Generic.List<$BarsScenarioInfo$> infos = new global::System.Collections.Generic.List<$BarsScenarioInfo$>(Known.Length - 1);
            for (int number = 1; number < Known.Length; number++)
            {
                $BarsScenarioInfo$$?$ info = Find(($BarsScenario$)number);
                if (info != null)
                {
                    infos.Add(info);
                }
            }

            return infos.AsReadOnly();
        }
        """;
}
