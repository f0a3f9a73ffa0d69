namespace Sender.Sending;

/// <summary>Send a message once.</summary>
/// <param name="Message">The message.</param>
/// <param name="Number">Which attempt it is, from 1.</param>
/// <param name="Resends">
/// How often the message was sent again, for each action: each has a number of resends of its own, so that a token that expires
/// late is still refreshed.
/// </param>
public sealed record Attempt(OutgoingMessage Message, int Number, IReadOnlyDictionary<BarsRetryAction, int> Resends)
{
    /// <summary>Gets how often the message was sent again because of an action.</summary>
    public int ResendsBy(BarsRetryAction action) => Resends.GetValueOrDefault(action);

    /// <summary>Creates the first attempt.</summary>
    public static Attempt First(OutgoingMessage message) => new(message, 1, new Dictionary<BarsRetryAction, int>());

    /// <summary>Creates the next attempt.</summary>
    public Attempt Next(BarsRetryAction action) => this with
    {
        Number = Number + 1,
        Resends = new Dictionary<BarsRetryAction, int>(Resends) { [action] = ResendsBy(action) + 1 },
    };
}
