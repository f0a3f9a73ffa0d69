using Hl7.Fhir.Model;
using Receiver.Fhir;

namespace Receiver.Messages.Checks;

/// <summary>If a patient has contacts, one of them is the first to be called.</summary>
internal static class PatientContacts
{
    public static BarsError? Check(Message message) =>
        message.All<Patient>().Any(patient => patient.Contact.Count > 0 && patient.Contact.Count(IsFirst) != 1)
            ? BarsErrors.RecBadRequestInvariantMessagePatientContact("Patient.contact must have exactly one of rank 1.") // A33, A34
            : null;

    private static bool IsFirst(Patient.ContactComponent contact) => contact.Extension.Any(extension =>
        extension.Url == CodeSystems.ContactRank && extension.Value is PositiveInt { Value: 1 });
}
