using Hl7.Fhir.Model;
using Receiver.Fhir;
using Message = System.Func<Hl7.Fhir.Model.Bundle>;

namespace BaRS.ErrorGen.Samples.Tests.Assurance;

/// <summary>How the conditions of messages are provoked that one message alone provokes.</summary>
internal static class MessageCases
{
    public static IReadOnlyDictionary<string, Message> Messages { get; } = new Dictionary<string, Message>(StringComparer.Ordinal)
    {
        ["A33"] = () => TestBundle.Booking().With<Patient>(patient => patient.Contact.RemoveAt(0)),
        ["A34"] = () => TestBundle.Referral().With<Patient>(patient => patient.Contact[1].Extension = patient.Contact[0].Extension),
        ["A35"] = () => TestBundle.Booking().With(bundle => bundle.Meta!.VersionId = null),
        ["A39"] = () => TestBundle.Referral().With<Consent>(consent => consent.Category[0].Coding[0].Code = "NDRC"),
        ["A43"] = () => TestBundle.Booking().With<MessageHeader>(header => header.Event = new Coding(CodeSystems.MessageEvent, "party")),
        ["A44"] = () => TestBundle.Booking().With<MessageHeader>(header => header.Reason!.Coding[0].Code = "whim"),
        ["A45"] = () => TestBundle.Referral().With<CarePlan>(plan => plan.Status = RequestStatus.Active),
        ["A46"] = () => TestBundle.Referral().With<Encounter>(encounter => encounter.Status = Encounter.EncounterStatus.Planned),
        ["A47"] = () => TestBundle.Referral().With<ServiceRequest>(referral => referral.Category[0].Coding[0].Code = "party"),
        ["A48"] = () => TestBundle.Validation().With<ServiceRequest>(referral => referral.Category[0].Coding.RemoveAt(1)),
        ["A49"] = () => TestBundle.Validation().With<ServiceRequest>(referral => referral.Category[0].Coding[1].Code = "party"),
        ["A53"] = () => TestBundle.Booking().With(bundle => bundle.Entry.AddRange(TestBundle.Booking().Entry.Skip(1).Take(1))),
        ["A54"] = () => TestBundle.Referral("a6t1").Without<Location>(),
        ["A56"] = () => TestBundle.Validation().Without<Location>(),
        ["A57"] = () => TestBundle.Validation().With<Location>(location => location.Extension[0].Extension.RemoveAt(0)),
        ["A58"] = () => TestBundle.Validation().With<Location>(location =>
        {
            location.Address = null;
            location.Extension[0].Extension.RemoveAll(extension => extension.Url != "UPRN");
        }),
        ["A60"] = () => TestBundle.Validation().With<CarePlan>(plan => plan.Status = RequestStatus.Completed),
        ["A61"] = () => TestBundle.Validation().With<MessageHeader>(header =>
        {
            header.Event = new Coding(CodeSystems.MessageEvent, "servicerequest-response");
            header.Response = new() { Identifier = Guid.NewGuid().ToString(), Code = MessageHeader.ResponseType.Ok };
        }),
    };
}
