using Metadata = Microsoft.AspNetCore.Http.Metadata;

namespace BaRS.ErrorGen.Library
{
    // What OpenAPI shows of the errors of an endpoint with one status.
    internal sealed class BarsResponseMetadata : Metadata.IProducesResponseTypeMetadata
    {
        private readonly System.Collections.Generic.List<BarsScenario> scenarios = new System.Collections.Generic.List<BarsScenario>();

        internal BarsResponseMetadata(int statusCode)
        {
            StatusCode = statusCode;
        }

        // Null would keep the response out of the document; void is a response without a schema.
        public System.Type? Type
        {
            get { return typeof(void); }
        }

        public int StatusCode { get; }

        public System.Collections.Generic.IEnumerable<string> ContentTypes
        {
            get { return new[] { BarsOperationOutcome.MediaType }; }
        }

        public string? Description
        {
            get { return string.Join(" ", scenarios.ConvertAll(scenario => BarsErrors.Describe(scenario).Text)); }
        }

        internal System.Collections.Generic.IReadOnlyList<BarsScenario> Scenarios
        {
            get { return scenarios; }
        }

        internal void Add(BarsScenario scenario)
        {
            scenarios.Add(scenario);
        }
    }
}
