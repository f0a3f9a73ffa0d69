using Builder = Microsoft.AspNetCore.Builder;
using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // Reads the two ids of a request, or answers with what is wrong with them.
    internal static class BarsRequiredIds
    {
        private static readonly object Applied = new object();

        internal static void Apply(Builder.EndpointBuilder endpoint)
        {
            Http.RequestDelegate? inner = endpoint.RequestDelegate;
            if (inner == null || endpoint.Metadata.Contains(Applied))
            {
                return;
            }

            endpoint.Metadata.Add(Applied);
            endpoint.RequestDelegate = context => Read(context, inner);
        }

        private static System.Threading.Tasks.Task Read(Http.HttpContext context, Http.RequestDelegate inner)
        {
            var errors = new System.Collections.Generic.List<BarsError>(2);
            var ids = new BarsMessageIds(
                ReadId(context, BarsMessageIds.RequestIdHeader, errors),
                ReadId(context, BarsMessageIds.CorrelationIdHeader, errors));
            if (errors.Count > 0)
            {
                return new BarsResult(errors.ToArray()).ExecuteAsync(context);
            }

            context.Features.Set(new BarsMessageIdsFeature(ids));
            return inner(context);
        }

        private static System.Guid ReadId(Http.HttpContext context, string header, System.Collections.Generic.List<BarsError> errors)
        {
            Microsoft.Extensions.Primitives.StringValues values = context.Request.Headers[header];
            System.Guid id;
            if (values.Count == 1 && System.Guid.TryParseExact(values[0], "D", out id))
            {
                return id;
            }

            bool isMissing = values.Count == 0 || (values.Count == 1 && string.IsNullOrWhiteSpace(values[0]));
            errors.Add(BarsAnswer.Choose(
                context,
                isMissing ? BarsExit.MissingMessageId : BarsExit.InvalidMessageId,
                null,
                header + (isMissing ? " is missing." : values.Count > 1 ? " is given more than once." : " is not a GUID.")));
            return System.Guid.Empty;
        }
    }
}
