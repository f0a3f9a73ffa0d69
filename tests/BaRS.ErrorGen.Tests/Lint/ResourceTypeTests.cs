using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>BARS1001: resource types that are nearly OperationOutcome. The outcome is judged all the same.</summary>
public sealed class ResourceTypeTests
{
    [Theory]
    [InlineData("OperationalOutcome")]
    [InlineData("operationOutcome")]
    [InlineData("OPERATIONOUTCOME")]
    [InlineData("OperationOutcomes")]
    [InlineData("Operation Outcome")]
    [InlineData("OperationOutcome ")]
    [InlineData("OperatonOutcome")]
    public async Task A_misspelt_type_is_reported_and_so_are_the_other_faults_of_the_outcome(string type)
    {
        var messages = await CheckAsync(Outcome(issue: "{|BARS3002:\"vlaue\"|}").Replace(
            "\"OperationOutcome\"",
            "{|BARS1001:\"" + type + "\"|}",
            StringComparison.Ordinal));
        Assert.Equal(
            $"'{type}' is not a resource type of FHIR, so readers reject the resource. Did you mean 'OperationOutcome'?",
            messages[0]);
    }

    [Theory]
    [InlineData("resourcetype")]
    [InlineData("ResourceType")]
    public async Task The_name_in_another_letter_case_is_reported_too(string name) =>
        Assert.Contains(
            $"'{name}' does not give the type of a resource, so readers of FHIR reject it. Did you mean 'resourceType'?",
            (await CheckAsync(Outcome(issue: "{|BARS3002:\"vlaue\"|}").Replace(
                "\"resourceType\"",
                "{|BARS1001:\"" + name + "\"|}",
                StringComparison.Ordinal)))[0]);

    [Theory]
    [InlineData("\"resourceType\": \"OperationOutcome\", {|BARS1001:\"resourceType\"|}: \"Patient\"")]
    [InlineData("\"resourceType\": \"Patient\", {|BARS1001:\"resourceType\"|}: \"OperationOutcome\"")]
    [InlineData("\"resourceType\": \"OperationalOutcome\", {|BARS1001:\"resourceType\"|}: \"OperationOutcome\"")]
    [InlineData("\"resourceType\": \"OperationOutcome\", {|BARS1001:\"resourceType\"|}: 1")]
    public async Task A_second_type_is_reported_and_hides_no_other_fault(string types) =>
        await CheckAsync($"{{ {types}, \"issue\": {{|BARS3002:[|}}] }}");

    [Theory]
    [InlineData("Observation")]
    [InlineData("ObservationDefinition")]
    [InlineData("OperationDefinition")]
    [InlineData("Organization")]
    [InlineData("OrganizationAffiliation")]
    [InlineData("Outcome")]
    [InlineData("AdverseEvent")]
    [InlineData("")]
    public async Task Another_type_is_left_alone(string type) =>
        await CheckAsync($"{{ \"resourceType\": \"{type}\", \"issue\": [] }}");

    [Fact]
    public async Task A_member_in_another_letter_case_beside_the_right_one_is_left_alone() =>
        await CheckAsync("{ \"resourceType\": \"Patient\", \"ResourceType\": \"OperationOutcome\", \"issue\": [] }");
}
