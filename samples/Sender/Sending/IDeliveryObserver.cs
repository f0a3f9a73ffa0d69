namespace Sender.Sending;

/// <summary>
/// Learns what becomes of messages. In a real sender, it writes it to the record of the patient. After a crash, the same can be reported
/// once more.
/// </summary>
public interface IDeliveryObserver
{
    /// <summary>A message was delivered.</summary>
    void OnDelivered(OutgoingMessage message, Answer answer);

    /// <summary>A message became a dead letter: a person has to look at it.</summary>
    void OnUndelivered(OutgoingMessage message, string reason);
}
