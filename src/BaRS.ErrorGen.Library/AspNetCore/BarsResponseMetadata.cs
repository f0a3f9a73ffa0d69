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

        // One for each status, in the order of the scenarios.
        internal static System.Collections.Generic.List<BarsResponseMetadata> Create(
            System.Collections.Generic.IEnumerable<BarsScenario> scenarios)
        {
            var responses = new System.Collections.Generic.List<BarsResponseMetadata>();
            foreach (BarsScenario scenario in scenarios)
            {
                int statusCode = BarsErrors.Describe(scenario).StatusCode;
                BarsResponseMetadata? response = responses.Find(known => known.StatusCode == statusCode);
                if (response == null)
                {
                    response = new BarsResponseMetadata(statusCode);
                    responses.Add(response);
                }

                response.Add(scenario);
            }

            return responses;
        }

        internal void Add(BarsScenario scenario)
        {
            if (!scenarios.Contains(scenario))
            {
                scenarios.Add(scenario);
            }
        }

        // A document has one response for each status. What is there already is replaced and not changed: all endpoints of a
        // group share it.
        internal void AddTo(System.Collections.Generic.IList<object> metadata)
        {
            for (int i = 0; i < metadata.Count; i++)
            {
                var known = metadata[i] as BarsResponseMetadata;
                if (known != null && known.StatusCode == StatusCode)
                {
                    var both = new BarsResponseMetadata(StatusCode);
                    known.scenarios.ForEach(both.Add);
                    scenarios.ForEach(both.Add);
                    metadata[i] = both;
                    return;
                }
            }

            metadata.Add(this);
        }
    }
}
