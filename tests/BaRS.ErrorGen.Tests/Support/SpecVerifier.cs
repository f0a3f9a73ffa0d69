using System.Collections.Immutable;
using System.Globalization;
using BaRS.ErrorGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>Runs the spec-file analyzer, as the compiler does, and compares what it says with the marks of the spec.</summary>
internal static class SpecVerifier
{
    private const string Head = "format: bars-errors/1\n";

    /// <summary>A whole valid scenario, to put beside what a test breaks.</summary>
    public const string ValidScenario = """
          - name: Valid
            status: 400
            code: REC_BAD_REQUEST
            issue: value
            text: Valid.

        """;

    /// <summary>Checks a spec, its first line left out; returns the messages in order.</summary>
    public static Task<IReadOnlyList<string>> CheckAsync(string markup, params (string Property, string Value)[] properties) =>
        CheckFileAsync(Head + markup, properties);

    /// <summary>Checks a spec whose text is all there.</summary>
    public static async Task<IReadOnlyList<string>> CheckFileAsync(string markup, params (string Property, string Value)[] properties)
    {
        var spec = SpecMarkup.Parse(markup);
        var consumer = Consumer.Create(spec.Text) with { Properties = properties };
        var diagnostics = await DiagnosticsAsync(consumer);
        Assert.Equal(spec.Expected, diagnostics.Select(diagnostic => Describe(diagnostic, spec.Text)));
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }

    /// <summary>Everything the analyzer reports on a consumer's spec files, by file and place.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Consumer consumer)
    {
        var options = new AnalyzerOptions(consumer.Specs, consumer.Options);
        var diagnostics = await consumer.Compile()
            .WithAnalyzers([new SpecFileAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();
        await ToolFindings.CheckSameAsync(consumer, consumer.Specs, diagnostics, (_, _) => true);
        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    private static string Describe(Diagnostic diagnostic, string text)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var span = diagnostic.Location.SourceSpan;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Id} at ({start.Line + 1},{start.Character + 1}): {text.AsSpan(span.Start, span.Length)}");
    }
}
