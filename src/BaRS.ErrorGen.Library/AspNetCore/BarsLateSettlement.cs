using Http = Microsoft.AspNetCore.Http;

namespace BaRS.ErrorGen.Library
{
    // Settles a message whose result does not tell its status: when the response starts, and so before the answer goes out. If it
    // never starts, because the sender is gone, at the end of the request.
    internal sealed class BarsLateSettlement : System.IAsyncDisposable
    {
        private readonly Http.HttpContext context;
        private readonly BarsClaim claim;
        private bool isSettled;

        private BarsLateSettlement(Http.HttpContext context, BarsClaim claim)
        {
            this.context = context;
            this.claim = claim;
        }

        public async System.Threading.Tasks.ValueTask DisposeAsync()
        {
            try
            {
                await SettleAsync().ConfigureAwait(false);
            }
            finally
            {
                await claim.DisposeAsync().ConfigureAwait(false);
            }
        }

        // The claim lives as long as the request from here on.
        internal static void Start(Http.HttpContext context, BarsClaim claim)
        {
            var settlement = new BarsLateSettlement(context, claim);
            context.Response.RegisterForDisposeAsync(settlement);
            context.Response.OnStarting(settlement.SettleAsync);
        }

        private async System.Threading.Tasks.Task SettleAsync()
        {
            if (!isSettled)
            {
                isSettled = true;
                await BarsOnce.SettleAsync(context, claim, context.Response.StatusCode, null).ConfigureAwait(false);
            }
        }
    }
}
