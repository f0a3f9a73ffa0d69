namespace BaRS.ErrorGen.Benchmarks.Outcomes;

/// <summary>What every outcome of the preset carries and the generated code holds inside finished JSON.</summary>
internal static class OutcomeValues
{
    public const string Profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome";
}
