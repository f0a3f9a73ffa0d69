using Polly;
using Http = System.Net.Http;
using Retry = Polly.Retry;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Retries of Polly that follow the standard.</summary>
    public static class BarsResilience
    {
        /// <summary>
        /// Adds a retry as the standard wants it, between two timeouts: one for all attempts, and inside, one for each. What is added
        /// after it belongs to the attempt.
        /// </summary>
        /// <param name="builder">The builder of the pipeline.</param>
        /// <param name="options">The options. They are copied.</param>
        /// <returns>The builder.</returns>
        /// <exception cref="System.ArgumentNullException">The builder is null.</exception>
        /// <exception cref="System.ArgumentException">An option is out of range.</exception>
        /// <exception cref="System.InvalidOperationException">TotalTimeout has no room for a retry policy of the spec in force.</exception>
        public static Polly.ResiliencePipelineBuilder<Http.HttpResponseMessage> AddBarsRetry(
            this Polly.ResiliencePipelineBuilder<Http.HttpResponseMessage> builder,
            BarsRetryOptions? options = null)
        {
            if (builder == null)
            {
                throw new System.ArgumentNullException(nameof(builder));
            }

            BarsRetryOptions settings = BarsRetryOptions.Check(options);
            return builder
                .AddTimeout(settings.TotalTimeout)
                .AddRetry(new Retry.RetryStrategyOptions<Http.HttpResponseMessage>().UseBars(settings))
                .AddTimeout(settings.AttemptTimeout);
        }

        /// <summary>
        /// Makes a retry follow the standard: whether, when and how often it sends again. Call it after everything else that changes
        /// the retry, and leave the timeouts and circuit breakers around it room: see the options.
        /// </summary>
        /// <typeparam name="TRetry">The options of the retry, for example those of the standard pipeline.</typeparam>
        /// <param name="retry">The options of the retry.</param>
        /// <param name="options">The options. They are copied.</param>
        /// <returns>The options of the retry.</returns>
        /// <exception cref="System.ArgumentNullException">The options of the retry are null.</exception>
        /// <exception cref="System.ArgumentException">An option is out of range.</exception>
        /// <exception cref="System.InvalidOperationException">TotalTimeout has no room for a retry policy of the spec in force.</exception>
        public static TRetry UseBars<TRetry>(this TRetry retry, BarsRetryOptions? options = null)
            where TRetry : Retry.RetryStrategyOptions<Http.HttpResponseMessage>
        {
            if (retry == null)
            {
                throw new System.ArgumentNullException(nameof(retry));
            }

            new BarsPollyRetry(BarsRetryOptions.Check(options)).Configure(retry);
            return retry;
        }
    }
}
