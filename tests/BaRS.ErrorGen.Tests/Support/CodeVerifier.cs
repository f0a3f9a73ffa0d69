using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>
/// Runs the analyzer of C# code, as the compiler does, and compares what it says with the marks of the code:
/// <c>return StatusCode({|BARS2001:418|});</c>. Code that names a generated type is compiled with the generated code.
/// </summary>
internal static class CodeVerifier
{
    /// <summary>The spec that is in force where a test says nothing: one that does not grow with the presets.</summary>
    private static readonly (string Property, string Value) PinnedPreset = ("BarsErrorGenPresets", "bars-core-1.0.0");

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Hl7.Fhir.Model;
        global using Hl7.Fhir.Utility;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Polly;
        global using Task = System.Threading.Tasks.Task; // There is a Task of FHIR too.
        """;

    /// <summary>Checks a file; returns the messages in order.</summary>
    public static Task<IReadOnlyList<string>> CheckAsync(string markup, params (string Property, string Value)[] properties) =>
        CheckAsync(markup, spec: null, properties);

    /// <summary>Checks a file of a project that has a spec of its own.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(string markup, string? spec, params (string Property, string Value)[] properties)
    {
        var code = SpecMarkup.Parse(markup);
        var diagnostics = await DiagnosticsAsync(ConsumerOf(code.Text, spec, properties));
        Assert.Equal(code.Expected, diagnostics.Select(diagnostic => Describe(diagnostic, code.Text)));
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }

    /// <summary>Checks a file for the findings of one rule: what others say of the same code is their own tests' business, unless the analyzer fails.</summary>
    public static async Task<IReadOnlyList<string>> CheckRuleAsync(string id, string markup, params (string Property, string Value)[] properties)
    {
        var code = SpecMarkup.Parse(markup);
        var diagnostics = (await DiagnosticsAsync(ConsumerOf(code.Text, spec: null, properties))).Where(diagnostic => diagnostic.Id == id || diagnostic.Id == "AD0001").ToList();
        Assert.Equal(code.Expected, diagnostics.Select(diagnostic => Describe(diagnostic, code.Text)));
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }

    /// <summary>Checks the members of a controller.</summary>
    public static Task<IReadOnlyList<string>> CheckControllerAsync(string members, params (string Property, string Value)[] properties) =>
        CheckAsync($"public class Answers : ControllerBase\n{{\n{members}\n}}\n", properties);

    /// <summary>The project of one file of code.</summary>
    public static Consumer ConsumerOf(string code, string? spec = null, params (string Property, string Value)[] properties) => new()
    {
        Language = LanguageVersion.CSharp12,
        Nullable = NullableContextOptions.Disable,
        References = CodeReferences.All,
        Sources = [code, Usings],
        Specs = spec is null ? [] : [new SpecText("/project/a.bars.yaml", spec)],
        Properties = [PinnedPreset, .. properties],
    };

    /// <summary>Everything the analyzer reports, hidden findings included, by place. The code must compile.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Consumer consumer)
    {
        var compilation = WithGeneratedCode(consumer);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors.Take(5)));
        return await AnalyseAsync(compilation, consumer);
    }

    /// <summary>Everything the analyzer reports on a compilation, which may be broken.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyseAsync(Compilation compilation, Consumer consumer)
    {
        var diagnostics = await compilation
            .WithAnalyzers([new CodeAnalyzer()], new AnalyzerOptions(consumer.Specs, consumer.Options))
            .GetAnalyzerDiagnosticsAsync();

        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static Compilation WithGeneratedCode(Consumer consumer)
    {
        if (!consumer.Sources.Any(source => source.Contains("Bars", StringComparison.Ordinal)))
            return consumer.Compile();
        consumer.Driver().RunGeneratorsAndUpdateCompilation(consumer.Compile(), out var compilation, out _);
        return compilation;
    }

    private static string Describe(Diagnostic diagnostic, string text)
    {
        if (!diagnostic.Location.IsInSource)
            return diagnostic.ToString();
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var span = diagnostic.Location.SourceSpan;
        return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Id} at ({start.Line + 1},{start.Character + 1}): {text.AsSpan(span.Start, span.Length)}");
    }
}
