using BaRS.ErrorGen.Tests.Support;
using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>Each rule on one outcome: where it reports, what it says, and what it leaves alone.</summary>
public sealed class OutcomeRuleTests
{
    private static readonly string Conflict = Display("409: The Receiver identified a conflict.");

    [Fact]
    public async Task A_sound_outcome_is_silent() => await CheckAsync(Outcome());

    // BARS3001

    [Fact]
    public async Task An_issue_code_that_no_scenario_has_with_the_error_code_is_reported_with_those_that_one_has()
    {
        var message = Assert.Single(
            await CheckAsync(Outcome(issue: "{|BARS3001:\"timeout\"|}", code: "\"REC_CONFLICT\"", display: Conflict)));
        Assert.Contains("No scenario in force has the error code 'REC_CONFLICT' with the issue code 'timeout'.", message);
        Assert.Contains("'conflict' or 'duplicate'", message);
    }

    [Fact]
    public async Task An_error_code_that_no_scenario_has_is_reported_at_the_error_code()
    {
        var message = Assert.Single(await CheckAsync(Outcome(
            issue: "\"conflict\"",
            code: "{|BARS3001:\"SEND_CONFLICT\"|}",
            display: Display("409: The API identified a conflict."))));
        Assert.Contains("No scenario in force has the error code 'SEND_CONFLICT'. Did you mean 'REC_CONFLICT'?", message);
    }

    [Fact]
    public async Task An_error_code_and_an_issue_code_that_no_scenario_has_are_reported_once() =>
        Assert.Contains("No scenario has the issue code 'login' either.", Assert.Single(await CheckAsync(
            Outcome(issue: "\"login\"", code: "{|BARS3001:\"SEND_CONFLICT\"|}", display: Display("409: The API identified a conflict.")))));

    [Fact]
    public async Task A_published_display_with_another_status_than_the_scenarios_is_no_defect() =>
        await CheckAsync(
            Outcome(issue: "\"timeout\"", code: "\"REC_TIMEOUT\"", display: Display("408: The request timed out to the receiver.")));

    [Fact]
    public async Task Without_a_scenario_in_force_no_combination_is_reported() =>
        await CheckAsync(Outcome(issue: "\"login\""), WithSpec("format: bars-errors/1\n"));

    // BARS3002

    [Theory]
    [InlineData("\"vlaue\"", "Did you mean 'value'?")]
    [InlineData("\"too costly\"", "Did you mean 'too-costly'?")]
    [InlineData("\"Value\"", "Did you mean 'value'?")]
    [InlineData("\"value \"", "Did you mean 'value'?")]
    [InlineData("\"success\"", "FHIR R5 only")]
    [InlineData("\"400\"", "'400' is an HTTP status, not an issue code. With 'REC_BAD_REQUEST', use 'value' or 'invalid'.")]
    [InlineData("400", "'400' is an HTTP status, not an issue code.")]
    [InlineData("\"\"", "The issue code is empty. With 'REC_BAD_REQUEST', use")]
    [InlineData("null", "The issue code must be a string, not null.")]
    [InlineData("[\"value\"]", "The issue code must be a string, not a list.", "[")]
    [InlineData("\"REC_BAD_REQUEST\"", "With 'REC_BAD_REQUEST', use 'value' or 'invalid'.")]
    [InlineData("\"a\\nb\\u202e\"", "'a b<U+202E>' is not an issue code")]
    public async Task An_issue_code_that_FHIR_R4_does_not_have_is_reported(string issue, string advice, string? span = null)
    {
        var marked = "{|BARS3002:" + (span ?? issue) + "|}" + issue[(span ?? issue).Length..];
        Assert.Contains(advice, Assert.Single(await CheckAsync(Outcome(issue: marked))));
    }

    [Fact]
    public async Task A_status_as_issue_code_beside_an_unknown_error_code_is_reported_with_what_the_spec_has_with_the_status()
    {
        var messages = await CheckAsync(Outcome(issue: "{|BARS3002:\"429\"|}", code: "{|BARS3004:\"NOPE\"|}", display: null));
        Assert.Contains("With this status, use 'throttled'.", messages[0]);
    }

    [Fact]
    public async Task An_issue_without_a_code_is_reported_at_its_brace() =>
        Assert.Contains("The issue has no 'code'. With 'REC_BAD_REQUEST', use", Assert.Single(await CheckAsync(Outcome(issue: null))));

    [Theory]
    [InlineData("{|BARS3002:{|} \"resourceType\": \"OperationOutcome\" }", "has no issue")]
    [InlineData("{ \"resourceType\": \"OperationOutcome\", \"issue\": {|BARS3002:[|}] }", "has no issue")]
    [InlineData("{ \"resourceType\": \"OperationOutcome\", \"issue\": {|BARS3002:\"x\"|} }", "'issue' must be a list, not a string")]
    [InlineData(
        "{ \"resourceType\": \"OperationOutcome\", \"issue\": [{|BARS3002:1|}] }",
        "An entry of 'issue' must be an object, not a number")]
    [InlineData("{ \"resourceType\": \"OperationOutcome\", \"issue\": {|BARS3002:{|} \"severity\": \"information\", \"code\": \"informational\" } }", "'issue' must be a list, not an object")]
    public async Task An_outcome_without_issues_is_reported(string markup, string message) =>
        Assert.Contains(message, Assert.Single(await CheckAsync(markup)));

