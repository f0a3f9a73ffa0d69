using System.Globalization;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Validation;

/// <summary>Several files and presets as one spec in force.</summary>
public sealed class MergeTests
{
    private const string Head = "format: bars-errors/1\n";

    [Fact]
    public void A_project_s_scenario_replaces_the_preset_s_of_its_name_in_its_place()
    {
        var project = GeneratorHarness.RunClean(Consumer.Create(Head + """
            extends: bars-core-1.0.0
            scenarios:
              - { name: RecTimeout, status: 408, code: REC_TIMEOUT, issue: timeout, text: Ours., retry: short-delay }
            """));
        Assert.Equal(16, project.ScenarioNames.Count);
        Assert.Equal("RecTimeout", project.ScenarioNames[11]);
        Assert.Contains("408 REC_TIMEOUT timeout: Ours.", project["BarsScenario"]);
    }

    [Fact]
    public void Remove_leaves_a_scenario_out()
    {
        var project = GeneratorHarness.RunClean(Consumer.Create(Head + "remove: [RecTimeout]\n"));
        Assert.DoesNotContain("RecTimeout", project.ScenarioNames);
        Assert.Equal(128, project.ScenarioNames.Count);
    }

    [Fact]
    public void A_redefined_policy_changes_the_preset_s_scenarios_too()
    {
        var project = GeneratorHarness.RunClean(
            Consumer.Create(Head + "retryPolicies:\n  short-delay: { action: retry-after-delay, delay: 90s, attempts: 7 }\n"));
        Assert.Contains("ShortDelay = new global::Receiver.BarsRetryAdvice(global::Receiver.BarsRetryAction.RetryAfterDelay, 90000, 90000, 1D, false, 7);", project["BarsRetryPolicies"]);
    }

    [Fact]
    public void Lists_of_codes_and_issues_expand_and_origins_pair_by_prefix()
    {
        var project = GeneratorHarness.RunClean(Consumer.Create(Head + """
            scenarios:
              - { status: 400, code: [SEND_BAD_REQUEST, REC_BAD_REQUEST], issue: [invalid, required], text: A., origin: [api, receiver] }
              - { name: Named, status: 500, code: [PROXY_SERVER_ERROR, SERVER_ERROR], issue: exception, text: A., retry: short-delay }
            """) with { Properties = [("BarsErrorGenPresets", "none")] });
        Assert.Equal(
            [
                "SendBadRequestInvalid",
                "SendBadRequestRequired",
                "RecBadRequestInvalid",
                "RecBadRequestRequired",
                "NamedProxyServerError",
                "NamedServerError",
            ],
            project.ScenarioNames);
        Assert.Contains(" RecBadRequestInvalid(", project["BarsErrors"]);
        Assert.DoesNotContain(" SendBadRequestInvalid(", project["BarsErrors"]);
    }

    [Theory]
    [InlineData("", 129)]
    [InlineData("bars-core-1.0.0", 16)]
    [InlineData("BARS-CORE-1.0.0+nhs-5xx", 16)]
    [InlineData("bars-core-1.4.0", 129)]
    [InlineData("BARS-Core-1.0.7", 129)]
    [InlineData("nhs-5xx", 0)]
    [InlineData("none", 0)]
    public void The_property_decides_which_presets_are_in_force(string presets, int scenarios) =>
        Assert.Equal(
            scenarios,
            GeneratorHarness.RunClean(new Consumer { Properties = [("BarsErrorGenPresets", presets)] }).ScenarioNames.Count);

    [Fact]
    public void Extends_decides_where_the_property_does_not() =>
        Assert.Empty(GeneratorHarness.RunClean(Consumer.Create(Head + "extends: nhs-5xx\n")).ScenarioNames);

    [Fact]
    public void A_file_without_extends_builds_on_the_default_preset() =>
        Assert.Equal(129, GeneratorHarness.RunClean(Consumer.Create(Head + "title: Nothing yet.\n")).ScenarioNames.Count);

