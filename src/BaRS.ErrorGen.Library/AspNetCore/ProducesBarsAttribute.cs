namespace BaRS.ErrorGen.Library
{
    /// <summary>
    /// Tells OpenAPI which errors an action of a controller answers with, as <c>ProducesBars</c> does for an endpoint of a minimal
    /// API. The document shows them if its options have <c>AddBarsErrors()</c>.
    /// </summary>
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Method, AllowMultiple = true)]
    public sealed class ProducesBarsAttribute : System.Attribute
    {
        private readonly BarsScenario[] scenarios;

        /// <summary>Creates the attribute.</summary>
        /// <param name="scenarios">The scenarios.</param>
        /// <exception cref="System.ArgumentNullException">The scenarios are null.</exception>
        public ProducesBarsAttribute(params BarsScenario[] scenarios)
        {
            this.scenarios = scenarios ?? throw new System.ArgumentNullException(nameof(scenarios));
        }

        /// <summary>Gets the scenarios.</summary>
        public System.Collections.Generic.IReadOnlyList<BarsScenario> Scenarios
        {
            get { return System.Array.AsReadOnly(scenarios); }
        }
    }
}
