using System.Net;
using System.Text;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>
/// A body that is sent only when the test says so. Sent with Expect: 100-continue, so that "asked for" means that the
/// receiver is at work on the message.
/// </summary>
internal sealed class HeldContent(string body) : HttpContent
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task AskedFor => _asked.Task;

    public void Release() => _released.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _asked.TrySetResult();
        await _released.Task;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(body));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Encoding.UTF8.GetByteCount(body);
        return true;
    }
}
