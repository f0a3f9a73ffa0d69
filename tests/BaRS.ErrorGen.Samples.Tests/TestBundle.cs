using System.Runtime.CompilerServices;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Receiver.Fhir;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>Messages as a sender makes them, from the structure of the standard. The patient is nobody.</summary>
internal static class TestBundle
{
    /// <summary>It passes the check of its last digit, and is not given to anybody.</summary>
    public const string NhsNumber = "9000000009";

    private const string ReferralUseCase = "a1t1";

    private static readonly ConditionalWeakTable<Resource, string> FullUrls = [];

    private static readonly DateTimeOffset Then = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static Bundle Booking(string? slot = null)
    {
        var patient = Patient();
        var booked = new Slot
        {
            Id = slot ?? Guid.NewGuid().ToString(),
            Schedule = new ResourceReference("Schedule/sample-schedule"),
            Status = Slot.SlotStatus.Busy,
            Start = Then,
            End = Then.AddHours(1),
        };
        var appointment = new Appointment
        {
            Status = Appointment.AppointmentStatus.Booked,
            Slot = [Reference(booked)],
            Start = Then,
            End = Then.AddHours(1),
            Participant = [new() { Actor = Reference(patient), Status = ParticipationStatus.Accepted }],
        };
        return Message("booking-request", appointment, patient, booked);
    }

    public static Bundle Referral(string useCase = ReferralUseCase) =>
        Referral("referral", useCase, RequestStatus.Completed, Encounter.EncounterStatus.Finished);

    public static Bundle Validation() =>
        Referral("validation", "a4t1", RequestStatus.Active, Encounter.EncounterStatus.Triaged);

    /// <summary>A later message about what the receiver answered with: new ids of its own, those of the receiver for the rest.</summary>
    public static Bundle Update(Bundle accepted)
    {
        var update = (Bundle)accepted.DeepCopy()!;
        update.Id = Guid.NewGuid().ToString();
        update.Get<MessageHeader>().Reason!.Coding[0].Code = "update";
        return update;
    }

    public static Bundle Cancellation(Bundle accepted)
    {
        var cancellation = Update(accepted);
        cancellation.Get<MessageHeader>().Definition += "-cancelled";
        if (cancellation.Find<Appointment>() is { } appointment)
            appointment.Status = Appointment.AppointmentStatus.Cancelled;
        else
            cancellation.Get<ServiceRequest>().Status = RequestStatus.Revoked;
        return cancellation;
    }

    public static T Get<T>(this Bundle bundle)
        where T : Resource =>
        bundle.Find<T>()!;

    public static T? Find<T>(this Bundle bundle)
        where T : Resource =>
        bundle.Entry.Select(entry => entry.Resource).OfType<T>().FirstOrDefault();

    public static Bundle Without<T>(this Bundle bundle)
        where T : Resource
    {
        bundle.Entry.RemoveAll(entry => entry.Resource is T);
        return bundle;
    }

    public static Bundle With<T>(this Bundle bundle, Action<T> change)
        where T : Resource
    {
        change(bundle.Get<T>());
        return bundle;
    }

    public static Bundle With(this Bundle bundle, Action<Bundle> change)
    {
        change(bundle);
        return bundle;
    }

    public static Request ToRequest(this Bundle bundle) => Request.Message(bundle.ToJson());

    public static Bundle ReadBundle(this Answer answer) => FhirJson.Parse<Bundle>(answer.Body);

    private static Bundle Referral(string category, string useCase, RequestStatus planStatus, Encounter.EncounterStatus encounterStatus)
    {
        var patient = Patient();
        var encounter = new Encounter
        {
            Status = encounterStatus,
            Class = new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER"),
        };
        var plan = new CarePlan { Status = planStatus, Intent = CarePlan.CarePlanIntent.Plan, Subject = Reference(patient) };
        var referral = new ServiceRequest
        {
            Status = RequestStatus.Active,
            Intent = RequestIntent.Plan,
            Category =
            [
                new CodeableConcept { Coding = [new(CodeSystems.ServiceRequestCategory, category), new(CodeSystems.UseCase, useCase)] },
            ],
            Subject = Reference(patient),
            Encounter = Reference(encounter),
            BasedOn = [Reference(plan)],
        };
        var consent = new Consent
        {
            Status = Consent.ConsentState.Active,
            Scope = new CodeableConcept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
            Category = [new CodeableConcept(CodeSystems.ConsentCategory, "DRC")],
        };
        return Message("servicerequest-request", referral, patient, encounter, plan, consent, Location());
    }

    private static Location Location() => new()
    {
        Extension =
        [
            new Extension
            {
                Url = CodeSystems.Location,
                Extension =
                [
                    new Extension("UPRN", new FhirString("10000000001")),
                    new Extension("eastings", new FhirString("429900")),
                    new Extension("northings", new FhirString("433600")),
                ],
            },
        ],
        Address = new Address { Line = ["1 Example Street"], PostalCode = "ZZ99 3WZ" },
    };

    private static Patient Patient() => new()
    {
        Identifier = [new Identifier(CodeSystems.NhsNumber, NhsNumber)],
        Name = [new HumanName { Family = "Example" }],
        Contact = [Contact(1), Contact(2)],
    };

    private static Patient.ContactComponent Contact(int rank) =>
        new() { Extension = [new Extension(CodeSystems.ContactRank, new PositiveInt(rank))], Name = new HumanName { Family = "Contact" } };

    /// <summary>A resource has its fullUrl before it is in the Bundle.</summary>
    private static ResourceReference Reference(Resource resource) => new(FullUrls.GetValue(resource, _ => $"urn:uuid:{Guid.NewGuid()}"));

    private static Bundle Message(string messageEvent, Resource focus, params Resource[] others)
    {
        var header = new MessageHeader
        {
            Event = new Coding(CodeSystems.MessageEvent, messageEvent),
            Reason = new CodeableConcept("https://fhir.nhs.uk/CodeSystem/message-reason-bars", "new"),
            Source = new MessageHeader.MessageSourceComponent { Endpoint = "https://sender.example" },
            Definition = "https://fhir.nhs.uk/MessageDefinition/bars-message-" + messageEvent,
            Focus = [Reference(focus)],
        };
        var bundle = new Bundle
        {
            Id = Guid.NewGuid().ToString(),
            Meta = new Meta { VersionId = "1.1.0", LastUpdated = Then },
            Type = Bundle.BundleType.Message,
        };
        foreach (var resource in new[] { header, focus }.Concat(others))
        {
            resource.Meta = new Meta { LastUpdated = Then };
            bundle.AddResourceEntry(resource, Reference(resource).Reference!);
        }

        return bundle;
    }
}
