using Resilience = Microsoft.Extensions.Http.Resilience;

namespace BaRS.ErrorGen.Library
{
    /// <summary>The standard pipeline of Microsoft.Extensions.Http.Resilience, following the standard.</summary>
    public static class BarsHttpResilience
    {
        /// <summary>
        /// Makes the standard pipeline follow the standard: its retry, both of its timeouts, and its circuit breaker, which no longer
        /// opens. The breaker takes the business errors of one message for a broken partner and then refuses all others; the budget of
        /// the options does its work.
        /// </summary>
        /// <param name="pipeline">The options of the pipeline.</param>
        /// <param name="options">The options. They are copied.</param>
        /// <returns>The options of the pipeline.</returns>
        /// <exception cref="System.ArgumentNullException">The options of the pipeline are null.</exception>
        /// <exception cref="System.ArgumentException">An option is out of range.</exception>
        /// <exception cref="System.InvalidOperationException">TotalTimeout has no room for a retry policy of the spec in force.</exception>
        public static Resilience.HttpStandardResilienceOptions UseBars(
            this Resilience.HttpStandardResilienceOptions pipeline,
            BarsRetryOptions? options = null)
        {
            if (pipeline == null)
            {
                throw new System.ArgumentNullException(nameof(pipeline));
            }

            BarsRetryOptions settings = BarsRetryOptions.Check(options);
            pipeline.Retry.UseBars(settings);
            pipeline.AttemptTimeout.Timeout = settings.AttemptTimeout;
            pipeline.TotalRequestTimeout.Timeout = settings.TotalTimeout;

            // The pipeline refuses a breaker that looks at less than two attempts, also one that never opens.
            System.TimeSpan least = settings.AttemptTimeout + settings.AttemptTimeout;
            if (pipeline.CircuitBreaker.SamplingDuration < least)
            {
                pipeline.CircuitBreaker.SamplingDuration = least;
            }

            pipeline.CircuitBreaker.ShouldHandle = arguments => default(System.Threading.Tasks.ValueTask<bool>);
            return pipeline;
        }
    }
}
