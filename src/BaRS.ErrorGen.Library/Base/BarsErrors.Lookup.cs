namespace BaRS.ErrorGen.Library
{
    public static partial class BarsErrors
    {
        /// <summary>Every scenario of the spec in force, whatever the role, in its order.</summary>
        public static System.Collections.Generic.IReadOnlyList<BarsScenarioInfo> All
        {
            get { return BarsScenarioInfo.All; }
        }

        /// <summary>What the spec says of a scenario.</summary>
        /// <param name="scenario">The scenario.</param>
        /// <returns>Its description.</returns>
        /// <exception cref="System.ArgumentOutOfRangeException">There is no such scenario.</exception>
        public static BarsScenarioInfo Describe(BarsScenario scenario)
        {
            // Not nameof: a scenario may be called so, and is then a method of this class.
            return BarsScenarioInfo.Find(scenario) ?? throw new System.ArgumentOutOfRangeException("scenario", scenario, "The spec in force has no such scenario.");
        }

        /// <summary>Finds a scenario by its name, for what was stored: names last, numbers do not.</summary>
        /// <param name="name">The name, as <see cref="BarsScenarioInfo.Name"/> gives it.</param>
        /// <param name="scenario">The scenario; None where there is none.</param>
        /// <returns>True where the spec in force has a scenario of this name.</returns>
        public static bool TryFind(string? name, out BarsScenario scenario)
        {
            scenario = BarsScenarioTable.Find(name);
            return scenario != BarsScenario.None;
        }

        /// <summary>Finds the scenario of a status, an error code and an issue code.</summary>
        /// <param name="statusCode">The HTTP status.</param>
        /// <param name="code">The BaRS error code.</param>
        /// <param name="issueCode">The FHIR issue code.</param>
        /// <param name="scenario">The scenario, the first in the order of the spec where several share the three; None where there is none.</param>
        /// <returns>True where the spec in force has the combination.</returns>
        public static bool TryFind(int statusCode, string? code, string? issueCode, out BarsScenario scenario)
        {
            scenario = BarsScenarioTable.Find(statusCode, code, issueCode);
            return scenario != BarsScenario.None;
        }
    }
}
