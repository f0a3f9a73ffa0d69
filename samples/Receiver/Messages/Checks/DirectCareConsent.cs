using Hl7.Fhir.Model;
using Receiver.Fhir;

namespace Receiver.Messages.Checks;

/// <summary>The patient's data may be used for direct care.</summary>
internal static class DirectCareConsent
{
    private const string NotDirectCare = "NDRC";

    public static BarsError? Check(Message message) => message.All<Consent>()
        .SelectMany(consent => consent.Category)
        .SelectMany(category => category.Coding)
        .Any(coding => coding is { System: CodeSystems.ConsentCategory, Code: NotDirectCare })
            ? BarsErrors.RecBadRequestInvariantMessageContent("Consent.category is not direct care.") // A39
            : null;
}
