using Receiver.Messages.Checks;

namespace Receiver.Messages;

/// <summary>What must be true of a message before the receiver looks at what it holds. The first check that fails answers.</summary>
internal static class MessageChecks
{
    private static readonly Func<Message, BarsError?>[] All =
    [
        BundleIsMessage.Check,
        BundleVersion.Check,
        MessageEvent.Check,
        MessageReason.Check,
        AnswerToRequest.Check,
        SingleAppointment.Check,
        AppointmentStatus.Check,
        AppointmentSlot.Check,
        ReferralIsThere.Check,
        ReferralCategory.Check,
        ReferralUseCase.Check,
        ReferralStatus.Check,
        CarePlanStatus.Check,
        EncounterStatus.Check,
        PatientContacts.Check,
        DirectCareConsent.Check,
        IncidentLocation.Check,
        LocationUprn.Check,
        LocationAddress.Check,
    ];

    public static BarsError? FindError(Message message) => All.Select(check => check(message)).FirstOrDefault(error => error is not null);
}
