using System.Collections.Concurrent;
using Receiver.Requests;

namespace Receiver.Messages;

/// <summary>Which messages were received, so that a message sent twice is processed once.</summary>
/// <remarks>
/// In memory, so it forgets everything when the sample stops and grows until then. A real receiver keeps it in its
/// database, completes an attempt in the transaction that stores the message, and keeps it as long as senders may retry.
/// </remarks>
internal sealed class MessageLog
{
    private readonly ConcurrentDictionary<TransactionIds, bool> _isProcessed = new();

    /// <summary>Notes an attempt. Only for a new one does the caller process the message.</summary>
    public MessageState Begin(TransactionIds ids)
    {
        if (_isProcessed.TryAdd(ids, false))
            return MessageState.New;

        // An attempt that was abandoned this very moment counts as in progress: the sender comes back, and nothing is lost.
        return _isProcessed.TryGetValue(ids, out var isProcessed) && isProcessed ? MessageState.Processed : MessageState.InProgress;
    }

    /// <summary>The message is processed: from now on the sender is told that it was delivered.</summary>
    public void Complete(TransactionIds ids) => _isProcessed[ids] = true;

    /// <summary>The attempt failed. A retry must be judged afresh: a sender that is told "delivered" by mistake loses a referral.</summary>
    public void Abandon(TransactionIds ids) => _isProcessed.TryRemove(ids, out _);
}

/// <summary>What is known of a message.</summary>
internal enum MessageState
{
    New,
    InProgress,
    Processed,
}
