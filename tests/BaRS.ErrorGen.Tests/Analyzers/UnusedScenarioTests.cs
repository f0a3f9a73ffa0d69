using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Tests.Analyzers;

/// <summary>BARS2014: a scenario of the project's file, and code that may use it in one of many ways.</summary>
public sealed class UnusedScenarioTests
{
    private const string Spec = """
        format: bars-errors/1
        scenarios:
          - { name: SlotTaken, status: 409, code: REC_CONFLICT, issue: conflict, text: A. }
          - { name: SlotGone, status: 404, code: REC_NOT_FOUND, issue: not-found, text: B. }
        """;

    private const string AnswersOne = "class A { object B() => Receiver.BarsErrors.SlotTaken(); }";

    [Fact]
    public async Task A_scenario_that_nothing_names_is_reported_at_its_name() =>
        Assert.Equal(
            "/project/a.bars.yaml(4,13): info BARS2014: No code of the project names 'SlotGone' (404 REC_NOT_FOUND not-found), and no exit or "
                + "upstream of the spec does. Answer with BarsErrors.SlotGone, or remove the scenario.",
            Assert.Single(await FindAsync(Spec, AnswersOne)));

    [Theory]
    [InlineData("class C { object D() => Receiver.BarsErrors.SlotGone(); }")]
    [InlineData("class C { object D() => Receiver.BarsError.Create(Receiver.BarsScenario.SlotGone); }")]
    [InlineData("class C { const string D = nameof(Receiver.BarsScenario.SlotGone); }")]
    [InlineData("class C { bool D(out Receiver.BarsScenario s) => Receiver.BarsErrors.TryFind(\"Slot\" + \"Gone\", out s); }")]
    [InlineData("class C { object D() => Receiver.BarsErrors.All; }")]
    [InlineData("class C { object D(int n) => Receiver.BarsError.Create((Receiver.BarsScenario)n); }")]
    [InlineData("class C { object D(string s) => System.Enum.Parse<Receiver.BarsScenario>(s); }")]
    [InlineData("class C { string D() => \"REC_NOT_FOUND\"; }")]
    [InlineData("class C { string D() => Receiver.BarsErrorCodes.RecNotFound; }")]
    public async Task A_scenario_that_code_may_use_in_any_way_is_not(string code) => Assert.Empty(await FindAsync(Spec, AnswersOne, code));

    [Theory]
    [InlineData("class A { Receiver.BarsError B(Receiver.BarsScenario scenario) => Receiver.BarsError.Create(scenario); }")]
    [InlineData("class A { string B() => \"SlotGone is in a text\"; /* SlotGone */ }")]
    public async Task What_only_looks_like_it_is_no_use(string code) => Assert.Single(await FindAsync(Spec, AnswersOne, code));

    [Fact]
    public async Task A_project_that_answers_with_no_scenario_is_not_asked() =>
        Assert.Empty(await FindAsync(Spec, "class A { object B() => 1; }"));

    [Fact]
    public async Task What_the_spec_itself_names_is_used()
    {
        Assert.Empty(await FindAsync(Spec + "\nupstream:\n  pas: { default: SlotGone, timeout: SlotGone, unreachable: SlotGone }\n", AnswersOne));
        Assert.Empty(await FindAsync(Spec + "\nexits:\n  unknown-route: SlotGone\n", AnswersOne));
    }

    [Fact]
    public async Task A_comment_silences_it() =>
        Assert.Empty(await FindAsync(Spec + " # bars-ignore BARS2014: of the next release\n", AnswersOne));

    [Theory]
    [InlineData("BarsErrorGenVisibility", "public")]
    [InlineData("IsTestProject", "true")]
    [InlineData("BarsErrorGenRole", "sender")]
    public async Task Scenarios_that_others_may_use_are_not_reported(string property, string value) =>
        Assert.Empty(await FindAsync(Spec, [(property, value)], AnswersOne));

    private static Task<IReadOnlyList<string>> FindAsync(string spec, params string[] code) => FindAsync(spec, [], code);

    private static async Task<IReadOnlyList<string>> FindAsync(string spec, (string, string)[] properties, params string[] code) =>
        [.. (await DiagnosticsAsync(spec, properties, code)).Select(finding => finding.ToString())];

    /// <summary>Everything the analyzer reports of a project without presets.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string spec, (string, string)[] properties, params string[] code)
    {
        var consumer = Consumer.Create(spec) with { Sources = [.. code], Properties = [("BarsErrorGenPresets", "none"), .. properties] };
        return await consumer.WithGeneratedCode(consumer.Compile())
            .WithAnalyzers([new UnusedScenarioAnalyzer()], new AnalyzerOptions(consumer.Specs, consumer.Options))
            .GetAnalyzerDiagnosticsAsync();
    }
}
