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
            endpoint.RequestDelegate = context =>
            {
                BarsResult? refusal = Read(context);
                return refusal == null ? inner(context) : refusal.ExecuteAsync(context);
            };
        }

        // Notes the ids of a request. The answer to one that has none; null if it has.
        internal static BarsResult? Read(Http.HttpContext context)
        {
            if (context.Features.Get<BarsMessageIdsFeature>() != null)
            {
                return null;
            }

            System.Collections.Generic.List<BarsError>? errors = null;
            var ids = new BarsMessageIds(
                ReadId(context, BarsMessageIds.RequestIdHeader, ref errors),
                ReadId(context, BarsMessageIds.CorrelationIdHeader, ref errors));
            if (errors != null)
            {
                return new BarsResult(errors.ToArray());
            }

            context.Features.Set(new BarsMessageIdsFeature(ids));
            return null;
        }

        private static System.Guid ReadId(
            Http.HttpContext context,
            string header,
            ref System.Collections.Generic.List<BarsError>? errors)
        {
            Microsoft.Extensions.Primitives.StringValues values = context.Request.Headers[header];
            System.Guid id;
            if (values.Count == 1 && System.Guid.TryParseExact(values[0], "D", out id))
            {
                return id;
            }

            bool isMissing = values.Count == 0 || (values.Count == 1 && string.IsNullOrWhiteSpace(values[0]));
            errors = errors ?? new System.Collections.Generic.List<BarsError>(2);
            errors.Add(BarsAnswer.Choose(
                context,
                isMissing ? BarsExit.MissingMessageId : BarsExit.InvalidMessageId,
                null,
                header + (isMissing ? " is missing." : values.Count > 1 ? " is given more than once." : " is not a GUID.")));
            return System.Guid.Empty;
        }
    }
}
