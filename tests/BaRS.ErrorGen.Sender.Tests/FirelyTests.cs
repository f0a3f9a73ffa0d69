using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>Outcomes as Firely's types, which say what the JSON says.</summary>
public sealed class FirelyTests
{
    private static readonly FhirJsonDeserializer Strict = new();

    [Fact]
    public void Every_scenario_is_the_same_as_a_resource_and_as_JSON_and_comes_back()
    {
        foreach (var info in BarsErrors.All)
        {
            var outcome = BarsOperationOutcome.Create(BarsError.Create(info.Scenario, "A \"reason\" \t é 漢 😀."));
            outcome.Id = "answer-1";
            var resource = outcome.ToFhir();
            Assert.True(resource.IsExactly(Strict.Deserialize<OperationOutcome>(outcome.ToJson())), info.Name);
            AssertSame(outcome.ToJson(), resource);

            var error = Assert.Single(BarsFhir.FromFhir(resource, info.StatusCode));
            Assert.Equal(
                (info.StatusCode, info.Code, info.IssueCode, "A \"reason\" \t é 漢 😀."),
                (error.StatusCode, error.Code, error.IssueCode, error.Diagnostics));
        }
    }

    [Fact]
    public void What_FHIR_forbids_in_strings_is_replaced_as_in_the_JSON()
    {
        var outcome = BarsOperationOutcome.Create(BarsError.Create(BarsScenario.RecTimeout, "a\u0001b\uD800c"));
        Assert.Equal("a\uFFFDb\uFFFDc", outcome.ToFhir().Issue[0].Diagnostics);
        AssertSame(outcome.ToJson(), outcome.ToFhir());
    }

    [Fact]
    public void Without_a_status_both_codes_decide()
    {
        var outcome = BarsOperationOutcome.Create(BarsError.Create(BarsScenario.RecConflictDuplicate));
        Assert.Equal(BarsScenario.RecConflictDuplicate, Assert.Single(BarsFhir.FromFhir(outcome.ToFhir())).Scenario);
        Assert.Empty(BarsFhir.FromFhir(outcome.ToFhir(), 400));
    }

    [Fact]
    public void An_issue_code_that_FHIR_does_not_have_is_read_and_what_is_no_scenario_is_left_out()
    {
        var resource = new OperationOutcome();
        resource.Issue.Add(Issue("too costly", "REC_SERVER_ERROR"));
        resource.Issue.Add(Issue("429", "NOBODY_KNOWS"));
        resource.Issue.Add(new OperationOutcome.IssueComponent());
        var errors = BarsFhir.FromFhir(resource, 500);
        Assert.Equal(
            BarsErrors.TryFind(500, "REC_SERVER_ERROR", "too-costly", out var scenario) ? [scenario] : [],
            errors.Select(error => error.Scenario));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => BarsFhir.ToFhir(null!));
        Assert.Throws<ArgumentNullException>(() => BarsFhir.FromFhir(null!));
    }

    private static OperationOutcome.IssueComponent Issue(string issueCode, string code)
    {
        var details = new CodeableConcept();
        details.Coding.Add(new Coding(BarsErrorCodes.System, code));
        return new OperationOutcome.IssueComponent
        {
            CodeElement = new Code<OperationOutcome.IssueType> { JsonValue = issueCode },
            Details = details,
        };
    }

    // Firely escapes more characters than it must.
    private static void AssertSame(string json, OperationOutcome resource) => Assert.True(
        JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(new FhirJsonSerializer().SerializeToString(resource))));
}
