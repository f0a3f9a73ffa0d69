using System.Globalization;

namespace Sender.Sending;

/// <summary>The access token of the API. Here, tokens are numbers; a real sender gets them from the API's authorisation server.</summary>
public sealed class AccessTokens
{
    private string _current = "1";

    /// <summary>Gets the token.</summary>
    public string Current => Volatile.Read(ref _current);

    /// <summary>Gets a new token, once for all messages that were refused with the same one.</summary>
    /// <param name="refused">The token that was refused.</param>
    /// <param name="cancellationToken">Ends the wait for the new one.</param>
    public Task RefreshAsync(string refused, CancellationToken cancellationToken)
    {
        var next = int.Parse(refused, CultureInfo.InvariantCulture) + 1;
        Interlocked.CompareExchange(ref _current, next.ToString(CultureInfo.InvariantCulture), refused);
        return Task.Delay(TimeSpan.Zero, cancellationToken);
    }
}
