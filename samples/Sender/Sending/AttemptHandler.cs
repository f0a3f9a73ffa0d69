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
        if (answer.IsDelivered)
        {
            observer.OnDelivered(attempt.Message, answer);
            return Answered.Delivered(attempt);
        }

        var advice = answer.Advice;
        var resend = attempt.ResendsBy(advice.Action) + 1;
        if (resend > advice.Attempts)
            throw new UndeliveredException(answer);

        if (advice.Action == BarsRetryAction.RefreshTokenThenRetry)
            await tokens.RefreshAsync(answer.Token, cancellationToken);

        var delay = settings.DelayOf(advice.DelayFor(resend, Random.Shared.NextDouble()), answer.Error?.RetryAfter);
        return Answered.SendAgain(attempt, new Resend(advice.Action, delay));
    }
}