    [Fact]
    public async Task What_is_wrong_in_a_file_that_is_listed_twice_is_reported_once()
    {
        const string text = Head + "scenarios:\n  - { status: 400, code: REC_BAD_REQUEST, issue: valeu, text: A. }\n";
        var diagnostics = await SpecVerifier.DiagnosticsAsync(
            new Consumer { Specs = [new SpecText("/project/a.bars.yaml", text), new SpecText("/project/a.bars.yaml", text)] });
        Assert.Equal("BARS1005", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public async Task A_name_in_two_files_is_reported_with_both_lines()
    {
        var spec = Head + "scenarios:\n" + SpecVerifier.ValidScenario;
        var diagnostic = Assert.Single(await SpecVerifier.DiagnosticsAsync(Consumer.Create(spec, spec)));
        Assert.Equal("BARS1013", diagnostic.Id);
        Assert.Equal("/project/b.bars.yaml", diagnostic.Location.GetLineSpan().Path);
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("(line 3)", message);
        Assert.Contains("line 3 of a.bars.yaml", message);
    }

    [Fact]
    public async Task Of_two_files_with_one_name_the_message_names_the_folder_too()
    {
        var spec = Head + "scenarios:\n" + SpecVerifier.ValidScenario;
        var diagnostic = Assert.Single(await SpecVerifier.DiagnosticsAsync(
            new Consumer { Specs = [new SpecText("/project/Booking/a.bars.yaml", spec), new SpecText("/project/Referral/a.bars.yaml", spec)] }));
        Assert.Equal("/project/Referral/a.bars.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("at line 3 of Booking/a.bars.yaml.", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Two_actions_for_one_combination_in_two_files_are_reported()
    {
        var diagnostic = Assert.Single(await SpecVerifier.DiagnosticsAsync(Consumer.Create(
            Head + "scenarios:\n  - { name: One, status: 500, code: REC_SERVER_ERROR, issue: lock-error, text: A., retry: short-delay }\n",
            Head + "scenarios:\n  - { name: Two, status: 500, code: REC_SERVER_ERROR, issue: lock-error, text: B., retry: never }\n")));
        Assert.Equal("BARS1009", diagnostic.Id);
        Assert.Contains("'One' (line 3 of a.bars.yaml)", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(
        "statuses: [ { status: 503, title: A, retry: backoff } ]",
        "statuses: [ { status: 503, title: A, retry: never } ]",
        "The status '503' (line 2) is defined differently at line 2 of a.bars.yaml.")]
    [InlineData(
        "retryPolicies: { slow: { action: retry-after-delay, delay: 1m } }",
        "retryPolicies: { slow: { action: do-not-retry } }",
        "The retry policy 'slow'")]
    [InlineData(
        "codes: [ { code: REC_A, status: 400, display: A } ]",
        "codes: [ { code: REC_A, status: 400, display: B } ]",
        "The code 'REC_A'")]
    [InlineData("outcome: { system: 'urn:a' }", "outcome: { system: 'urn:b' }", "The 'system' of the outcome")]
    public async Task What_two_files_define_differently_is_reported(string one, string other, string message)
    {
        var diagnostic = Assert.Single(await SpecVerifier.DiagnosticsAsync(Consumer.Create(Head + one, Head + other)));
        Assert.Equal("BARS1013", diagnostic.Id);
        Assert.StartsWith(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(await SpecVerifier.DiagnosticsAsync(Consumer.Create(Head + one, Head + one)));
    }

    [Fact]
    public async Task A_combination_at_odds_with_the_delivered_rule_is_reported()
    {
        var diagnostic = Assert.Single(await SpecVerifier.DiagnosticsAsync(
            Consumer.Create(Head + "scenarios:\n  - { status: 409, code: REC_CONFLICT, issue: duplicate, text: A., retry: never }\n")));
        Assert.Equal("BARS1009", diagnostic.Id);
    }

    [Fact]
    public void A_scenario_without_a_retry_takes_the_one_of_the_rule_for_its_combination() =>
        Assert.Contains(
            "global::Receiver.BarsRetryPolicies.AlreadyDelivered,",
            GeneratorHarness.RunClean(Consumer.Create(
                Head + "scenarios:\n  - { status: 409, code: REC_CONFLICT, issue: duplicate, text: A. }\n"))["BarsScenarioTable"]);

    [Fact]
    public async Task Codes_and_policies_of_one_file_are_known_in_the_others() =>
        Assert.Empty(await SpecVerifier.DiagnosticsAsync(Consumer.Create(
            Head + "scenarios:\n  - { status: 425, code: REC_TOO_EARLY, issue: duplicate, text: A., retry: slow }\n",
            Head
                + "codes:\n  - { code: REC_TOO_EARLY, status: 425, display: \"425: A.\" }\nretryPolicies:\n"
                + "  slow: { action: retry-after-delay, delay: 1m }\n")));

    [Fact]
    public void Broken_scenarios_are_left_out_and_the_rest_is_generated()
    {
        var project = GeneratorHarness.Run(Consumer.Create(Head + """
            scenarios:
              - { name: First, status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }
              - { name: Typo, status: 400, code: REC_BAD_REQUEST, issue: valeu, text: A. }
              - name: Slip
                status: 400
                code: REC_BAD_REQUEST
                issue: value
                text: this: is not YAML
              - { name: Alias, status: 400, code: *code, issue: value, text: A. }
              - { name: Last, status: 400, code: REC_BAD_REQUEST, issue: invalid, text: A. }
            """) with { Properties = [("BarsErrorGenPresets", "none")] });
        Assert.Equal(["First", "Last"], project.ScenarioNames);
        project.CheckCompiles();
        var diagnostic = Assert.Single(project.Result.Diagnostics);
        Assert.Equal("BARS0001", diagnostic.Id);
        Assert.Contains(
            "has 3 errors. The parts with errors are missing from the generated code. The first error is BARS1005: ",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(3, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("REC_TOO_EARLY")]
    [InlineData("BAD_REQUEST")]
    public void A_rejected_classification_gives_no_scenario_its_policy(string code)
    {
        var project = GeneratorHarness.Run(Consumer.Create(Head + $$"""
            codes: [ { code: REC_TOO_EARLY, status: 425, display: "425: Too early." } ]
            classification: [ { status: 425, code: {{code}}, issue: duplicate, retry: already-delivered } ]
            scenarios: [ { name: Early, status: 425, code: {{code}}, issue: duplicate, text: A. } ]
            """) with { Properties = [("BarsErrorGenPresets", "none")] });
        Assert.Equal(["Early"], project.ScenarioNames);
        Assert.DoesNotContain("AlreadyDelivered", project["BarsScenarioTable"] + project["BarsRetry"]);
    }

    [Fact]
    public void Names_that_are_words_of_C_sharp_only_in_places_compile()
    {
        var names = "var record dynamic await async value field global file scoped partial where yield get set required nameof notnull when unmanaged nint System Info Scenario args Create Bars _ String Object Func".Split(' ');
        var scenarios = string.Concat(names.Select((name, i) =>
            $"  - {{ name: {name}, status: 400, code: REC_BAD_REQUEST, issue: value, text: T{i}, diagnostics: \"{{{name}}} {{nameof}} "
                + $"{{BarsError}} {{string}}\" }}\n"));
        Assert.Equal(
            names,
            GeneratorHarness.RunClean(Consumer.Create(Head + "scenarios:\n" + scenarios) with
            {
                Properties = [("BarsErrorGenPresets", "none")],
            }).ScenarioNames);
    }

    [Fact]
    public async Task A_silenced_error_is_not_shown_but_the_generator_still_says_that_something_is_left_out()
    {
        var consumer = Consumer.Create(
            Head + "scenarios:\n  # bars-ignore BARS1005: later\n  - { status: 400, code: REC_BAD_REQUEST, issue: valeu, text: A. }\n");
        Assert.Empty(await SpecVerifier.DiagnosticsAsync(consumer));
        Assert.Equal("BARS0001", Assert.Single(GeneratorHarness.Run(consumer).Result.Diagnostics).Id);
    }

    [Fact]
    public void The_ten_thousand_and_first_scenario_is_left_out_and_reported()
    {
        var spec = Head + "scenarios:\n"
            + string.Concat(Enumerable.Range(0, 10_002)
                .Select(i => $"  - {{ name: S{i}, status: 400, code: REC_BAD_REQUEST, issue: value, text: T{i} }}\n"));
        var consumer = Consumer.Create(spec) with { Properties = [("BarsErrorGenPresets", "none")] };
        var diagnostic = Assert.Single(consumer.Driver().RunGenerators(consumer.Compile()).GetRunResult().Diagnostics);
        Assert.Contains("More than 10,000 scenarios", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(10_002, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }
}
