using System.Collections.Concurrent;
using Receiver.Requests;

namespace Receiver.Messages;

/// <summary>Which messages were received, so that a message sent twice is processed once.</summary>
/// <remarks>
/// The log is in memory, so it grows until the sample stops, and then it is lost. A real receiver keeps it in its database,
/// completes an attempt in the transaction that stores the message, and keeps the entry for as long as senders can retry.
/// </remarks>
internal sealed class MessageLog
{
    private readonly ConcurrentDictionary<TransactionIds, bool> _isProcessed = new();

    /// <summary>Records an attempt. The caller processes the message only if it is new.</summary>
    public MessageState Begin(TransactionIds ids)
    {
        if (_isProcessed.TryAdd(ids, false))
            return MessageState.New;

        // An attempt that is abandoned at this moment counts as in progress: the sender tries again, and nothing is lost.
        return _isProcessed.TryGetValue(ids, out var isProcessed) && isProcessed ? MessageState.Processed : MessageState.InProgress;
    }

    /// <summary>The message is processed: from now on the sender is told that it was delivered.</summary>
    public void Complete(TransactionIds ids) => _isProcessed[ids] = true;

    /// <summary>The attempt failed. A retry starts again: a sender that is told "delivered" by mistake loses a referral.</summary>
    public void Abandon(TransactionIds ids) => _isProcessed.TryRemove(ids, out _);
}

/// <summary>What is known about a message.</summary>
internal enum MessageState
{
    New,
    InProgress,
    Processed,
}
