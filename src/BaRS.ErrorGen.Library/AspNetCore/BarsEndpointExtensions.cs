using Microsoft.AspNetCore.Http;
using Builder = Microsoft.AspNetCore.Builder;

namespace BaRS.ErrorGen.Library
{
    /// <summary>What an endpoint, or a group of endpoints, of a receiver does.</summary>
    public static class BarsEndpointExtensions
    {
        /// <summary>Leaves the failures of an endpoint as the framework makes them.</summary>
        /// <typeparam name="TBuilder">The type of the builder.</typeparam>
        /// <param name="builder">The endpoint, or a group.</param>
        /// <returns>The builder.</returns>
        public static TBuilder DisableBarsErrors<TBuilder>(this TBuilder builder)
            where TBuilder : Builder.IEndpointConventionBuilder
        {
            builder.Add(endpoint => endpoint.Metadata.Add(new DisableBarsErrorsAttribute()));
            return builder;
        }

        /// <summary>
        /// Tells OpenAPI which errors an endpoint answers with: a response for each status. Those of a group and of its endpoint add up.
        /// </summary>
        /// <typeparam name="TBuilder">The type of the builder.</typeparam>
        /// <param name="builder">The endpoint, or a group.</param>
        /// <param name="scenarios">The scenarios.</param>
        /// <returns>The builder.</returns>
        /// <exception cref="System.ArgumentNullException">The scenarios are null.</exception>
        /// <exception cref="System.ArgumentOutOfRangeException">The spec in force does not have a scenario.</exception>
        public static TBuilder ProducesBars<TBuilder>(this TBuilder builder, params BarsScenario[] scenarios)
            where TBuilder : Builder.IEndpointConventionBuilder
        {
            if (scenarios == null)
            {
                throw new System.ArgumentNullException(nameof(scenarios));
            }

            System.Collections.Generic.List<BarsResponseMetadata> responses = BarsResponseMetadata.Create(scenarios);
            builder.Add(endpoint =>
            {
                foreach (BarsResponseMetadata response in responses)
                {
                    response.AddTo(endpoint.Metadata);
                }
            });
            return builder;
        }

        /// <summary>
        /// Answers with an error if X-Request-ID or X-Correlation-ID is absent or not a GUID, before anything is read from the
        /// request. Which error is in the spec, under <c>exits</c>.
        /// </summary>
        /// <typeparam name="TBuilder">The type of the builder.</typeparam>
        /// <param name="builder">The endpoint, or a group.</param>
        /// <returns>The builder.</returns>
        public static TBuilder RequireBarsIds<TBuilder>(this TBuilder builder)
            where TBuilder : Builder.IEndpointConventionBuilder
        {
            // Finally, so that it is around the delegate, which binds: a missing id beats a malformed body.
            builder.Finally(BarsRequiredIds.Apply);
            return builder;
        }

        /// <summary>
        /// Processes each message once, by its X-Request-ID: while the first attempt runs, the others are answered as too early, and
        /// once it is done, as duplicates. The attempts are kept in the <see cref="IBarsMessageStore"/>.
        /// </summary>
        /// <typeparam name="TBuilder">The type of the builder.</typeparam>
        /// <param name="builder">An endpoint of a minimal API, or a group. For controllers, use the attribute BarsOnce.</param>
        /// <returns>The builder.</returns>
        public static TBuilder OncePerBarsMessage<TBuilder>(this TBuilder builder)
            where TBuilder : Builder.IEndpointConventionBuilder
        {
            return builder.RequireBarsIds().AddEndpointFilter<TBuilder, BarsOnceFilter>();
        }
    }
}
