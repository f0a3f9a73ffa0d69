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
    /// <summary>Creates the first attempt.</summary>
    public static Attempt First(OutgoingMessage message) => new(message, 1, new Dictionary<BarsRetryAction, int>());

    /// <summary>Creates the next attempt.</summary>
    public Attempt Next(BarsRetryAction action) => this with
    {
        Number = Number + 1,
        Resends = new Dictionary<BarsRetryAction, int>(Resends) { [action] = ResendsBy(action) + 1 },
    };

    /// <summary>Decides by the advice of the answer what becomes of the message.</summary>
    /// <returns>Why and when it is sent again. Null if it is delivered.</returns>
    /// <exception cref="UndeliveredException">It is never sent again, or was sent again as often as the advice says.</exception>
    public Resend? ResendAfter(Answer answer, SenderSettings settings)
    {
        if (answer.IsDelivered)
            return null;

        var advice = answer.Advice;
        var resend = ResendsBy(advice.Action) + 1;
        if (resend > advice.Attempts)
            throw new UndeliveredException(answer);

        return new Resend(
            advice.Action,
            settings.DelayOf(advice.DelayFor(resend, Random.Shared.NextDouble()), answer.Error?.RetryAfter));
    }

    private int ResendsBy(BarsRetryAction action) => Resends.GetValueOrDefault(action);
}
