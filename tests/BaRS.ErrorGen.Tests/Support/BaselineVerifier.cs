using System.Collections.Immutable;
using System.Globalization;
using BaRS.ErrorGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>Runs the baseline analyzer on a spec and a baseline, both with marks where a finding is expected.</summary>
internal static class BaselineVerifier
{
    public const string BaselinePath = "/project/bars-errors.baseline.txt";

    private const string Head = "format: bars-errors/1\n";

    /// <summary>Checks both files, no preset being in force; returns the messages, those of the spec file first.</summary>
    public static Task<IReadOnlyList<string>> CheckAsync(string specMarkup, string baselineMarkup) =>
        CheckAsync(specMarkup, baselineMarkup, "none");

    public static async Task<IReadOnlyList<string>> CheckAsync(string specMarkup, string baselineMarkup, string presets)
    {
        var spec = SpecMarkup.Parse(Head + specMarkup);
        var baseline = SpecMarkup.Parse(baselineMarkup);
        var consumer = Consumer.Create(spec.Text) with { Properties = [("BarsErrorGenPresets", presets)] };
        var diagnostics = await DiagnosticsAsync(consumer with { Specs = consumer.Specs.Add(new SpecText(BaselinePath, baseline.Text)) });
        Assert.Equal(
            spec.Expected.Concat(baseline.Expected),
            diagnostics.Select(
                diagnostic => Describe(diagnostic, diagnostic.Location.GetLineSpan().Path == BaselinePath ? baseline.Text : spec.Text)));
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }

    /// <summary>Everything the analyzer reports of a consumer, by file and place.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Consumer consumer)
    {
        var diagnostics = await consumer.Compile()
            .WithAnalyzers([new BaselineAnalyzer()], new AnalyzerOptions(consumer.Specs, consumer.Options))
            .GetAnalyzerDiagnosticsAsync();
        // A command line names one baseline, so that there is no second one to report.
        if (consumer.Specs.Count(file => file.Path.EndsWith(".txt", StringComparison.Ordinal)) == 1)
        {
            await ToolFindings.CheckSameAsync(
                consumer,
                consumer.Specs,
                diagnostics,
                (id, file) => id is "BARS1015" or "BARS1016" || file.EndsWith(".txt", StringComparison.Ordinal));
        }

        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Everything the analyzer reports of a baseline beside the presets alone.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(SourceText baseline, string presets) =>
        DiagnosticsAsync(new Consumer { Specs = [new SpecText(BaselinePath, baseline)], Properties = [("BarsErrorGenPresets", presets)] });

    private static string Describe(Diagnostic diagnostic, string text)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var span = diagnostic.Location.SourceSpan;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Id} at ({start.Line + 1},{start.Character + 1}): {text.AsSpan(span.Start, span.Length)}");
    }
}
