namespace BaRS.ErrorGen.Library
{
    public static partial class BarsErrors
    {
        /// <summary>Gets every scenario of the spec in force, whatever the role, in the order of the spec.</summary>
        public static System.Collections.Generic.IReadOnlyList<BarsScenarioInfo> All
        {
            get { return BarsScenarioInfo.All; }
        }

        /// <summary>Gets what the spec says about a scenario.</summary>
        /// <param name="scenario">The scenario.</param>
        /// <returns>The description of the scenario.</returns>
        /// <exception cref="System.ArgumentOutOfRangeException">The spec in force does not have the scenario.</exception>
        public static BarsScenarioInfo Describe(BarsScenario scenario)
        {
            // Not nameof: a scenario may be called so, and is then a method of this class.
            return BarsScenarioInfo.Find(scenario)
                ?? throw new System.ArgumentOutOfRangeException("scenario", scenario, "The spec in force has no such scenario.");
        }

        /// <summary>Finds a scenario by its name, for example one that was stored. Names are stable, numbers are not.</summary>
        /// <param name="name">The name of the scenario: see <see cref="BarsScenarioInfo.Name"/>.</param>
        /// <param name="scenario">The scenario, or None if the spec in force does not have the name.</param>
        /// <returns>True if the spec in force has a scenario with this name.</returns>
        public static bool TryFind(string? name, out BarsScenario scenario)
        {
            scenario = BarsScenarioTable.Find(name);
            return scenario != BarsScenario.None;
        }

        /// <summary>Finds the scenario with a status code, an error code and an issue code.</summary>
        /// <param name="statusCode">The HTTP status code.</param>
        /// <param name="code">The BaRS error code.</param>
        /// <param name="issueCode">The FHIR issue code.</param>
        /// <param name="scenario">
        /// The scenario, or None if the spec in force does not have the combination. If several scenarios share it, the
        /// first in the order of the spec.
        /// </param>
        /// <returns>True if the spec in force has the combination.</returns>
        public static bool TryFind(int statusCode, string? code, string? issueCode, out BarsScenario scenario)
        {
            scenario = BarsScenarioTable.Find(statusCode, code, issueCode);
            return scenario != BarsScenario.None;
        }
    }
}
