namespace Sender.Sending;

/// <summary>Sends a message once, and lets the advice of its answer decide what becomes of it.</summary>
public static class AttemptHandler
{
    /// <summary>Sends a message once.</summary>
    /// <exception cref="UndeliveredException">The message is never sent again, or was sent again as often as the advice says.</exception>
    public static async Task<Answered> HandleAsync(
        Attempt attempt,
        ReceiverClient receiver,
        AccessTokens tokens,
        SenderSettings settings,
        IDeliveryObserver observer,
        CancellationToken cancellationToken)
    {
        var answer = await receiver.SendOnceAsync(attempt.Message, cancellationToken);
        var resend = attempt.ResendAfter(answer, settings);
        if (resend is null)
            observer.OnDelivered(attempt.Message, answer);
        else if (resend.Action == BarsRetryAction.RefreshTokenThenRetry)
            await tokens.RefreshAsync(answer.Token, cancellationToken);

        return Answered.To(attempt, resend);
    }
}
