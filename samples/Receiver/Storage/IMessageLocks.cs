namespace Receiver.Storage;

/// <summary>Knows which messages are being processed now. What a request took is given back when the request ends.</summary>
internal interface IMessageLocks
{
    /// <summary>Takes the lock of a name without waiting.</summary>
    /// <returns>False if another request holds it.</returns>
    ValueTask<bool> TryTakeAsync(string name, CancellationToken cancellationToken);

    /// <summary>Gives back what this request took. Its transaction has ended.</summary>
    void Release();
}
