using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    /// <summary>What the handler of a message knows and says of it.</summary>
    public static class BarsMessageExtensions
    {
        private const string NotRequired = "The endpoint does not require the ids of a message. Call RequireBarsIds() on it or its group.";

        private const string NotClaimed =
            "The message is not claimed. Call OncePerBarsMessage() on the endpoint or its group, or give the action [BarsOnce].";

        /// <summary>Gets the two ids of the request.</summary>
        /// <param name="context">The request, at an endpoint that requires the ids.</param>
        /// <returns>The ids.</returns>
        /// <exception cref="System.ArgumentNullException">The request is null.</exception>
        /// <exception cref="System.InvalidOperationException">The endpoint does not require the ids.</exception>
        public static BarsMessageIds GetBarsMessageIds(this Http.HttpContext context)
        {
            if (context == null)
            {
                throw new System.ArgumentNullException(nameof(context));
            }

            BarsMessageIdsFeature feature = context.Features.Get<BarsMessageIdsFeature>()
                ?? throw new System.InvalidOperationException(NotRequired);
            return feature.Ids;
        }

        /// <summary>
        /// Gives the id of what the message created. It is kept with the message when the handler succeeds, and a duplicate is
        /// answered with it: from Core 1.6.0, the standard demands that of a receiver.
        /// </summary>
        /// <param name="context">The request, at an endpoint that processes a message once.</param>
        /// <param name="reference">The id, for example that of the Appointment. Not an identifier of the patient.</param>
        /// <exception cref="System.ArgumentNullException">The request or the id is null.</exception>
        /// <exception cref="System.InvalidOperationException">The endpoint does not process a message once.</exception>
        public static void SetBarsReference(this Http.HttpContext context, string reference)
        {
            if (reference == null)
            {
                throw new System.ArgumentNullException(nameof(reference));
            }

            GetClaim(context).Reference = reference;
        }

        /// <summary>
        /// Claims the Bundle.id of the message, so that a new request with the id of a message that was processed is refused. Call it
        /// when the Bundle is read, and return the error if there is one.
        /// </summary>
        /// <param name="context">The request, at an endpoint that processes a message once.</param>
        /// <param name="bundleId">The Bundle.id.</param>
        /// <returns>
        /// Null if the id is new. The error of the exit <c>bundle-received</c> if another request with the id was processed, and that
        /// of <c>message-running</c> while one is.
        /// </returns>
        /// <exception cref="System.ArgumentNullException">The request or the id is null.</exception>
        /// <exception cref="System.InvalidOperationException">The endpoint does not process a message once.</exception>
        /// <exception cref="System.NotSupportedException">The store does not keep the ids of Bundles.</exception>
        public static async System.Threading.Tasks.ValueTask<BarsError?> ClaimBarsBundleAsync(
            this Http.HttpContext context,
            string bundleId)
        {
            if (bundleId == null)
            {
                throw new System.ArgumentNullException(nameof(bundleId));
            }

            BarsClaim claim = GetClaim(context).Claim;
            switch (await claim.ClaimBundleAsync(bundleId, context.RequestAborted).ConfigureAwait(false))
            {
                case BarsClaimState.Claimed:
                    return null;
                case BarsClaimState.Running:
                    return BarsAnswer.Choose(context, BarsExit.MessageRunning, null, "Another message with this Bundle.id is being processed.");
                default:
                    return BarsAnswer.Choose(context, BarsExit.BundleReceived, null, "A message with this Bundle.id has been received before.");
            }
        }

        private static BarsClaimFeature GetClaim(Http.HttpContext context)
        {
            if (context == null)
            {
                throw new System.ArgumentNullException(nameof(context));
            }

            return context.Features.Get<BarsClaimFeature>() ?? throw new System.InvalidOperationException(NotClaimed);
        }
    }
}
