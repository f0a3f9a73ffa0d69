using Hl7.Fhir.Model;
using Receiver.Fhir;

namespace Receiver.Messages;

/// <summary>A message, with the words in which the standard speaks of it.</summary>
internal sealed class Message(Bundle bundle)
{
    public Bundle Bundle => bundle;

    public MessageHeader? Header => All<MessageHeader>().FirstOrDefault();

    public string? Event => (Header?.Event as Coding)?.Code;

    public string? Reason => Header?.Reason?.Coding.FirstOrDefault()?.Code;

    public bool IsBooking => Event == "booking-request";

    public bool IsReferral => Event == "servicerequest-request";

    public bool IsAnswer => Event is "booking-response" or "servicerequest-response";

    public bool IsNew => Reason == "new";

    public Appointment? Appointment => All<Appointment>().FirstOrDefault();

    public ServiceRequest? Referral => All<ServiceRequest>().FirstOrDefault();

    /// <summary>What the message is about, and what the receiver gives an id of its own.</summary>
    public Resource? Focus => IsBooking ? Appointment : Referral;

    /// <summary>The kind of a referral: <c>referral</c>, or <c>validation</c> of one.</summary>
    public string? Category => CategoryIn(CodeSystems.ServiceRequestCategory);

    /// <summary>For example <c>a6t1</c>, from one ambulance service to another.</summary>
    public string? UseCase => CategoryIn(CodeSystems.UseCase);

    public bool IsValidation => Category == "validation";

    public bool IsBetweenAmbulanceServices => UseCase?.StartsWith("a6t", StringComparison.Ordinal) == true;

    public bool IsCancellation =>
        Header?.Definition?.EndsWith("-cancelled", StringComparison.Ordinal) == true
        || StatusOf(Focus) is "cancelled" or "revoked" or "entered-in-error";

    public string? NhsNumber => All<Patient>()
        .SelectMany(patient => patient.Identifier)
        .FirstOrDefault(identifier => identifier.System == CodeSystems.NhsNumber)?.Value;

    public IEnumerable<T> All<T>()
        where T : Resource =>
        bundle.Entry.Select(entry => entry.Resource).OfType<T>();

    /// <summary>The resource of the message to which a reference leads.</summary>
    public T? Resolve<T>(ResourceReference? reference)
        where T : Resource =>
        reference?.Reference is not { } target
            ? null
            : bundle.Entry
                .Where(entry => entry.FullUrl == target || $"{entry.Resource?.TypeName}/{entry.Resource?.Id}" == target)
                .Select(entry => entry.Resource)
                .OfType<T>()
                .FirstOrDefault();

    /// <summary>A status as it was sent, which need not be one of FHIR's.</summary>
    public static string? StatusOf(Resource? resource) => resource switch
    {
        Appointment appointment => appointment.StatusElement?.JsonValue as string,
        ServiceRequest referral => referral.StatusElement?.JsonValue as string,
        Encounter encounter => encounter.StatusElement?.JsonValue as string,
        CarePlan plan => plan.StatusElement?.JsonValue as string,
        _ => null,
    };

    /// <summary>Gives an id to each resource that has none, and to the focus of a new message in any case.</summary>
    public void GiveIds()
    {
        foreach (var resource in All<Resource>())
            resource.Id ??= Guid.NewGuid().ToString();
        if (IsNew)
            Focus!.Id = Guid.NewGuid().ToString();
    }

    private string? CategoryIn(string system) => Referral?.Category
        .SelectMany(category => category.Coding)
        .FirstOrDefault(coding => coding.System == system)?.Code;
}
