using Http = Microsoft.AspNetCore.Http;
using Primitives = Microsoft.Extensions.Primitives;

namespace BaRS.ErrorGen.Library
{
    // Around all that a receiver does: whatever leaves without an answer of its own leaves as an OperationOutcome, and every
    // answer carries the two ids of the request.
    internal sealed class BarsErrorsMiddleware
    {
        private static readonly string[] Ids = { BarsMessageIds.RequestIdHeader, BarsMessageIds.CorrelationIdHeader };

        // Created once: a method that is passed on creates a delegate for each request.
        private static readonly System.Func<object, System.Threading.Tasks.Task> Echo = EchoIds;

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
            if (context.Features.Get<BarsErrorsFeature>() != null)
            {
                await next(context).ConfigureAwait(false);
                return;
            }

            try
            {
                if (Applies(context))
                {
                    context.Features.Set(
                        context.Request.Headers.ContentEncoding.Count > 0 ? BarsErrorsFeature.Encoded : BarsErrorsFeature.NotEncoded);

                    // Not now: what handles an exception clears the headers that are there.
                    context.Response.OnStarting(Echo, context);
                }

                await next(context).ConfigureAwait(false);
            }
            catch (System.Exception exception) when (BarsErrorsFeature.AppliesTo(context))
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

        private bool Applies(Http.HttpContext context)
        {
            try
            {
                return options.AppliesTo == null || options.AppliesTo(context);
            }
            catch (System.Exception exception)
            {
                telemetry.OptionFailed(nameof(BarsErrorsOptions.AppliesTo), exception);
                return true;
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

            BarsError error = BarsAnswer.Choose(context, exception);
            if (!context.Response.HasStarted)
            {
                BarsKeptHeaders.Clear(context.Response);
            }

            await BarsAnswer.WriteAsync(context, error, exception).ConfigureAwait(false);
        }

        // A status that the framework, or the receiver, set and nothing else.
        private static bool IsBareFailure(Http.HttpContext context)
        {
            Http.HttpResponse response = context.Response;
            return response.StatusCode >= 400
                && response.StatusCode < 600
                && !IsOfSenderGone(context)
                && (response.ContentLength == null || response.ContentLength == 0)
                && string.IsNullOrEmpty(response.ContentType)
                && !BarsAnswer.HasWritten(response)
                && !IsOfStaticFiles(context);
        }

        // 412 and 416 without an endpoint are those of the static files, and mean something to a browser.
        private static bool IsOfStaticFiles(Http.HttpContext context)
        {
            return (context.Response.StatusCode == 412 || context.Response.StatusCode == 416)
                && BarsErrorsFeature.FindEndpoint(context) == null;
        }

        private static bool IsOfSenderGone(Http.HttpContext context)
        {
            return context.Response.StatusCode == Http.StatusCodes.Status499ClientClosedRequest
                && IsAborted(context);
        }

        // BadHttpRequestException is an IOException too, and belongs here only if nobody is left to be answered. The token of a
        // connection that was reset may be cancelled after the exception.
        private static bool IsSenderGone(Http.HttpContext context, System.Exception exception)
        {
            return exception is Microsoft.AspNetCore.Connections.ConnectionResetException
                || (IsAborted(context)
                    && (exception is System.OperationCanceledException || exception is System.IO.IOException));
        }

        // The time limit of a request cancels the same token, and then the sender is still there. Exception handlers mistake the one for
        // the other, and answer 499.
        private static bool IsAborted(Http.HttpContext context)
        {
            Http.Timeouts.IHttpRequestTimeoutFeature? limit = context.Features.Get<Http.Timeouts.IHttpRequestTimeoutFeature>();
            return context.RequestAborted.IsCancellationRequested
                && (limit == null || !limit.RequestTimeoutToken.IsCancellationRequested);
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
