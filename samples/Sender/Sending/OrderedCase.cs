using Wolverine;

namespace Sender.Sending;

/// <summary>
/// The messages of one case, in their order: a later one waits until the one before it is delivered. Wolverine stores this state in
/// the transaction in which it takes a message from its queue and puts the next one into it.
/// </summary>
public sealed class OrderedCase : Saga
{
    /// <summary>Gets or sets X-Correlation-ID.</summary>
    public Guid Id { get; set; }

    /// <summary>Gets or sets the attempt that is under way, is scheduled, or ended as a dead letter.</summary>
    public Attempt? Current { get; set; }

    /// <summary>Gets or sets the messages that wait for it.</summary>
    public IReadOnlyList<OutgoingMessage> Waiting { get; set; } = [];

    /// <summary>Takes a message.</summary>
    public Attempt? StartOrHandle(OutgoingMessage message)
    {
        Id = message.CaseId;
        if (Current is not null)
        {
            // Not twice, if whoever stored it did not learn that it was.
            if (Current.Message.RequestId != message.RequestId && Waiting.All(waiting => waiting.RequestId != message.RequestId))
                Waiting = [.. Waiting, message];
            return null;
        }

        return Current = Attempt.First(message);
    }

    /// <summary>Schedules the next attempt, or goes on with the next message.</summary>
    public object? Handle(Answered answered)
    {
        // An attempt whose process died before its answer was stored is made again, and can be answered twice.
        if (Current?.Number != answered.Number || Current.Message.RequestId != answered.RequestId)
            return null;

        if (answered.Resend is { } resend)
        {
            Current = Current.Next(resend.Action);
            return resend.Delay > TimeSpan.Zero ? Current.DelayedFor(resend.Delay) : Current;
        }

        if (Waiting.Count == 0)
        {
            MarkCompleted();
            return null;
        }

        Current = Attempt.First(Waiting[0]);
        Waiting = [.. Waiting.Skip(1)];
        return Current;
    }

    /// <summary>The case is completed: the same as above.</summary>
    public static void NotFound(Answered answered) => ArgumentNullException.ThrowIfNull(answered);
}
