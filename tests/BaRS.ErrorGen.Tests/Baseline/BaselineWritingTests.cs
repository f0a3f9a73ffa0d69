using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Baseline;

/// <summary>The baseline that a build with the switch hands to MSBuild.</summary>
public sealed class BaselineWritingTests
{
    private const string Spec = """
        format: bars-errors/1
        extends: [bars-core-1.0.0, nhs-5xx]
        scenarios:
          - { name: RecTimeout, status: 408, code: REC_TIMEOUT, issue: timeout, text: A., retry: backoff }
          - { name: a_small_letter, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }
          - { name: Ünusual, status: 425, code: 'A B;C', issue: duplicate, text: A., retry: short-delay }
        """;

    private static readonly (string, string) Switch = ("BarsErrorGenWriteBaseline", "true");

    [Fact]
    public async Task What_is_written_is_read_back_without_a_finding()
    {
        var consumer = Consumer.Create(Spec);
        var baseline = BaselineText.Read(GeneratorHarness.Run(consumer with { Properties = [Switch] }))
            .Replace("%253B", ";", StringComparison.Ordinal);

        Assert.Empty(await BaselineVerifier.DiagnosticsAsync(
            consumer with { Specs = consumer.Specs.Add(new SpecText(BaselineVerifier.BaselinePath, baseline)) }));
        Assert.Equal(2 + 18, baseline.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\nRecTimeout 408 REC_TIMEOUT timeout retry-with-backoff\n", baseline, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_sorted_ordinally_and_end_in_LF()
    {
        var baseline = BaselineText.Read(GeneratorHarness.Run(Consumer.Create(Spec) with { Properties = [Switch] }));

        var names = baseline
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' ')[0])
            .ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(["a_small_letter", "Ünusual"], names[^2..]);
        Assert.DoesNotContain('\r', baseline);
        Assert.StartsWith(
            "# Failure scenarios as they were last agreed: name, status, error code, issue code, retry action.\n# Do not edit.",
            baseline,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_and_the_order_of_a_spec_do_not_show()
    {
        var one =
            "format: bars-errors/1\nscenarios:\n  - { name: A, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n"
                + "  - { name: B, status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }\n";
        var other =
            "format: bars-errors/1\nscenarios:\n  - { name: B, status: 400, code: REC_BAD_REQUEST, issue: value, text: Other. }\n"
                + "  # A comment.\n  - { name: A, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n";

        Assert.Equal(
            BaselineText.Read(GeneratorHarness.Run(Consumer.Create(one) with { Properties = [Switch] })),
            BaselineText.Read(GeneratorHarness.Run(Consumer.Create(other) with { Properties = [Switch] })));
    }

    [Fact]
    public void The_switch_adds_a_source_of_comments_and_changes_no_other()
    {
        var without = GeneratorHarness.RunClean(Consumer.Create(Spec) with { Properties = [("BarsErrorGenWriteBaseline", "false")] });
        var with = GeneratorHarness.RunClean(Consumer.Create(Spec) with { Properties = [Switch] });

        var added = Assert.Single(with.Result.GeneratedSources
            .Select(source => source.HintName)
            .Except(without.Result.GeneratedSources.Select(source => source.HintName)));
        Assert.Equal("BarsErrorBaseline.g.cs", added);
        Assert.All(
            without.Result.GeneratedSources,
            source => Assert.Equal(
                source.SourceText.ToString(),
                with.Result.GeneratedSources.Single(other => other.HintName == source.HintName).SourceText.ToString()));
        Assert.All(with["BarsErrorBaseline"].TrimEnd('\n').Split('\n'), line => Assert.StartsWith("//", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_spec_with_errors_gives_no_baseline()
    {
        var project = GeneratorHarness.Run(
            Consumer.Create(Spec.Replace("status: 404", "status: 204", StringComparison.Ordinal)) with { Properties = [Switch] });

        Assert.DoesNotContain(project.Result.GeneratedSources, source => source.HintName == "BarsErrorBaseline.g.cs");
    }

    [Fact]
    public void An_edited_baseline_runs_nothing_of_the_generator()
    {
        var consumer = Consumer.Create(Spec);
        consumer = consumer with { Specs = consumer.Specs.Add(new SpecText(BaselineVerifier.BaselinePath, "")) };
        var compilation = consumer.Compile();
        var driver = consumer.Driver().RunGenerators(compilation);

        driver = driver
            .ReplaceAdditionalText(consumer.Specs[1], new SpecText(BaselineVerifier.BaselinePath, "# Edited.\n"))
            .RunGenerators(compilation);

        var steps = driver.GetRunResult().Results.Single().TrackedSteps;
        foreach (var name in GeneratorHarness.TrackedNames.Remove(TrackingNames.SpecFiles))
        {
            Assert.All(
                steps[name].SelectMany(run => run.Outputs),
                output => Assert.True(output.Reason == IncrementalStepRunReason.Cached, $"Step {name} was {output.Reason}."));
        }
    }
}
