using Hl7.Fhir.Model;
using Receiver.Fhir;

namespace Receiver.Messages;

/// <summary>A message as the database holds it: its text says later whether another message changed it meanwhile.</summary>
internal sealed record HeldMessage(string Json)
{
    public Message Message { get; } = new(FhirJson.Parse<Bundle>(Json));
}
