using Http = System.Net.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>What is known of one message while it is sent: how often for which reason, since when, and with which ids.</summary>
    internal sealed class BarsRetryRun
    {
        private readonly BarsRetryOptions options;
        private readonly BarsRetryBudget budget;
        private readonly BarsClock clock;
        private readonly long start;

        // Each action has a number of resends of its own: a token that expires after three resends is still refreshed.
        private readonly int[] made = new int[(int)BarsRetryAction.AlreadyDelivered + 1];

        private BarsSentIds? ids;
        private int resends;

        internal BarsRetryRun(BarsRetryOptions options, BarsRetryBudget budget, BarsClock clock)
        {
            this.options = options;
            this.budget = budget;
            this.clock = clock;
            start = clock.GetTimestamp();
        }

        /// <summary>Gets the error that the last attempt got. Null if it got none.</summary>
        internal BarsReceivedError? Error { get; private set; }

        /// <summary>Gets or sets what the last attempt got instead of an answer.</summary>
        internal System.Exception? Exception { get; set; }

        /// <summary>Gets the delay before the next attempt.</summary>
        internal System.TimeSpan Delay { get; private set; }

        /// <summary>Gets how long the next attempt may take.</summary>
        internal System.TimeSpan AttemptTimeout
        {
            get
            {
                System.TimeSpan left = options.TotalTimeout - clock.GetElapsedTime(start);
                return left < options.AttemptTimeout ? left : options.AttemptTimeout;
            }
        }

        private BarsRetryAdvice Advice
        {
            get { return Error == null ? options.NoAnswer : Error.Advice; }
        }

        /// <summary>Whether an exception means that no answer came, or one that broke off.</summary>
        internal static bool IsNoAnswer(System.Exception exception)
        {
            return exception is Http.HttpRequestException
                || exception is System.IO.IOException
                || exception is System.OperationCanceledException
                || exception is System.TimeoutException;
        }

        /// <summary>Whether the same request can be sent again without doing something twice.</summary>
        internal static bool MayResend(Http.HttpRequestMessage request)
        {
            return request.Method == Http.HttpMethod.Get
                || request.Method == Http.HttpMethod.Head
                || request.Method == Http.HttpMethod.Options
                || request.Headers.Contains(BarsHttp.RequestId);
        }

        /// <summary>Forgets the last attempt.</summary>
        internal void Start(Http.HttpRequestMessage? request)
        {
            Error = null;
            Exception = null;
            if (ids == null && request != null)
            {
                ids = new BarsSentIds(request);
            }
        }

        /// <summary>Reads the answer of an attempt: an error as far as it says something, anything else to its end.</summary>
        internal async System.Threading.Tasks.Task ReadAsync(
            Http.HttpResponseMessage response,
            System.Threading.CancellationToken cancellationToken)
        {
            Error = await BarsHttp.ReadErrorAsync(response, options.MaxErrorBytes, clock.UtcNow, cancellationToken).ConfigureAwait(false);
            if (Error != null)
            {
                return;
            }

            // Inside the attempt, so that an answer that breaks off is no success. Not LoadIntoBufferAsync: before .NET 9 it takes no
            // token, and outlives the attempt.
            BarsHead head = await BarsHead.ReadAsync(response, options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            if (!head.IsWhole)
            {
                throw new Http.HttpRequestException(
                    head.Failure == null ? "The response is longer than MaxResponseBytes." : "The response broke off in its body.",
                    head.Failure);
            }
        }

        /// <summary>Whether the message is where it should be. A proof of delivery becomes a success if the options say so.</summary>
        internal bool IsSettled(Http.HttpResponseMessage? response)
        {
            bool isDelivered = Error != null && Error.Advice.IsDelivered;
            if (response == null || Exception != null || (Error != null && !isDelivered))
            {
                return false;
            }

            if (isDelivered || response.IsSuccessStatusCode)
            {
                budget.Fill(resends > 0 ? 2 : 1);
            }

            if (isDelivered && options.TreatDeliveredAsSuccess)
            {
                response.StatusCode = System.Net.HttpStatusCode.OK;
            }

            return true;
        }

        /// <summary>Decides whether the message is sent again, and when.</summary>
        /// <exception cref="System.InvalidOperationException">The ids changed: it would be another message.</exception>
        internal bool TryResend(Http.HttpRequestMessage? request, Http.HttpResponseMessage? response)
        {
            BarsRetryAdvice advice = Advice;
            int done = made[(int)advice.Action];
            bool isRefresh = advice.Action == BarsRetryAction.RefreshTokenThenRetry;
            if (done >= advice.Attempts
                || (isRefresh && options.RefreshToken == null)
                || (request != null && !MayResend(request)))
            {
                return false;
            }

            System.TimeSpan delay = advice.DelayFor(done + 1, options.Random == null ? BarsJitter.Next() : options.Random());
            System.TimeSpan asked = Error == null ? System.TimeSpan.Zero : Error.RetryAfter ?? System.TimeSpan.Zero;
            asked = asked > options.MaxRetryAfter ? options.MaxRetryAfter : asked;
            Delay = asked > delay ? asked : delay;
            if (clock.GetElapsedTime(start) + Delay >= options.TotalTimeout || (!isRefresh && !budget.TryTake()))
            {
                return false;
            }

            if (ids != null)
            {
                ids.Check(request, response);
            }

            made[(int)advice.Action] = done + 1;
            resends++;
            return true;
        }

        /// <summary>Gets a new token if the error wants one. False if there is none.</summary>
        internal async System.Threading.Tasks.Task<bool> RefreshTokenAsync(
            Http.HttpRequestMessage? request,
            System.Threading.CancellationToken cancellationToken)
        {
            if (Advice.Action != BarsRetryAction.RefreshTokenThenRetry)
            {
                return true;
            }

            if (request == null || options.RefreshToken == null)
            {
                return false;
            }

            string? token = await options.RefreshToken(request, cancellationToken).ConfigureAwait(false);
            if (string.IsNullOrEmpty(token))
            {
                return false;
            }

            request.Headers.Authorization = new Http.Headers.AuthenticationHeaderValue("Bearer", token);
            return true;
        }

        /// <summary>Tells the options of the resend.</summary>
        internal void Report(Http.HttpRequestMessage? request)
        {
            if (options.OnRetry != null)
            {
                options.OnRetry(new BarsRetryAttempt(request, resends, Advice, Delay, Error, Exception));
            }
        }
    }
}
