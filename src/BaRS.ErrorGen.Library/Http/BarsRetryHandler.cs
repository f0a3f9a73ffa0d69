using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>
    /// Sends a message until it is delivered, refused, or out of attempts: the same bytes with the same ids, as the standard wants.
    /// </summary>
    /// <remarks>
    /// Set X-Request-ID and X-Correlation-ID before the request reaches this handler. A request that changes something is only sent
    /// again if it has an X-Request-ID. Set <c>HttpClient.Timeout</c> to infinite: it is for all attempts together, and the options
    /// have their own.
    /// </remarks>
    public sealed class BarsRetryHandler : Http.DelegatingHandler
    {
        private readonly BarsRetryOptions options;
        private readonly BarsRetryBudget budget;
        private readonly BarsClock clock;

        /// <summary>Creates the handler. <c>InnerHandler</c> is what sends.</summary>
        /// <param name="options">The options. They are copied.</param>
        /// <exception cref="System.ArgumentException">An option is out of range.</exception>
        /// <exception cref="System.InvalidOperationException">TotalTimeout has no room for a retry policy of the spec in force.</exception>
        public BarsRetryHandler(BarsRetryOptions? options = null)
            : this(BarsRetryOptions.Check(options), null)
        {
        }

        /// <summary>Creates a handler of several that share one budget, with options that are checked.</summary>
        internal BarsRetryHandler(BarsRetryOptions options, BarsRetryBudget? budget)
        {
            this.options = options;
            this.budget = budget ?? new BarsRetryBudget(options);
            clock = new BarsClock(options);
        }

#if BARS_NET8
        /// <inheritdoc />
        protected override Http.HttpResponseMessage Send(
            Http.HttpRequestMessage request,
            System.Threading.CancellationToken cancellationToken)
        {
            // The synchronous way of the base class goes past SendAsync, and would send once.
            return SendAsync(request, cancellationToken).GetAwaiter().GetResult();
        }

#endif
        /// <inheritdoc />
        protected override async System.Threading.Tasks.Task<Http.HttpResponseMessage> SendAsync(
            Http.HttpRequestMessage request,
            System.Threading.CancellationToken cancellationToken)
        {
            if (request == null)
            {
                throw new System.ArgumentNullException(nameof(request));
            }

            BarsRetryRun run = new BarsRetryRun(options, budget, clock);
            BarsSentRequest sent = new BarsSentRequest(request);
            if (BarsRetryRun.MayResend(request))
            {
                await sent.BufferAsync(cancellationToken).ConfigureAwait(false);
            }

            while (true)
            {
                run.Start(request);
                Http.HttpResponseMessage? response = await SendOnceAsync(request, run, cancellationToken).ConfigureAwait(false);
                try
                {
                    CheckRedirect(sent);
                    if (run.IsSettled(response)
                        || !run.TryResend(request, response)
                        || !await run.RefreshTokenAsync(request, cancellationToken).ConfigureAwait(false))
                    {
                        return response ?? throw Rethrow(run.Exception!);
                    }

                    sent.RememberToken();
                    run.Report(request);
                }
                catch (System.Exception)
                when (response != null)
                {
                    response.Dispose();
                    throw;
                }

                if (response != null)
                {
                    response.Dispose();
                }

                await clock.DelayAsync(run.Delay, cancellationToken).ConfigureAwait(false);
                sent.Restore();
            }
        }

        // Null if no answer came, or one that broke off: the run has what came instead.
        private async System.Threading.Tasks.Task<Http.HttpResponseMessage?> SendOnceAsync(
            Http.HttpRequestMessage request,
            BarsRetryRun run,
            System.Threading.CancellationToken cancellationToken)
        {
            using (System.Threading.CancellationTokenSource attempt =
                System.Threading.CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
            using (clock.CancelAfter(attempt, run.AttemptTimeout))
            {
                Http.HttpResponseMessage? response = null;
                try
                {
                    response = await base.SendAsync(request, attempt.Token).ConfigureAwait(false);
                    await run.ReadAsync(response, attempt.Token).ConfigureAwait(false);
                    return response;
                }
                catch (System.Exception exception)
                {
                    if (response != null)
                    {
                        response.Dispose();
                    }

                    // What the caller cancelled is never sent again.
                    if (cancellationToken.IsCancellationRequested || !BarsRetryRun.IsNoAnswer(exception))
                    {
                        throw;
                    }

                    run.Exception = attempt.IsCancellationRequested ? TimedOut(exception) : exception;
                    return null;
                }
            }
        }

        private static void CheckRedirect(BarsSentRequest sent)
        {
            if (sent.IsOther)
            {
                sent.Restore();
                throw new Http.HttpRequestException(
                    "A redirect was followed with another method, so that the message was not delivered. Set AllowAutoRedirect of the "
                        + "primary handler to false.");
            }
        }

        // As HttpClient says it, so that the code of the caller that looks for a time-out finds one.
        private System.Exception TimedOut(System.Exception exception)
        {
            string message = "An attempt took longer than AttemptTimeout (" + options.AttemptTimeout + "), or all of them longer than "
                + "TotalTimeout (" + options.TotalTimeout + ").";
            return new System.Threading.Tasks.TaskCanceledException(message, new System.TimeoutException(message, exception));
        }

        private static System.Exception Rethrow(System.Exception exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception).Throw();
            return exception;
        }
    }
}