    // BARS3003

    [Theory]
    [InlineData("\"https://fhir.nhs.uk/Codesystem/http-error-codes\"", "the letter case differs")]
    [InlineData("\"http://hl7.org/fhir/ValueSet/operation-outcome\"", "it is a value set")]
    [InlineData("\"https://fhir.nhs.uk/ValueSet/NHSDigital-OperationOutcome-Codes\"", "it is a value set")]
    [InlineData("\"https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCodes\"", "it is a draft copy")]
    [InlineData("\"https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCode\"", "it is a draft copy")]
    [InlineData("\"http://fhir.nhs.uk/CodeSystem/http-error-codes\"", "the path differs")]
    [InlineData("\"https://fhir.nhs.uk/CodeSystem/http-error-codes/\"", "the path differs")]
    [InlineData("\"http://snomed.info/sct\"", "is not the code system of BaRS")]
    [InlineData("\"\"", "is not the code system of BaRS")]
    [InlineData("7", "The system must be a string, not a number.")]
    public async Task Another_system_is_reported_with_the_right_one(string system, string reason)
    {
        var message = Assert.Single(await CheckAsync(Outcome(system: "{|BARS3003:" + system + "|}")));
        Assert.Contains(reason, message);
        Assert.Contains($"Use '{OutcomeVerifier.System}'.", message);
    }

    [Fact]
    public async Task A_coding_without_a_system_is_reported_at_its_brace() =>
        Assert.Contains("has no 'system'", Assert.Single(await CheckAsync(Outcome(system: null))));

    [Fact]
    public async Task A_coding_of_another_code_system_altogether_is_reported_once() =>
        await CheckAsync(Outcome(system: "{|BARS3003:\"http://snomed.info/sct\"|}", code: "\"386661006\"", display: "\"Fever\""));

    [Fact]
    public async Task A_wrong_system_hides_no_defect_of_the_code() =>
        await CheckAsync(Outcome(
            system: "{|BARS3003:\"https://fhir.nhs.uk/Codesystem/http-error-codes\"|}",
            code: "{|BARS3004:\"REC_BAD_REQEST\"|}",
            display: null));

    [Fact]
    public async Task Codings_of_other_systems_beside_the_right_one_are_left_alone() =>
        await CheckAsync(Outcome().Replace("\"coding\": [", "\"coding\": [{ \"system\": \"http://snomed.info/sct\", \"code\": \"386661006\" }, { \"code\": \"X\" }, { \"system\": \"https://fhir.nhs.uk/Codesystem/http-error-codes\", \"code\": \"REC_CONFLICT\" }, ", StringComparison.Ordinal));

    [Fact]
    public async Task If_there_are_several_codings_none_of_which_has_the_right_system_the_one_with_an_error_code_is_reported() =>
        await CheckAsync(Outcome(system: "{|BARS3003:\"https://example.org/codes\"|}").Replace(
            "\"coding\": [",
            "\"coding\": [{ \"system\": \"http://snomed.info/sct\", \"code\": \"386661006\" }, ",
            StringComparison.Ordinal));

    [Fact]
    public async Task If_there_are_several_codings_none_of_which_has_a_known_code_the_one_whose_system_is_nearly_right_is_reported() =>
        await CheckAsync(Outcome(
            system: "{|BARS3003:\"https://fhir.nhs.uk/Codesystem/http-error-codes\"|}",
            code: "{|BARS3004:\"NOPE\"|}",
            display: null)
            .Replace(
                "\"coding\": [",
                "\"coding\": [{ \"system\": \"http://snomed.info/sct\", \"code\": \"386661006\" }, ",
                StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "[{|BARS3003:\"https://simplifier.net/guide/UKCoreDevelopment2/ProfileUKCore-OperationOutcome\"|}]",
        "it is a web page about the profile")]
    [InlineData("[{|BARS3003:\"https://fhir.hl7.org.uk/StructureDefinition/UKCORE-OperationOutcome\"|}]", "letter case")]
    [InlineData(
        "[{|BARS3003:\"https://fhir.nhs.uk/StructureDefinition/NHSDigital-OperationOutcome\"|}, \"https://example.org/other\"]",
        "is not the profile of the spec")]
    [InlineData("[{|BARS3003:1|}]", "The profile must be a string, not a number")]
    [InlineData("{|BARS3003:\"https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome\"|}", "must be a list, not a string")]
    public async Task Another_profile_is_reported(string profile, string reason) =>
        Assert.Contains(reason, Assert.Single(await CheckAsync(Outcome(profile: profile))));

    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    [InlineData("[\"https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome|2.1.0\"]")]
    [InlineData("[\"https://example.org/other\", \"https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome\"]")]
    public async Task No_profile_and_others_beside_the_right_one_are_left_alone(string? profile) =>
        await CheckAsync(Outcome(profile: profile));

