using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>
/// What was said to the receiver so far. Later checks build on what it accepted, so that as little as possible is booked and
/// referred.
/// </summary>
internal sealed class Conversation(IReceiver receiver, ProbeSettings settings, TimeProvider time, CancellationToken cancellationToken)
{
    private readonly Queue<SlotChoice> _slots = new(settings.Slots);
    private readonly Dictionary<MessageKind, Accepted> _accepted = [];
    private readonly Dictionary<MessageKind, Exchange> _attempts = [];
    private SlotChoice? _lastSlot;

    public ProbeSettings Settings => settings;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The exchanges of the check that runs.</summary>
    public List<Exchange> Exchanges { get; } = [];

    /// <summary>The checks whose accepted messages the check that runs builds on.</summary>
    public List<string> BuildsOn { get; } = [];

    /// <summary>All that the receiver accepted and still holds.</summary>
    public List<Accepted> Held { get; } = [];

    public async Task<Exchange> SendAsync(ProbeRequest request, string purpose)
    {
        var exchange = await receiver.SendAsync(request, purpose, cancellationToken);
        // Two attempts can be on their way at the same time.
        lock (Exchanges)
        {
            Exchanges.Add(exchange);
        }

        return exchange;
    }

    /// <summary>A correct message that nobody has sent yet.</summary>
    public MessageBundle Create(MessageKind kind) => settings.Bodies.Create(kind, settings, NextSlot(), Now);

    /// <summary>The first of several kinds that the receiver takes.</summary>
    public MessageKind Choose(IReadOnlyList<MessageKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (settings.Takes.Contains(kind))
                return kind;
        }

        throw new NotProvokedException(
            $"It needs {string.Join(" or ", kinds.Select(kind => kind.Noun()))}, which the receiver does not take, as --takes says.");
    }

    /// <summary>Sends a message. If the receiver accepts it, it is held.</summary>
    public async Task<Exchange> SendMessageAsync(MessageKind kind, MessageBundle message, string purpose)
    {
        var exchange = await SendAsync(ProbeRequest.Message(message.ToJson()), purpose);
        Note(kind, message, exchange);
        return exchange;
    }

    /// <summary>Notes that a message was accepted, so that it is cancelled at the end, and that its slot is taken.</summary>
    public Accepted? Note(MessageKind kind, MessageBundle message, Exchange exchange)
    {
        if (!exchange.Answer.IsSuccess)
            return null;
        var accepted = new Accepted(kind, exchange, message, MessageBundle.TryParse(exchange.Answer.Body));
        Held.Add(accepted);
        if (kind == MessageKind.Booking)
            _slots.TryDequeue(out _);
        return accepted;
    }

    /// <summary>Sends a message about what is held. If it is accepted, what is held is no longer what it was.</summary>
    public async Task<Exchange> SendLaterAsync(Accepted accepted, MessageBundle message, string purpose)
    {
        var exchange = await SendAsync(ProbeRequest.Message(message.ToJson()), purpose);
        if (exchange.Answer.IsSuccess)
        {
            _accepted.Remove(accepted.Kind);
            _attempts.Remove(accepted.Kind);
        }

        return exchange;
    }

    /// <summary>Cancels what is held.</summary>
    public async Task<Exchange> CancelAsync(Accepted accepted)
    {
        var cancellation = LaterMessage.Cancellation(accepted, Now);
        var exchange = await SendLaterAsync(accepted, cancellation, $"the cancellation of {accepted.Kind.Noun()}");
        if (exchange.Answer.IsSuccess)
            Held.Remove(accepted);
        return exchange;
    }

    /// <summary>Sends the correct message of a kind, once for all checks that build on it.</summary>
    public async Task<Exchange> SendCorrectAsync(MessageKind kind)
    {
        if (_attempts.TryGetValue(kind, out var known))
            return known;
        var message = Create(kind);
        var exchange = await SendAsync(ProbeRequest.Message(message.ToJson()), $"{kind.Noun()} without a fault");
        _attempts[kind] = exchange;
        if (Note(kind, message, exchange) is { } accepted)
            _accepted[kind] = accepted;
        return exchange;
    }

    /// <summary>The correct message of a kind that the receiver accepted.</summary>
    /// <exception cref="NotProvokedException">It did not.</exception>
    public async Task<Accepted> AcceptedAsync(MessageKind kind)
    {
        if (_attempts.ContainsKey(kind))
            BuildsOn.Add("accepts-" + kind.Name());
        var exchange = await SendCorrectAsync(kind);
        return _accepted.TryGetValue(kind, out var accepted)
            ? accepted
            : throw new NotProvokedException(
                $"It builds on {kind.Noun()} that the receiver accepts, and it did not accept the one without a fault "
                    + $"({exchange.Answer.Failure ?? $"{exchange.Answer.Status}"}).");
    }

    /// <summary>The free slots that the receiver itself names.</summary>
    public void Offer(IEnumerable<SlotChoice> slots)
    {
        foreach (var slot in settings.Slots.Count == 0 ? slots : [])
            _slots.Enqueue(slot);
    }

    /// <summary>The next slot that is free, as far as is known. Without any, an id that nobody has; some receivers take it.</summary>
    private SlotChoice NextSlot()
    {
        if (_slots.TryPeek(out var slot))
            return _lastSlot = slot;
        if (settings.Slots.Count > 0)
            return _lastSlot ?? settings.Slots[^1];
        return SlotChoice.Of(Guid.NewGuid().ToString(), SlotChoice.Tomorrow(Now).AddHours(9));
    }
}
