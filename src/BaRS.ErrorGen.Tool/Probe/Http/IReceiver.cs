namespace BaRS.ErrorGen.Tool.Probe.Http;

/// <summary>What the checks send their requests to.</summary>
internal interface IReceiver
{
    /// <summary>Sends a request. What goes wrong on the way is in the answer; only cancellation throws.</summary>
    Task<Exchange> SendAsync(ProbeRequest request, string purpose, CancellationToken cancellationToken);
}
