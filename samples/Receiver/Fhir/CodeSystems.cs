namespace Receiver.Fhir;

/// <summary>The code systems, identifiers and extensions of the standard that this receiver looks at.</summary>
internal static class CodeSystems
{
    public const string ServiceRequestCategory = "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest";

    public const string UseCase = "https://fhir.nhs.uk/CodeSystem/usecases-categories-bars";

    public const string ConsentCategory = "https://fhir.nhs.uk/CodeSystem/consent-categories-bars";

    public const string MessageEvent = "https://fhir.nhs.uk/CodeSystem/message-events-bars";

    public const string ServiceId = "https://fhir.nhs.uk/Id/dos-service-id";

    public const string NhsNumber = "https://fhir.nhs.uk/Id/nhs-number";

    public const string ContactRank = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactRank";

    public const string Location = "https://fhir.nhs.uk/StructureDefinition/LocationExtension";
}
