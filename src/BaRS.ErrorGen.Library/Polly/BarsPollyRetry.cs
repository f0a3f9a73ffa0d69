using Http = System.Net.Http;
using Retry = Polly.Retry;

namespace BaRS.ErrorGen.Library
{
    /// <summary>What Polly asks while it retries, answered for one message after another.</summary>
    internal sealed class BarsPollyRetry
    {
        // The name under which the handlers of Microsoft.Extensions.Http.Resilience keep the request. Their GetRequestMessage() is not
        // in every version, and this code must compile with each.
        private static readonly Polly.ResiliencePropertyKey<Http.HttpRequestMessage> RequestKey =
            new Polly.ResiliencePropertyKey<Http.HttpRequestMessage>("Resilience.Http.RequestMessage");

        private static int count;

        // One for each retry: a pipeline may have two.
        private readonly Polly.ResiliencePropertyKey<BarsRetryRun> runKey = new Polly.ResiliencePropertyKey<BarsRetryRun>(
            "Bars.Retry." + System.Threading.Interlocked.Increment(ref count).ToString(System.Globalization.CultureInfo.InvariantCulture));

        private readonly BarsRetryOptions options;
        private readonly BarsRetryBudget budget;
        private readonly BarsClock clock;

        internal BarsPollyRetry(BarsRetryOptions options)
        {
            this.options = options;
            budget = new BarsRetryBudget(options);
            clock = new BarsClock(options);
        }

        internal void Configure(Retry.RetryStrategyOptions<Http.HttpResponseMessage> retry)
        {
            // ShouldHandle counts: each action has a number of resends of its own.
            retry.MaxRetryAttempts = int.MaxValue;
            retry.UseJitter = false;
            retry.MaxDelay = null;
            retry.ShouldHandle = ShouldHandleAsync;
            retry.DelayGenerator = arguments => new System.Threading.Tasks.ValueTask<System.TimeSpan?>(FindRun(arguments.Context).Delay);
            System.Func<Retry.OnRetryArguments<Http.HttpResponseMessage>, System.Threading.Tasks.ValueTask>? before = retry.OnRetry;
            retry.OnRetry = arguments =>
            {
                FindRun(arguments.Context).Report(FindRequest(arguments.Context, arguments.Outcome.Result));
                return before == null ? default(System.Threading.Tasks.ValueTask) : before(arguments);
            };
        }

        private async System.Threading.Tasks.ValueTask<bool> ShouldHandleAsync(
            Retry.RetryPredicateArguments<Http.HttpResponseMessage> arguments)
        {
            Polly.ResilienceContext context = arguments.Context;
            Http.HttpResponseMessage? response = arguments.Outcome.Result;
            Http.HttpRequestMessage? request = FindRequest(context, response);
            BarsRetryRun run = FindRun(context);
            run.Start(request);
            run.Exception = arguments.Outcome.Exception;
            if (response != null)
            {
                await ReadAsync(run, response, context).ConfigureAwait(context.ContinueOnCapturedContext);
            }

            // What the caller cancelled, or the timeout around this retry, is never sent again.
            return !context.CancellationToken.IsCancellationRequested
                && !run.IsSettled(response)
                && (run.Exception == null || IsNoAnswer(run.Exception))
                && run.TryResend(request, response)
                && await run.RefreshTokenAsync(request, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
        }

        // A timeout of Polly ends with the headers, so that the body has a time of its own.
        private async System.Threading.Tasks.Task ReadAsync(
            BarsRetryRun run,
            Http.HttpResponseMessage response,
            Polly.ResilienceContext context)
        {
            using (System.Threading.CancellationTokenSource attempt =
                System.Threading.CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken))
            using (clock.CancelAfter(attempt, run.AttemptTimeout))
            {
                try
                {
                    await run.ReadAsync(response, attempt.Token).ConfigureAwait(context.ContinueOnCapturedContext);
                }
                catch (System.Exception exception)
                when (BarsRetryRun.IsNoAnswer(exception))
                {
                    // Half an answer that is handed on must not be read as a whole one.
                    response.Content = new Http.StreamContent(new BarsBrokenStream(exception));
                    run.Exception = exception;
                }
            }
        }

        private BarsRetryRun FindRun(Polly.ResilienceContext context)
        {
            BarsRetryRun? run;
            if (!context.Properties.TryGetValue(runKey, out run) || run == null)
            {
                run = new BarsRetryRun(options, budget, clock);
                context.Properties.Set(runKey, run);
            }

            return run;
        }

        // A plain pipeline of Polly knows no request; its response names the one that it answers.
        private static Http.HttpRequestMessage? FindRequest(Polly.ResilienceContext context, Http.HttpResponseMessage? response)
        {
            Http.HttpRequestMessage? request;
            return context.Properties.TryGetValue(RequestKey, out request) && request != null
                ? request
                : response == null ? null : response.RequestMessage;
        }

        private static bool IsNoAnswer(System.Exception exception)
        {
            if (exception is Http.HttpRequestException && exception.InnerException is System.InvalidOperationException)
            {
                // The content of the request is a stream that was sent once. What came before is worth more than this.
                return false;
            }

            // Polly's own: a timeout, an open circuit breaker, a rate limiter.
            return exception is Polly.ExecutionRejectedException || BarsRetryRun.IsNoAnswer(exception);
        }
    }
}
