using System.Globalization;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Baseline;

/// <summary>BARS1016: at the entry in the project's spec, or at the head of the baseline for a preset's.</summary>
public sealed class AddedScenarioTests
{
    private const string Accept = "To accept the change, run 'dotnet build -p:BarsErrorGenWriteBaseline=true'.";

    [Fact]
    public async Task A_scenario_of_the_project_is_reported_at_its_entry()
    {
        var messages = await BaselineVerifier.CheckAsync(
            """
            scenarios:
              - { name: {|BARS1016:Busy|}, status: 503, code: REC_UNAVAILABLE, issue: transient, text: A., retry: backoff }
              - { status: 404, code: {|BARS1016:REC_NOT_FOUND|}, issue: not-found, text: A. }
              - { name: Late, status: 408, code: REC_TIMEOUT, issue: timeout, text: A., retry: short-delay }
            """,
            "Late 408 REC_TIMEOUT timeout retry-after-delay\n");

        Assert.Equal(
            [
                $"'Busy' (503 REC_UNAVAILABLE transient) is not in the baseline. Senders built before this change do not know it. {Accept}",
                "'RecNotFound' (404 REC_NOT_FOUND not-found) is not in the baseline. Senders built before this change do not know it. "
                    + $"{Accept}",
            ],
            messages);
    }

    [Fact]
    public async Task Scenarios_of_a_preset_are_reported_together_at_the_first_scenario_of_the_baseline()
    {
        var messages = await BaselineVerifier.CheckAsync(
            "",
            "# A comment.\n{|BARS1016:RecTimeout|} 409 REC_TIMEOUT timeout retry-after-delay\n",
            "bars-core-1.0.0");

        var message = Assert.Single(messages);
        Assert.StartsWith(
            "15 scenarios of the preset 'bars-core-1.0.0' are not in the baseline: 'SendBadRequestRequired' (400 SEND_BAD_REQUEST "
                + "required), ",
            message,
            StringComparison.Ordinal);
        Assert.Contains(" and 5 more. Senders built before this change do not know them.", message, StringComparison.Ordinal);
    }

    /// <summary>The default preset as it was, against what it is: a release may add to a version of the standard, and no more.</summary>
    [Fact]
    public async Task What_the_assurance_added_to_the_default_preset_is_added_and_nothing_is_changed()
    {
        var before = SourceText.From(Repository.Read("tests", "BaRS.ErrorGen.Tests", "Baseline", "bars-core-1.5.0.before-assurance.txt"));
        var diagnostic = Assert.Single(await BaselineVerifier.DiagnosticsAsync(before, "bars-core-1.5.0"));
        Assert.Equal("BARS1016", diagnostic.Id);
        Assert.StartsWith(
            "10 scenarios of the preset 'bars-core-1.4.0' are not in the baseline: 'RecMethodNotAllowedNotSupported' (405 "
                + "REC_METHOD_NOT_ALLOWED not-supported), ",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_scenario_of_a_preset_is_reported_with_its_combination()
    {
        var project = GeneratorHarness.Run(
            new Consumer { Properties = [("BarsErrorGenPresets", "bars-core-1.0.0"), ("BarsErrorGenWriteBaseline", "true")] });
        var baseline = BaselineText.Read(project)
            .Replace("RecTimeout 409 REC_TIMEOUT timeout retry-after-delay\n", "", StringComparison.Ordinal);

        var diagnostic = Assert.Single(await BaselineVerifier.DiagnosticsAsync(SourceText.From(baseline), "bars-core-1.0.0"));

        Assert.Equal(
            "'RecTimeout' (409 REC_TIMEOUT timeout) of the preset 'bars-core-1.0.0' is not in the baseline. "
                + $"Senders built before this change do not know it. {Accept}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# A comment.\n")]
    public async Task An_empty_baseline_lacks_every_scenario(string baseline)
    {
        var diagnostic = Assert.Single(await BaselineVerifier.DiagnosticsAsync(SourceText.From(baseline), "bars-core-1.0.0"));

        Assert.StartsWith(
            "16 scenarios of the preset 'bars-core-1.0.0' ",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Equal(0, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task A_scenario_that_replaces_a_preset_s_is_the_project_s()
    {
        await BaselineVerifier.CheckAsync(
            "scenarios:\n  - { name: {|BARS1016:RecTimeout|}, status: 408, code: REC_TIMEOUT, issue: timeout, text: A., retry: short-delay }\nremove: ["
                + string.Join(", ", new GeneralNames().Without("RecTimeout")) + "]\n",
            "",
            "bars-core-1.0.0");
    }

    [Theory]
    [InlineData("  # bars-ignore BARS1016: not released\n", "")]
    [InlineData("", " # bars-ignore BARS1016: not released")]
    public async Task A_comment_in_the_spec_silences_its_entry(string above, string behind) =>
        await BaselineVerifier.CheckAsync(
            $"scenarios:\n{above}  - {{ status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }}{behind}\n",
            "");

    [Fact]
    public async Task A_comment_above_the_first_scenario_silences_those_of_presets() =>
        await BaselineVerifier.CheckAsync(
            "",
            "# A comment.\n# bars-ignore BARS1016: the table of partners follows\nRecTimeout 409 REC_TIMEOUT timeout retry-after-delay\n",
            "bars-core-1.0.0");

    [Fact]
    public async Task The_first_hundred_of_hundreds_in_one_file_are_reported()
    {
        var scenarios = string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"  - {{ name: New{i}, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A., note: {i} }}\n")));
        var consumer =
            Consumer.Create("format: bars-errors/1\nscenarios:\n" + scenarios) with { Properties = [("BarsErrorGenPresets", "none")] };

        var diagnostics = await BaselineVerifier.DiagnosticsAsync(
            consumer with { Specs = consumer.Specs.Add(new SpecText(BaselineVerifier.BaselinePath, "")) });

        Assert.Equal(Enumerable.Range(2, 100), diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    /// <summary>The names of the default preset's scenarios.</summary>
    private sealed class GeneralNames
    {
        private readonly IReadOnlyList<string> _names =
            GeneratorHarness.RunClean(new Consumer { Properties = [("BarsErrorGenPresets", "bars-core-1.0.0")] }).ScenarioNames;

        public IEnumerable<string> Without(string name) => _names.Where(candidate => candidate != name);
    }
}
