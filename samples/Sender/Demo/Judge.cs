using Sender.Sending;

namespace Sender.Demo;

/// <summary>Compares what the receiver did with what the sender knows.</summary>
internal static class Judge
{
    /// <param name="messages">The messages in the order in which they were stored, and whether they are refused for good.</param>
    /// <param name="ledger">What the receiver did.</param>
    /// <param name="isDelivered">What was reported to the sender: true if delivered, false if a dead letter, null if nothing.</param>
    public static DemoResult Of(
        IReadOnlyList<(OutgoingMessage Message, bool IsRefused)> messages,
        Ledger ledger,
        Func<Guid, bool?> isDelivered)
    {
        var delivered = messages.Count(entry => isDelivered(entry.Message.RequestId) == true);
        var kept = messages.Count(entry => isDelivered(entry.Message.RequestId) == false && entry.IsRefused);
        return new DemoResult(
            delivered,
            kept,
            messages.Count(entry => IsLost(entry.Message.RequestId, entry.IsRefused)),
            messages.Count(entry => ledger.TimesProcessed(entry.Message.RequestId) > 1),
            messages.GroupBy(entry => entry.Message.CaseId).Sum(messagesOfCase => Overtaken(messagesOfCase.Select(Place))),
            ledger.Sends);

        bool IsLost(Guid id, bool isRefused) =>
            isDelivered(id) == isRefused || isDelivered(id) is null || (ledger.TimesProcessed(id) == 0) != isRefused;

        int Place((OutgoingMessage Message, bool IsRefused) entry) => ledger.PlaceOf(entry.Message.RequestId);
    }

    private static int Overtaken(IEnumerable<int> places) => places.Zip(places.Skip(1)).Count(pair => pair.First > pair.Second);
}
