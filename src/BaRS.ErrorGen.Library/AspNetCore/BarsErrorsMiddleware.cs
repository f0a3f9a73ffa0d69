using Microsoft.AspNetCore.Http;
using Http = Microsoft.AspNetCore.Http;
using Primitives = Microsoft.Extensions.Primitives;

namespace BaRS.ErrorGen.Library
{
    // Around all that a receiver does: whatever leaves without an answer of its own leaves as an OperationOutcome, and every
    // answer carries the two ids of the request.
    internal sealed class BarsErrorsMiddleware
    {
        private static readonly string[] Ids = { BarsMessageIds.RequestIdHeader, BarsMessageIds.CorrelationIdHeader };

        private readonly Http.RequestDelegate next;
        private readonly BarsErrorsOptions options;
        private readonly BarsErrorsTelemetry telemetry;

        internal BarsErrorsMiddleware(Http.RequestDelegate next, BarsErrorsOptions options, BarsErrorsTelemetry telemetry)
        {
            this.next = next;
            this.options = options;
            this.telemetry = telemetry;
        }

        internal async System.Threading.Tasks.Task InvokeAsync(Http.HttpContext context)
        {
            if (context.Features.Get<BarsErrorsFeature>() != null || (options.AppliesTo != null && !options.AppliesTo(context)))
            {
                await next(context).ConfigureAwait(false);
                return;
            }

            context.Features.Set(new BarsErrorsFeature(context.Request.Headers.ContentEncoding.Count > 0));
            // Not now: what handles an exception clears the headers that are there.
            context.Response.OnStarting(EchoIds, context);
            try
            {
                await next(context).ConfigureAwait(false);
            }
            catch (System.Exception exception) when (!BarsErrorsFeature.IsDisabled(context))
            {
                await AnswerExceptionAsync(context, exception).ConfigureAwait(false);
                return;
            }

            if (IsBareFailure(context) && BarsErrorsFeature.AppliesTo(context))
            {
                BarsError error = BarsAnswer.Choose(context, BarsAnswer.FindExit(context, context.Response.StatusCode), null, null);
                await BarsAnswer.WriteAsync(context, error, null).ConfigureAwait(false);
            }
        }

        private async System.Threading.Tasks.Task AnswerExceptionAsync(Http.HttpContext context, System.Exception exception)
        {
            if (IsSenderGone(context, exception))
            {
                telemetry.SenderGone(exception);
                if (!context.Response.HasStarted)
                {
                    context.Response.StatusCode = Http.StatusCodes.Status499ClientClosedRequest;
                }

                return;
            }

            if (HasWritten(context.Response))
            {
                // Swallowed, the server would end the body as if it were whole. Aborted, the sender sees that it is not.
                telemetry.ResponseHadStarted(exception);
                context.Abort();
                return;
            }

            BarsError error = BarsAnswer.Choose(context, exception);

            // The headers of an answer that is not given. Those that come when the response starts, of CORS and the ids, come later.
            context.Response.Clear();
            await BarsAnswer.WriteAsync(context, error, exception).ConfigureAwait(false);
        }

        // A status that the framework, or the receiver, set and nothing else.
        private static bool IsBareFailure(Http.HttpContext context)
        {
            Http.HttpResponse response = context.Response;
            return response.StatusCode >= 400
                && response.StatusCode < 600
                && response.StatusCode != Http.StatusCodes.Status499ClientClosedRequest
                && (response.ContentLength == null || response.ContentLength == 0)
                && string.IsNullOrEmpty(response.ContentType)
                && !HasWritten(response)
                && !IsOfStaticFiles(context);
        }

        // 412 and 416 without an endpoint are those of the static files, and mean something to a browser.
        private static bool IsOfStaticFiles(Http.HttpContext context)
        {
            return (context.Response.StatusCode == 412 || context.Response.StatusCode == 416)
                && BarsErrorsFeature.FindEndpoint(context) == null;
        }

        // Bytes that were advanced but not flushed do not count as started, yet they go out, in front of whatever is written next.
        private static bool HasWritten(Http.HttpResponse response)
        {
            return response.HasStarted || (response.BodyWriter.CanGetUnflushedBytes && response.BodyWriter.UnflushedBytes > 0);
        }

        // BadHttpRequestException is an IOException too, and belongs here only if nobody is left to be answered.
        private static bool IsSenderGone(Http.HttpContext context, System.Exception exception)
        {
            return context.RequestAborted.IsCancellationRequested
                && (exception is System.OperationCanceledException || exception is System.IO.IOException);
        }

        private static System.Threading.Tasks.Task EchoIds(object state)
        {
            var context = (Http.HttpContext)state;
            foreach (string name in Ids)
            {
                Primitives.StringValues values;
                if (context.Request.Headers.TryGetValue(name, out values) && IsPrintable(values))
                {
                    context.Response.Headers[name] = values;
                }
            }

            return System.Threading.Tasks.Task.CompletedTask;
        }

        // The server throws for other characters in a header.
        private static bool IsPrintable(Primitives.StringValues values)
        {
            foreach (string? value in values)
            {
                foreach (char c in value ?? "\0")
                {
                    if (c < ' ' || c > '~')
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }
}
