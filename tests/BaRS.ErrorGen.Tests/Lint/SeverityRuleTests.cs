using BaRS.ErrorGen.Tests.Support;
using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>BARS3002: severities, and what an issue that only informs may say.</summary>
public sealed class SeverityRuleTests
{
    [Theory]
    [InlineData("\"Error\"", "'Error' is not a severity in FHIR R4. Did you mean 'error'?")]
    [InlineData("\"eror\"", "Did you mean 'error'?")]
    [InlineData("\"informational\"", "Did you mean 'information'?")]
    [InlineData("\"success\"", "'success' is not a severity in FHIR R4. Use 'fatal', 'error', 'warning' or 'information'.")]
    [InlineData("\"\"", "'' is not a severity in FHIR R4. Use 'fatal',")]
    [InlineData("3", "The severity must be a string, not a number. Use 'error' for a failure.")]
    [InlineData("null", "The severity must be a string, not null.")]
    public async Task A_severity_that_FHIR_R4_does_not_have_is_reported_at_its_place(string severity, string message) =>
        Assert.Contains(message, Assert.Single(await CheckAsync(Outcome(severity: "{|BARS3002:" + severity + "|}"))));

    [Fact]
    public async Task An_issue_without_a_severity_is_reported_at_its_brace() =>
        Assert.Contains(
            "The issue has no 'severity'.",
            Assert.Single(await CheckAsync("{ \"resourceType\": \"OperationOutcome\", \"issue\": [{|BARS3002:{|} \"code\": \"value\", \"details\": "
                + $"{{ \"coding\": [{{ \"system\": \"{OutcomeVerifier.System}\", \"code\": \"REC_BAD_REQUEST\" }}] }} }}] }}")));

    [Theory]
    [InlineData("fatal")]
    [InlineData("error")]
    [InlineData("warning")]
    [InlineData("information")]
    public async Task The_four_severities_are_left_alone(string severity) => await CheckAsync(Outcome(severity: $"\"{severity}\""));

    [Fact]
    public async Task A_misspelt_severity_that_informs_asks_for_no_error_code() =>
        await CheckAsync("{ \"resourceType\": \"OperationOutcome\", \"issue\": [{ \"severity\": {|BARS3002:\"Information\"|}, \"code\": \"informational\" }] }");

    [Theory]
    [InlineData("information", "\"system\": \"https://example.org/codes\", \"code\": \"OK\"")]
    [InlineData("warning", "\"system\": \"https://example.org/codes\", \"code\": \"FORBIDDEN\", \"display\": \"x\"")]
    [InlineData("information", "\"code\": \"STORED\", \"display\": \"Stored\"")]
    [InlineData("information", "\"system\": \"\", \"code\": \"STORED\"")]
    public async Task What_informs_may_use_another_code_system(string severity, string coding) => await CheckAsync(Informing(severity, coding));

    [Theory]
    [InlineData("\"system\": {|BARS3003:\"https://fhir.nhs.uk/Codesystem/http-error-codes\"|}, \"code\": \"REC_CONFLICT\"")]
    [InlineData("\"system\": {|BARS3003:\"https://example.org/codes\"|}, \"code\": \"REC_CONFLICT\"")]
    public async Task What_informs_and_means_an_error_code_is_judged_like_a_failure(string coding) =>
        await CheckAsync(Informing("warning", coding));

    private static string Informing(string severity, string coding) =>
        $"{{ \"resourceType\": \"OperationOutcome\", \"issue\": [{{ \"severity\": \"{severity}\", \"code\": \"conflict\", "
            + $"\"details\": {{ \"coding\": [{{ {coding} }}] }} }}] }}";
}
