using System.Collections.Immutable;
using System.Globalization;
using BaRS.ErrorGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>
/// Runs the analyzer of OperationOutcome JSON, as the compiler does, and compares what it says with the marks of the
/// file.
/// </summary>
internal static class OutcomeVerifier
{
    public const string System = "https://fhir.nhs.uk/CodeSystem/http-error-codes";

    public const string Profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome";

    /// <summary>The scenarios of the tests, so that none depends on what the default preset holds.</summary>
    public const string Spec = """
        format: bars-errors/1
        codes:
          - code: REC_TOO_EARLY
            status: 425
            display: "425: Too early."
          - code: PARTNER_CODE
            status: 400
        scenarios:
          - { status: 400, code: REC_BAD_REQUEST, issue: [value, invalid], text: A., diagnostics: "{parameter} is not valid: {reason}" }
          - { status: 409, code: REC_CONFLICT, issue: conflict, text: A. }
          - { status: 409, code: REC_CONFLICT, issue: duplicate, text: A. }
          - { status: 409, code: REC_TIMEOUT, issue: timeout, text: A. }
          - { status: 425, code: REC_TOO_EARLY, issue: duplicate, text: A. }
          - { status: 429, code: SEND_TOO_MANY_REQUESTS, issue: throttled, text: A. }
          - { status: 400, code: PARTNER_CODE, issue: value, text: A. }

        """;

    /// <summary>Checks a file against the spec of the tests; returns the messages in order.</summary>
    public static Task<IReadOnlyList<string>> CheckAsync(string markup) => CheckAsync(markup, WithSpec());

    /// <summary>Checks a file in a project; returns the messages in order.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(string markup, Consumer consumer)
    {
        var file = SpecMarkup.Parse(markup);
        var diagnostics = await DiagnosticsAsync(consumer, new SpecText("/project/Examples/example.json", file.Text));
        Assert.Equal(file.Expected, diagnostics.Select(diagnostic => Describe(diagnostic, file.Text)));
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }

    /// <summary>A project with the spec of the tests, and no preset. It plays all roles, so that any outcome may be an example.</summary>
    public static Consumer WithSpec(string spec = Spec, string role = "all") =>
        Consumer.Create(spec) with { Properties = [("BarsErrorGenPresets", "none"), ("BarsErrorGenRole", role)] };

    /// <summary>Everything the analyzer reports on files, by file and place.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Consumer consumer, params AdditionalText[] examples)
    {
        var options = new AnalyzerOptions([.. consumer.Specs, .. examples], consumer.Options);
        var diagnostics = await consumer.Compile()
            .WithAnalyzers([new OutcomeExampleAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();
        await ToolFindings.CheckSameAsync(
            consumer,
            options.AdditionalFiles,
            diagnostics,
            (_, file) => file.EndsWith(".json", StringComparison.Ordinal));
        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>An outcome with one issue, its values as JSON; a null leaves the member out.</summary>
    public static string Outcome(
        string? issue = "\"value\"",
        string? system = "\"" + System + "\"",
        string? code = "\"REC_BAD_REQUEST\"",
        string? display = "\"400: The Receiver was unable to process the request.\"",
        string? diagnostics = "\"The header X-Request-ID is missing.\"",
        string? profile = "[\"" + Profile + "\"]",
        string severity = "\"error\"")
    {
        static string Member(string name, string? value) => value is null ? "" : $"\"{name}\": {value}, ";
        return $$"""
            {
              "resourceType": "OperationOutcome",
              "meta": { {{Member("profile", profile)}}"source": "x" },
              "issue": [
                {|MISSING-ISSUE-CODE|{
                  {{Member("code", issue)}}
                  "details": { "coding": [{|MISSING-IN-CODING|{ {{Member("system", system)}}{{Member("code", code)}}{{Member("display", display)}}"userSelected": false }] },
                  {{Member("diagnostics", diagnostics)}}
                  "severity": {{severity}}
                }
              ]
            }
            """.Replace("{|MISSING-ISSUE-CODE|{", issue is null ? "{|BARS3002:{|}" : "{", StringComparison.Ordinal)
            .Replace("{|MISSING-IN-CODING|{", (system, code) switch
            {
                (null, _) => "{|BARS3003:{|}",
                (_, null) => "{|BARS3004:{|}",
                _ => "{",
            }, StringComparison.Ordinal);
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
