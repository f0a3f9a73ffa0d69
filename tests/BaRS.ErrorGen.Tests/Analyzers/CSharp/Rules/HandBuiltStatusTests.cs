using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2010 offers no factory for a body that is sent with another status: the fix would hide what BARS2004 says.
/// </summary>
public sealed class HandBuiltStatusTests
{
    [Theory]
    [InlineData("return StatusCode({0}, outcome);")]
    [InlineData("Response.StatusCode = {0}; return new JsonResult(outcome);")]
    [InlineData("return new ContentResult {{ StatusCode = {0}, Content = JsonSerializer.Serialize(outcome) }};")]
    [InlineData("return new JsonResult(outcome) {{ StatusCode = {0} }};")]
    [InlineData("var body = JsonSerializer.Serialize(outcome); return StatusCode({0}, body);")]
    [InlineData("Response.StatusCode = {0}; await Response.WriteAsJsonAsync(outcome); return new EmptyResult();")]
    public async Task An_outcome_is_reported_only_with_the_status_of_its_scenario(string answer)
    {
        const string Outcome = """
            new { resourceType = {0}, issue = new[] { new { severity = "error", code = "not-supported", details = new { coding = new[] { new { system = "https://fhir.nhs.uk/CodeSystem/http-error-codes", code = "REC_NOT_IMPLEMENTED" } } } } } }
            """;
        string Code(int status, string type) => $$"""
            using System.Text.Json;
            public class Answers : ControllerBase
            {
                public async Task<IActionResult> A() { var outcome = {{Outcome.Replace("{0}", type, StringComparison.Ordinal).Trim()}}; {{string.Format(System.Globalization.CultureInfo.InvariantCulture, answer, status)}} }
            }
            """;
        await CodeVerifier.CheckRuleAsync("BARS2010", Code(501, "{|BARS2010:\"OperationOutcome\"|}"));
        await CodeVerifier.CheckRuleAsync("BARS2010", Code(409, "\"OperationOutcome\""));
    }

    [Fact]
    public async Task An_outcome_that_Firelys_exception_brings_with_another_status_is_not_reported() =>
        await CodeVerifier.CheckRuleAsync("BARS2010", """
            namespace Hl7.Fhir.Rest
            {
                public class FhirOperationException : Exception { public FhirOperationException(string message, HttpStatusCode status, OperationOutcome outcome) { } }
            }

            public static class Service
            {
                private static object Wrong() => throw new Hl7.Fhir.Rest.FhirOperationException("x", HttpStatusCode.Conflict, new OperationOutcome { Issue = { new OperationOutcome.IssueComponent { Severity = OperationOutcome.IssueSeverity.Error, Code = OperationOutcome.IssueType.NotSupported, Details = new CodeableConcept("https://fhir.nhs.uk/CodeSystem/http-error-codes", "REC_NOT_IMPLEMENTED") } } });
                private static object Right() => throw new Hl7.Fhir.Rest.FhirOperationException("x", HttpStatusCode.NotImplemented, new {|BARS2010:OperationOutcome|} { Issue = { new OperationOutcome.IssueComponent { Severity = OperationOutcome.IssueSeverity.Error, Code = OperationOutcome.IssueType.NotSupported, Details = new CodeableConcept("https://fhir.nhs.uk/CodeSystem/http-error-codes", "REC_NOT_IMPLEMENTED") } } });
            }
            """);
}
