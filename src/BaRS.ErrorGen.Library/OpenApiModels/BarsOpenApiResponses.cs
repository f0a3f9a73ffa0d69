using Models = Microsoft.OpenApi;

namespace BaRS.ErrorGen.Library
{
    // What an OpenAPI document says of the errors of an endpoint, whoever writes the document: for each status a response with
    // the texts of the standard, the two ids that come back, and an example of each scenario.
    internal static class BarsOpenApiResponses
    {
        internal static void Describe(Models.OpenApiOperation operation, System.Collections.Generic.IEnumerable<object> metadata)
        {
            var responses = new System.Collections.Generic.List<object>();
            foreach (object item in metadata)
            {
                // MVC shows its actions with their attributes alone, and without what MapControllers() adds to their endpoints.
                var response = item as BarsResponseMetadata;
                var attribute = item as ProducesBarsAttribute;
                if (response != null)
                {
                    response.AddTo(responses);
                }
                else if (attribute != null)
                {
                    BarsResponseMetadata.Create(attribute.Scenarios).ForEach(declared => declared.AddTo(responses));
                }
            }

            foreach (BarsResponseMetadata response in responses)
            {
                Describe(operation, response);
            }
        }

        private static void Describe(Models.OpenApiOperation operation, BarsResponseMetadata errors)
        {
            operation.Responses = operation.Responses ?? new Models.OpenApiResponses();
            string status = errors.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Models.IOpenApiResponse? known;
            operation.Responses.TryGetValue(status, out known);
            Models.OpenApiResponse response = known as Models.OpenApiResponse ?? new Models.OpenApiResponse();
            operation.Responses[status] = response;

            response.Description = errors.Description;
            response.Headers = OrNew(response.Headers);
            response.Headers[BarsMessageIds.RequestIdHeader] = IdHeader(BarsMessageIds.RequestIdHeader);
            response.Headers[BarsMessageIds.CorrelationIdHeader] = IdHeader(BarsMessageIds.CorrelationIdHeader);
            response.Content = OrNew(response.Content);
            response.Content[BarsOperationOutcome.MediaType] = new Models.OpenApiMediaType { Examples = Examples(errors) };
        }

        private static System.Collections.Generic.Dictionary<string, Models.IOpenApiExample> Examples(BarsResponseMetadata errors)
        {
            var examples = new System.Collections.Generic.Dictionary<string, Models.IOpenApiExample>(System.StringComparer.Ordinal);
            foreach (BarsScenario scenario in errors.Scenarios)
            {
                BarsError error = BarsError.Create(scenario);
                examples[error.Info.Name] = new Models.OpenApiExample
                {
                    Summary = error.Info.Text,
                    Value = System.Text.Json.Nodes.JsonNode.Parse(BarsOperationOutcome.Create(error).ToJson()),
                };
            }

            return examples;
        }

        private static Models.OpenApiHeader IdHeader(string name)
        {
            return new Models.OpenApiHeader
            {
                Description = "The " + name + " of the request.",
                Schema = new Models.OpenApiSchema { Type = Models.JsonSchemaType.String, Format = "uuid" },
            };
        }

        // Infers the type of the values: versions 2 and 3 of Microsoft.OpenApi have different ones for content.
        private static System.Collections.Generic.IDictionary<string, T> OrNew<T>(System.Collections.Generic.IDictionary<string, T>? dictionary)
        {
            return dictionary ?? new System.Collections.Generic.Dictionary<string, T>(System.StringComparer.Ordinal);
        }
    }
}
