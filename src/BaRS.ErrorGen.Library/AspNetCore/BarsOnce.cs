using Microsoft.Extensions.DependencyInjection;
using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // What minimal APIs and controllers share of processing a message once.
    internal static class BarsOnce
    {
        internal static async System.Threading.Tasks.ValueTask<BarsClaim> ClaimAsync(Http.HttpContext context)
        {
            BarsMessageIdsFeature feature = context.Features.Get<BarsMessageIdsFeature>()
                ?? throw new System.InvalidOperationException(
                    "A message is only processed once on an endpoint that requires its ids. Call RequireBarsIds() on the endpoint or its group.");
            IBarsMessageStore store = context.RequestServices.GetService<IBarsMessageStore>()
                ?? throw new System.InvalidOperationException(
                    "No IBarsMessageStore is registered. Call builder.Services.AddBarsErrors(), which registers one in memory, or "
                        + "AddBarsMessageStore<T>().");
            BarsClaim claim = await store.ClaimAsync(feature.Ids, context.RequestAborted).ConfigureAwait(false);
            context.Features.Set(claim.State == BarsClaimState.Claimed ? new BarsClaimFeature(claim) : null);
            return claim;
        }

        // The answer to an attempt that must not process the message; null if it must.
        internal static BarsError? Refuse(Http.HttpContext context, BarsClaim claim)
        {
            switch (claim.State)
            {
                case BarsClaimState.Running:
                    return BarsAnswer.Choose(context, BarsExit.MessageRunning, null, null);
                case BarsClaimState.Done:
                    string? reference = claim.Reference;
                    return BarsAnswer.Choose(
                        context,
                        BarsExit.MessageProcessed,
                        null,
                        "The message has already been received and processed."
                            + (reference == null ? string.Empty : " Reference ID: " + reference));
                case BarsClaimState.Failed:
                    return claim.Error;
                default:
                    return null;
            }
        }

        // Before the answer goes out: completed behind it, a commit that fails would leave the sender with a whole 200.
        internal static System.Threading.Tasks.ValueTask SettleAsync(
            Http.HttpContext context,
            BarsClaim claim,
            int statusCode,
            BarsError? error)
        {
            // Not with RequestAborted: if the sender gave up waiting, the work is done all the same.
            if (statusCode < 400)
            {
                BarsClaimFeature? feature = context.Features.Get<BarsClaimFeature>();
                return claim.CompleteAsync(feature == null ? null : feature.Reference, System.Threading.CancellationToken.None);
            }

            return error != null && !error.Retry.ShouldRetry
                ? claim.FailAsync(error, System.Threading.CancellationToken.None)
                : default(System.Threading.Tasks.ValueTask);
        }
    }
}