    [Fact]
    public async Task System_and_profile_are_those_of_the_spec_in_force()
    {
        var consumer = WithSpec(Spec + "outcome: { system: https://example.org/codes, profile: https://example.org/profile }\n");
        await CheckAsync(Outcome(system: "\"https://example.org/codes\"", profile: "[\"https://example.org/profile\"]"), consumer);
        await CheckAsync(
            Outcome(system: "{|BARS3003:\"" + OutcomeVerifier.System + "\"|}", profile: "[{|BARS3003:\"" + Profile + "\"|}]"),
            consumer);
    }

    // BARS3004

    [Theory]
    [InlineData("\"REC_BAD_REQEST\"", "Did you mean 'REC_BAD_REQUEST'?")]
    [InlineData("\"rec_bad_request\"", "Did you mean 'REC_BAD_REQUEST'?")]
    [InlineData("\"REC_TOO_ERLY\"", "Did you mean 'REC_TOO_EARLY'?")]
    [InlineData("\"OK\"", "If your partners know it, declare it there with its display.")]
    [InlineData("\"\"", "The error code is empty.")]
    [InlineData("400", "The error code must be a string, not a number.")]
    public async Task An_unknown_error_code_is_reported(string code, string advice) =>
        Assert.Contains(advice, Assert.Single(await CheckAsync(Outcome(code: "{|BARS3004:" + code + "|}"))));

    [Fact]
    public async Task A_coding_without_a_code_is_reported_at_its_brace() =>
        Assert.Contains("has no 'code'", Assert.Single(await CheckAsync(Outcome(code: null))));

    [Theory]
    [InlineData("\"400 - REC_BAD_REQUEST\"", "Use '400: The Receiver was unable to process the request.'.")]
    [InlineData("\"The Receiver was unable to process the request.\"", "Use '400: The Receiver")]
    [InlineData("\"400: The receiver was unable to process the request.\"", "Use '400: The Receiver")]
    [InlineData("\"400: The API was unable to process the request.\"", "is the display of SEND_BAD_REQUEST, not of REC_BAD_REQUEST.")]
    [InlineData("\"\"", "'' is not the display of REC_BAD_REQUEST.")]
    [InlineData("false", "The display must be a string, not false.")]
    public async Task Another_display_is_reported_with_the_right_one(string display, string advice) =>
        Assert.Contains(advice, Assert.Single(await CheckAsync(Outcome(display: "{|BARS3004:" + display + "|}"))));

    [Fact]
    public async Task A_display_that_is_missing_is_left_alone() => await CheckAsync(Outcome(display: null));

    [Fact]
    public async Task A_code_that_the_spec_declares_is_known_by_its_display()
    {
        await CheckAsync(Outcome(issue: "\"duplicate\"", code: "\"REC_TOO_EARLY\"", display: "\"425: Too early.\""));
        await CheckAsync(Outcome(issue: "\"duplicate\"", code: "\"REC_TOO_EARLY\"", display: "{|BARS3004:\"425: Too late.\"|}"));
        await CheckAsync(Outcome(code: "\"PARTNER_CODE\"", display: "\"Whatever: the spec gives none.\""));
    }

    [Theory]
    [InlineData("{|BARS3004:{|} \"severity\": \"error\", \"code\": \"value\" }")]
    [InlineData("{|BARS3004:{|} \"severity\": \"fatal\", \"code\": \"value\" }")]
    [InlineData("{ \"severity\": \"error\", \"code\": \"value\", \"details\": {|BARS3004:{|} \"text\": \"x\" } }")]
    [InlineData("{ \"severity\": \"error\", \"code\": \"value\", \"details\": { \"coding\": {|BARS3004:[|}] } }")]
    [InlineData("{ \"severity\": \"error\", \"code\": \"value\", \"details\": { \"coding\": [{|BARS3004:1|}] } }")]
    [InlineData("{ \"severity\": \"information\", \"code\": \"informational\" }")]
    [InlineData("{ \"severity\": \"warning\", \"code\": \"informational\", \"details\": { \"text\": \"x\" } }")]
    public async Task A_failure_without_an_error_code_is_reported_and_what_informs_is_left_alone(string issue) =>
        await CheckAsync("{ \"resourceType\": \"OperationOutcome\", \"issue\": [" + issue + "] }");

    [Fact]
    public async Task A_coding_without_a_list_is_reported_and_judged_all_the_same() =>
        await CheckAsync("{ \"resourceType\": \"OperationOutcome\", \"issue\": [{ \"severity\": \"error\", \"code\": \"value\", \"details\": { \"coding\": {|BARS3004:{|} \"system\": \""
            + OutcomeVerifier.System + "\", \"code\": {|BARS3004:\"NOPE\"|} } } }] }");

    [Fact]
    public async Task A_message_quotes_sixty_characters_at_most()
    {
        var message = Assert.Single(await CheckAsync(Outcome(display: "{|BARS3004:\"" + new string('x', 61) + "\"|}")));
        Assert.Contains("'" + new string('x', 60) + "...'", message);
    }

    private static string Display(string text) => "\"" + text + "\"";
}
