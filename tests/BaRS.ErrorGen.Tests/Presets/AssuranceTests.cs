using System.Text.RegularExpressions;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>NHS England's receiver assurance: each of its conditions can be answered, and no rule stands in the way.</summary>
public sealed class AssuranceTests
{
    private const string Source = "assurance";

    public static TheoryData<string> PresetsForAssurance => ["bars-core-1.4.0", "bars-core-1.5.0", "bars-core-1.6.0"];

    [Fact]
    public void Each_of_the_sixty_two_conditions_has_an_answer_and_no_other_has()
    {
        Assert.Equal(62, AssuranceCondition.All.Count);
        Assert.Equal(AssuranceCondition.All.Select(condition => condition.Id), AssuranceCondition.Answered);
    }

    [Theory]
    [MemberData(nameof(PresetsForAssurance))]
    public void A_receiver_has_a_factory_that_passes_under_each_condition(string preset)
    {
        var scenarios = FailureTable.Preset(preset).Scenarios.ToDictionary(scenario => scenario.Name);
        foreach (var condition in AssuranceCondition.All)
        {
            foreach (var answer in condition.Answers)
            {
                var scenario = Assert.Contains(answer, scenarios);
                Assert.True(scenario.Origin.HasFlag(Origin.Receiver), $"{condition.Id}: a receiver has no factory for {answer}.");
                Assert.True(condition.Accepts(scenario), $"{condition.Id}: {answer} does not pass.");
                Assert.True(
                    scenario.Endpoints.Count == 0 || scenario.Endpoints.Contains(condition.Request),
                    $"{condition.Id}: {answer} is not for {condition.Request}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(PresetsForAssurance))]
    public void A_scenario_names_the_requirements_of_the_conditions_that_it_answers_and_no_others(string preset) =>
        Assert.All(
            FailureTable.Preset(preset).Scenarios,
            scenario => Assert.Equal(
                AssuranceCondition.All.Where(condition => condition.Answers.Contains(scenario.Name))
                    .SelectMany(condition => condition.Requirements)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
                scenario.Requirements.Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(PresetsForAssurance))]
    public void What_the_tables_lack_is_marked_and_answers_a_condition(string preset)
    {
        var added = FailureTable.Preset(preset).Scenarios.Where(scenario => scenario.Source == Source).ToList();
        Assert.Equal(
            [
                "RecMethodNotAllowedNotSupported",
                "RecUnsupportedMediaTypeNotSupported",
                "RecBadRequestInvariantMessageIds",
                "RecBadRequestInvariantMessageBundleId",
                "RecBadRequestInvariantMessageContent",
                "RecBadRequestInvariantMessagePatientContact",
                "RecBadRequestInvariantMessageLocation",
                "RecBadRequestInvariantMessageLocationUprn",
                "RecBadRequestInvariantMessageLocationAddress",
                "RecUnprocessableEntityBusinessRuleMessageCancellation",
            ],
            added.Select(scenario => scenario.Name));
        Assert.All(added, scenario =>
        {
            Assert.Matches(@"^Outside the tables\. C(2[4-9]|3[0-4])\b", scenario.Note);
            Assert.Contains(AssuranceCondition.All, condition => condition.Answers.Contains(scenario.Name));
            Assert.Equal(RetryAction.DoNotRetry, scenario.Retry.Action);
        });
    }

    [Fact]
    public void The_presets_before_1_4_0_have_none_of_it() =>
        Assert.DoesNotContain(FailureTable.Preset("bars-core-1.0.0-full").Scenarios, scenario => scenario.Source == Source);

    [Theory]
    [MemberData(nameof(PresetsForAssurance))]
    public async Task The_lint_says_nothing_about_a_combination_that_the_assurance_wants(string preset)
    {
        var examples = Wanted(preset).Select((scenario, i) => new SpecText(
            $"/project/Examples/{i}.json",
            OutcomeVerifier.Outcome(
                issue: $"\"{scenario.Issue}\"",
                code: $"\"{scenario.Code}\"",
                display: $"\"{scenario.Display}\"")));
        var consumer = new Consumer { Properties = [("BarsErrorGenPresets", preset)] };
        Assert.Empty(await OutcomeVerifier.DiagnosticsAsync(consumer, [.. examples]));
    }

    [Theory]
    [MemberData(nameof(PresetsForAssurance))]
    public async Task The_rules_on_code_say_nothing_about_it_either(string preset)
    {
        var answers = Wanted(preset)
            .Select((scenario, i) =>
                $"    public IActionResult A{i}() => Answer({scenario.Status}, \"{scenario.Code}\", \"{scenario.Issue}\", \"{scenario.Display}\");\n"
                    + $"    public IActionResult B{i}() => StatusCode({scenario.Status}, new BarsOperationOutcomeText(\"{scenario.Code}\", \"{scenario.Issue}\"));\n"
                    + $"    public OperationOutcome.IssueType? C{i}() => EnumUtility.ParseLiteral<OperationOutcome.IssueType>(\"{scenario.Issue}\");\n");
        var messages = await CodeVerifier.CheckAsync(
            $$"""
            public sealed record BarsOperationOutcomeText(string Code, string IssueCode);

            public class MessageController : ControllerBase
            {
                private IActionResult Answer(int status, string code, string issueCode, string display) =>
                    new ObjectResult(new { code, issueCode, display }) { StatusCode = status };

            {{string.Concat(answers)}}}
            """,
            ("BarsErrorGenPresets", preset));
        Assert.Empty(messages);
    }

    /// <summary>Else the two tests above would pass if nothing were looked at.</summary>
    [Fact]
    public async Task In_the_same_places_a_combination_that_nobody_wants_is_reported()
    {
        var consumer = new Consumer { Properties = [("BarsErrorGenPresets", "bars-core-1.4.0")] };
        var example = new SpecText("/project/Examples/0.json", OutcomeVerifier.Outcome(issue: "\"throttled\""));
        Assert.Equal(["BARS3001"], (await OutcomeVerifier.DiagnosticsAsync(consumer, example)).Select(diagnostic => diagnostic.Id));
        await CodeVerifier.CheckAsync(
            """
            public class MessageController : ControllerBase
            {
                private IActionResult Answer(int status, string code, string issueCode) =>
                    new ObjectResult(new { code, issueCode }) { StatusCode = status };

                public IActionResult A() => {|BARS2004:Answer(405, "REC_METHOD_NOT_ALLOWED", "throttled")|};
            }
            """,
            ("BarsErrorGenPresets", "bars-core-1.4.0"));
    }

    [Theory]
    [MemberData(nameof(PresetsForAssurance))]
    public async Task A_project_that_writes_them_into_its_own_spec_gets_no_finding(string preset)
    {
        var scenarios = Wanted(preset).Select(
            (scenario, i) =>
                $"  - {{ name: Own{i}, status: {scenario.Status}, code: {scenario.Code}, issue: {scenario.Issue}, text: Own {i}., "
                    + $"retry: {scenario.Retry.Name} }}\n");
        var spec = "format: bars-errors/1\nscenarios:\n" + string.Concat(scenarios);
        Assert.Empty(await SpecVerifier.DiagnosticsAsync(Consumer.Create(spec) with { Properties = [("BarsErrorGenPresets", preset)] }));
    }

    /// <summary>
    /// One scenario of each combination that the assurance accepts and a receiver sends. It also accepts SEND_ codes from a
    /// receiver, which the standard leaves to the API.
    /// </summary>
    private static List<Scenario> Wanted(string preset)
    {
        var specification = FailureTable.Preset(preset);
        var wanted = new List<Scenario>();
        foreach (var condition in AssuranceCondition.All)
        {
            var answer = specification.Scenarios.First(scenario => scenario.Name == condition.Answers[0]);
            foreach (var code in condition.Codes.Count == 0 ? [answer.Code] : condition.Codes.Where(code => Regex.IsMatch(code, "^REC_")))
            {
                foreach (var issue in condition.Issues.Count == 0 ? [answer.Issue] : condition.Issues)
                    wanted.Add(answer with { Code = code, Issue = issue, Display = HttpErrorCodes.Find(code)!.Display });
            }
        }

        return [.. wanted.DistinctBy(scenario => scenario.Combination)];
    }
}
