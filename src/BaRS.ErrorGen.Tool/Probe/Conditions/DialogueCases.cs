using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>A condition of messages that takes an earlier message, other headers or another method.</summary>
/// <param name="Kinds">The kinds of messages that it can be provoked with; the first that the receiver takes is sent.</param>
/// <param name="Control">The name of the correct request, before the name of the kind; null if nothing compares.</param>
/// <param name="ProvokeAsync">Sends what provokes it.</param>
internal sealed record DialogueCase(
    IReadOnlyList<MessageKind> Kinds,
    string? Control,
    Func<Conversation, MessageKind, Task<Exchange>> ProvokeAsync);

/// <summary>How the conditions are provoked that take more than a message.</summary>
internal static class DialogueCases
{
    private const string Accepts = "accepts-";

    private const string Cancels = "cancels-";

    /// <summary>Long before anything that a receiver holds.</summary>
    private const string LongAgo = "2000-01-01T00:00:00Z";

    public static IReadOnlyDictionary<string, DialogueCase> All { get; } = new Dictionary<string, DialogueCase>(StringComparer.Ordinal)
    {
        ["A40"] = new(MessageCases.AnyReferral, Accepts, (conversation, kind) =>
            SendAsync(conversation, kind, request => request with { RequestId = null, CorrelationId = null })),
        ["A41"] = new(MessageCases.Any, Accepts, NoGuidsAsync),
        ["A59"] = new([MessageKind.Validation], Accepts, NoGuidsAsync),
        ["A52"] = new(MessageCases.Any, Accepts, (conversation, _) => conversation.SendAsync(
            ProbeRequest.Message("<Bundle xmlns=\"http://hl7.org/fhir\"/>") with { ContentType = "application/xml" },
            "XML, and Content-Type says so")),
        ["A62"] = new(MessageCases.AnyReferral, Accepts, (conversation, kind) =>
            SendAsync(conversation, kind, request => request with { Method = "PUT" })),
        ["A38"] = new(MessageCases.ReferralFirst, null, async (conversation, kind) =>
        {
            var first = await conversation.AcceptedAsync(kind);
            return await RepeatAsync(conversation, first, first.Exchange.Request with { CorrelationId = Guid.NewGuid().ToString() });
        }),
        ["A42"] = new(MessageCases.Any, null, async (conversation, kind) =>
        {
            var first = await conversation.AcceptedAsync(kind);
            return await RepeatAsync(conversation, first, first.Exchange.Request.WithNewIds());
        }),
        ["A51"] = new([MessageKind.Booking], Accepts, async (conversation, kind) =>
        {
            var first = await conversation.AcceptedAsync(kind);
            var second = first.Message.Fresh();
            return await conversation.SendMessageAsync(kind, second, "a booking of the same slot");
        }),
        ["A50"] = new([MessageKind.Referral, MessageKind.Validation], null, async (conversation, kind) =>
        {
            var first = await conversation.AcceptedAsync(kind);
            var update = LaterMessage.Update(first, conversation.Now);
            update.SetLastUpdated(LongAgo);
            return await conversation.SendLaterAsync(first, update, "an update that is older than what the receiver holds");
        }),
        ["A36"] = Cancellation([MessageKind.Referral, MessageKind.Validation], MessageFaults.Status("ServiceRequest", "completed")),
        ["A37"] = Cancellation([MessageKind.Referral], MessageFaults.UnknownUseCase),
        ["A55"] = Cancellation([MessageKind.Booking], MessageFaults.OtherParticipant),
    };

    /// <summary>Sends an accepted message once more.</summary>
    public static async Task<Exchange> RepeatAsync(Conversation conversation, Accepted first, ProbeRequest request)
    {
        var exchange = await conversation.SendAsync(request, "the same message again");
        // What is accepted once more is held twice.
        conversation.Note(first.Kind, first.Message, exchange);
        return exchange;
    }

    private static Task<Exchange> NoGuidsAsync(Conversation conversation, MessageKind kind) =>
        SendAsync(conversation, kind, request => request with { RequestId = "1", CorrelationId = "2" });

    private static async Task<Exchange> SendAsync(Conversation conversation, MessageKind kind, Func<ProbeRequest, ProbeRequest> change)
    {
        var message = conversation.Create(kind);
        var exchange = await conversation.SendAsync(change(ProbeRequest.Message(message.ToJson())), $"{kind.Noun()} with the fault");
        conversation.Note(kind, message, exchange);
        return exchange;
    }

    private static DialogueCase Cancellation(IReadOnlyList<MessageKind> kinds, Func<MessageBundle, bool> change) =>
        new(kinds, Cancels, async (conversation, kind) =>
        {
            var first = await conversation.AcceptedAsync(kind);
            var cancellation = LaterMessage.Cancellation(first, conversation.Now);
            if (!change(cancellation))
                throw new NotProvokedException($"The message of --bodies for {kind.Noun()} does not have what the condition changes.");
            return await conversation.SendLaterAsync(first, cancellation, "a cancellation with the fault");
        });
}
