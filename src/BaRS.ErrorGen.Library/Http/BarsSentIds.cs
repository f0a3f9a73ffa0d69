using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>The ids that a message was first sent with. Sent with others, it would be another message.</summary>
    internal sealed class BarsSentIds
    {
        private readonly string? requestId;
        private readonly string? correlationId;

        internal BarsSentIds(Http.HttpRequestMessage request)
        {
            requestId = Read(request, BarsHttp.RequestId);
            correlationId = Read(request, BarsHttp.CorrelationId);
        }

        /// <summary>Compares the ids with those of the last attempt: of its request, and of the request that its response names.</summary>
        /// <exception cref="System.InvalidOperationException">They differ.</exception>
        internal void Check(Http.HttpRequestMessage? request, Http.HttpResponseMessage? response)
        {
            Check(request);
            Check(response == null ? null : response.RequestMessage);
        }

        private void Check(Http.HttpRequestMessage? request)
        {
            if (request == null)
            {
                return;
            }

            bool isOther = Read(request, BarsHttp.RequestId) != requestId;
            if (isOther || Read(request, BarsHttp.CorrelationId) != correlationId)
            {
                throw new System.InvalidOperationException(
                    (isOther ? BarsHttp.RequestId : BarsHttp.CorrelationId)
                        + " was set or changed inside the part that is sent again, so that a resend would be another message, and the "
                        + "referral could be made twice. Set both ids once, before the request reaches the retry.");
            }
        }

        private static string? Read(Http.HttpRequestMessage request, string name)
        {
            System.Collections.Generic.IEnumerable<string>? values;
            return request.Headers.TryGetValues(name, out values) ? string.Join(",", values) : null;
        }
    }
}
