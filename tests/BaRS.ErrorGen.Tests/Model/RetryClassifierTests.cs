using System.Reflection;
using BaRS.ErrorGen.Emit;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Tests.Support;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tests.Model;

/// <summary>How a sender judges an error: decided by the model, and answered by the generated code in the same way.</summary>
public sealed class RetryClassifierTests
{
    /// <summary>Policies that are not what the presets have, so that a mix-up of two shows.</summary>
    private const string Spec = """
        format: bars-errors/1
        extends: bars-core-1.4.0
        retryPolicies:
          short-delay: { action: retry-after-delay, delay: 7s, attempts: 2 }
          slow: { action: retry-with-backoff, delay: 1m, factor: 1.5, maxDelay: 1h, attempts: 5 }
        scenarios:
          - { status: 422, code: REC_ODD, issue: too-costly, text: A., retry: slow }
          - { status: 504, code: REC_ODD, issue: timeout, text: A., retry: slow }
          - { status: 503, code: REC_ODD, issue: transient, text: A., retry: short-delay }
        statuses:
          - { status: 504, title: GATEWAY_TIMEOUT, retry: slow }
          - { status: 418, title: TEAPOT, retry: never }
        classification:
          - { status: 409, code: REC_ODD, issue: duplicate, retry: already-delivered }
        """;

    /// <summary>Words that no code system has, and what is missing.</summary>
    private static readonly string?[] Unknown = [new string('x', 9), string.Empty, null];

    public static TheoryData<string> Presets =>
        ["bars-core-1.6.0", "bars-core-1.5.0", "bars-core-1.4.0", "bars-core-1.0.0-full", "bars-core-1.0.0", "nhs-5xx", "none"];

    [Theory]
    [MemberData(nameof(Presets))]
    public void The_generated_code_judges_every_error_as_the_model_does(string preset)
    {
        var selection = new PresetSelection(new EquatableArray<string>(preset == "none" ? [] : [preset]));
        Compare(
            SpecCompiler.Compile([], selection, CancellationToken.None).Specification,
            new Consumer { Properties = [("BarsErrorGenPresets", preset)] });
    }

    [Fact]
    public void So_it_does_with_policies_and_rules_of_a_project()
    {
        var file = new SpecFile("/project/a.bars.yaml", ParsedSpec.Parse(new TextFile(Spec), CancellationToken.None));
        Compare(SpecCompiler.Compile([file], PresetSelection.Unset, CancellationToken.None).Specification, Consumer.Create(Spec));
    }

    [Theory]
    [InlineData(399, "REC_TIMEOUT", "timeout", "NotAnError", "never")]
    [InlineData(600, null, null, "NotAnError", "never")]
    [InlineData(409, "REC_CONFLICT", "duplicate", "Combination", "already-delivered")]
    [InlineData(501, "REC_UNAVAILABLE", "transient", "NeverRetriedStatus", "never")]
    [InlineData(408, "REC_TIMEOUT", "timeout", "Combination", "short-delay")]
    [InlineData(409, "REC_TIMEOUT", "timeout", "CodeAndIssue", "short-delay")]
    [InlineData(409, "REC_TIMEOUT", null, "Code", "short-delay")]
    [InlineData(409, null, null, "Unknown", "never")]
    [InlineData(503, null, "invalid", "Status", "backoff")]
    [InlineData(418, "REC_ODD", "throttled", "IssueClass", "short-delay")]
    [InlineData(425, "REC_TOO_EARLY", "duplicate", "Combination", "short-delay")]
    [InlineData(425, "REC_CONFLICT", "duplicate", "Combination", "short-delay")]
    public void What_decided_is_said_beside_the_policy(int status, string? code, string? issue, string step, string policy)
    {
        var specification = SpecCompiler.Compile([], PresetSelection.Unset, CancellationToken.None).Specification;
        var judged = new RetryClassifier(RetryTable.From(specification)).Classify(status, code, issue);
        Assert.Equal((step, policy), (judged.Step.ToString(), judged.Policy.Name));
    }

    private static void Compare(Specification specification, Consumer consumer)
    {
        var assembly = GeneratorHarness.RunClean(consumer).Load();
        var classify = assembly.GetType("Receiver.BarsRetry")!
            .GetMethod("Classify", BindingFlags.Static | BindingFlags.Public)!
            .CreateDelegate<Func<int, string?, string?, object>>();
        var fields = assembly.GetType("Receiver.BarsRetryPolicies")!
            .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .ToDictionary(field => field.GetValue(null)!, field => field.Name, ReferenceEqualityComparer.Instance);
        var names = new RetryPolicyNames(specification, new Target("Receiver", IsPublic: false, Role.Receiver, true, true, true));
        var classifier = new RetryClassifier(RetryTable.From(specification));

        string?[] codes = [.. specification.Codes.Select(code => code.Code), .. Unknown];
        string?[] classes = [.. IssueTypes.R4Codes, .. specification.Scenarios.Select(scenario => scenario.Issue).Distinct(), .. Unknown];
        var steps = new HashSet<ClassificationStep>();
        for (var status = 399; status <= 600; status++)
        {
            foreach (var code in codes)
            {
                foreach (var issue in classes)
                {
                    var judged = classifier.Classify(status, code, issue);
                    steps.Add(judged.Step);
                    if (fields[classify(status, code, issue)] != names.Field(judged.Policy))
                    {
                        Assert.Fail(
                            $"{status} {code} {issue}: {fields[classify(status, code, issue)]} in the code, {judged.Policy.Name} "
                                + $"({judged.Step}) in the model");
                    }
                }
            }
        }

        // Each step of the order was asked, as far as the spec has anything for it.
        Assert.Contains(ClassificationStep.Unknown, steps);
        if (specification.Scenarios.Count > 0)
            Assert.Equal(Enum.GetValues<ClassificationStep>().Length, steps.Count);
    }
}
