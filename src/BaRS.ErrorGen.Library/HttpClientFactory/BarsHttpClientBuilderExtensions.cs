using Microsoft.Extensions.DependencyInjection;
using Extensions = Microsoft.Extensions.DependencyInjection;

namespace BaRS.ErrorGen.Library
{
    /// <summary>Adds <see cref="BarsRetryHandler"/> to the clients of IHttpClientFactory.</summary>
    public static class BarsHttpClientBuilderExtensions
    {
        /// <summary>
        /// Sends again as the standard wants. <c>HttpClient.Timeout</c>, which is for all attempts together, becomes infinite: the
        /// options have their own. All handlers of the client share one budget.
        /// </summary>
        /// <param name="builder">The builder of the client.</param>
        /// <param name="configure">Sets the options.</param>
        /// <returns>The builder.</returns>
        /// <exception cref="System.ArgumentNullException">The builder is null.</exception>
        /// <exception cref="System.ArgumentException">An option is out of range.</exception>
        /// <exception cref="System.InvalidOperationException">TotalTimeout has no room for a retry policy of the spec in force.</exception>
        public static Extensions.IHttpClientBuilder AddBarsRetryHandler(
            this Extensions.IHttpClientBuilder builder,
            System.Action<BarsRetryOptions>? configure = null)
        {
            BarsRetryOptions options = new BarsRetryOptions();
            if (configure != null)
            {
                configure(options);
            }

            BarsRetryOptions settings = BarsRetryOptions.Check(options);
            BarsRetryBudget budget = new BarsRetryBudget(settings);
            return Add(builder, services => new BarsRetryHandler(settings, budget));
        }

        /// <summary>The same with options that need services, for example for the token. They are checked with the first request.</summary>
        /// <param name="builder">The builder of the client.</param>
        /// <param name="configure">Sets the options.</param>
        /// <returns>The builder.</returns>
        /// <exception cref="System.ArgumentNullException">An argument is null.</exception>
        public static Extensions.IHttpClientBuilder AddBarsRetryHandler(
            this Extensions.IHttpClientBuilder builder,
            System.Action<System.IServiceProvider, BarsRetryOptions> configure)
        {
            if (configure == null)
            {
                throw new System.ArgumentNullException(nameof(configure));
            }

            object shared = new object();
            BarsRetryBudget? budget = null;
            return Add(
                builder,
                services =>
                {
                    BarsRetryOptions options = new BarsRetryOptions();
                    configure(services, options);
                    BarsRetryOptions settings = BarsRetryOptions.Check(options);
                    lock (shared)
                    {
                        budget = budget ?? new BarsRetryBudget(settings);
                    }

                    return new BarsRetryHandler(settings, budget);
                });
        }

        private static Extensions.IHttpClientBuilder Add(
            Extensions.IHttpClientBuilder builder,
            System.Func<System.IServiceProvider, System.Net.Http.DelegatingHandler> create)
        {
            if (builder == null)
            {
                throw new System.ArgumentNullException(nameof(builder));
            }

            return builder
                .ConfigureHttpClient(client => client.Timeout = System.Threading.Timeout.InfiniteTimeSpan)
                .AddHttpMessageHandler(create);
        }
    }
}
