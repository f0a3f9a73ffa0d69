using BaRS.ErrorGen.Tool.Probe.Messages;

namespace BaRS.ErrorGen.Tool.Probe.Conditions;

/// <summary>A fault that one message alone shows.</summary>
/// <param name="Kinds">The kinds of messages that can have it; the first that the receiver takes is sent.</param>
/// <param name="Change">What makes the fault; false if the message has not what is changed.</param>
internal sealed record MessageCase(IReadOnlyList<MessageKind> Kinds, Func<MessageBundle, bool> Change);

/// <summary>How the conditions of messages are provoked that one message alone provokes.</summary>
internal static class MessageCases
{
    public static readonly IReadOnlyList<MessageKind> Any = MessageKinds.All;

    public static readonly IReadOnlyList<MessageKind> AnyReferral =
        [MessageKind.Referral, MessageKind.Validation, MessageKind.AmbulanceReferral];

    /// <summary>A referral takes no slot.</summary>
    public static readonly IReadOnlyList<MessageKind> ReferralFirst = [.. AnyReferral, MessageKind.Booking];

    private static readonly IReadOnlyList<MessageKind> ValidationFirst =
        [MessageKind.Validation, MessageKind.AmbulanceReferral, MessageKind.Referral];

    public static IReadOnlyDictionary<string, MessageCase> All { get; } = new Dictionary<string, MessageCase>(StringComparer.Ordinal)
    {
        ["A33"] = new(Any, MessageFaults.NoFirstContact),
        ["A34"] = new(ReferralFirst, MessageFaults.TwoFirstContacts),
        ["A35"] = new(Any, MessageFaults.NoVersion),
        ["A39"] = new(AnyReferral, MessageFaults.NotDirectCare),
        ["A43"] = new(Any, MessageFaults.UnknownEvent),
        ["A44"] = new(Any, MessageFaults.UnknownReason),
        ["A45"] = new([MessageKind.Referral, MessageKind.AmbulanceReferral], MessageFaults.Status("CarePlan", "active")),
        ["A46"] = new(AnyReferral, MessageFaults.Status("Encounter", "planned")),
        ["A47"] = new(AnyReferral, MessageFaults.UnknownCategory),
        ["A48"] = new(ValidationFirst, MessageFaults.NoUseCase),
        ["A49"] = new(ValidationFirst, MessageFaults.UnknownUseCase),
        ["A53"] = new([MessageKind.Booking], message => message.Repeat("Appointment")),
        ["A54"] = new([MessageKind.AmbulanceReferral], MessageFaults.NoLocation),
        ["A56"] = new([MessageKind.Validation], MessageFaults.NoLocation),
        ["A57"] = new([MessageKind.Validation], MessageFaults.NoUprn),
        ["A58"] = new([MessageKind.Validation], MessageFaults.NoAddress),
        ["A60"] = new([MessageKind.Validation], MessageFaults.Status("CarePlan", "completed")),
        ["A61"] = new(AnyReferral, MessageFaults.AnswersNothing),
    };
}
