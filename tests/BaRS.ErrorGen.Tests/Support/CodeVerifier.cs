using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>
/// Compares what the analyzer of C# code reports with the marks of the code, by Roslyn's own test of an analyzer:
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
    public static Task<IReadOnlyList<string>> CheckAsync(
        string markup,
        string? spec,
        params (string Property, string Value)[] properties) =>
        RunAsync(CreateTest(markup, spec, properties));

    /// <summary>
    /// Checks a file for the findings of one rule: what others say of the same code is their own tests' business, unless
    /// the analyzer fails.
    /// </summary>
    public static Task<IReadOnlyList<string>> CheckRuleAsync(
        string id,
        string markup,
        params (string Property, string Value)[] properties) =>
        RunAsync(CreateRuleTest(id, markup, properties));

    /// <summary>Checks that a pragma takes the findings away too.</summary>
    public static Task CheckSuppressibleAsync(string id, string markup)
    {
        var test = CreateRuleTest(id, markup, []);
        test.TestBehaviors &= ~TestBehaviors.SkipSuppressionCheck;
        return test.RunAsync();
    }

    /// <summary>Checks the members of a controller.</summary>
    public static Task<IReadOnlyList<string>> CheckControllerAsync(string members, params (string Property, string Value)[] properties) =>
        CheckAsync($"public class Answers : ControllerBase\n{{\n{members}\n}}\n", properties);

    /// <summary>The project of one file of code.</summary>
    public static Consumer CreateConsumer(string code, string? spec = null, params (string Property, string Value)[] properties) => new()
    {
        Language = LanguageVersion.CSharp12,
        Nullable = NullableContextOptions.Disable,
        References = CodeReferences.All,
        Sources = [code, Usings],
        Specs = spec is null ? [] : [new SpecText("/project/a.bars.yaml", spec)],
        Properties = [PinnedPreset, .. properties],
    };

    /// <summary>
    /// Everything the analyzer reports, hidden findings included, by place: for what a mark cannot say of a finding, its
    /// message and what it gives a fix. The code must compile.
    /// </summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Consumer consumer)
    {
        var compilation = consumer.WithGeneratedCode(consumer.Compile());
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

        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    private static CodeTest CreateTest(string markup, string? spec, (string Property, string Value)[] properties)
    {
        var code = SpecMarkup.Parse(markup);
        return new CodeTest(CreateConsumer(code.Text, spec, properties), Expectations.Read(code, Consumer.GetPath(0)));
    }

    private static CodeTest CreateRuleTest(string id, string markup, (string Property, string Value)[] properties)
    {
        var test = CreateTest(markup, spec: null, properties);
        test.DisabledDiagnostics.AddRange(Expectations.IdsBut(id));
        return test;
    }

    private static async Task<IReadOnlyList<string>> RunAsync(CodeTest test)
    {
        await test.RunAsync();
        return [.. test.Matched.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }
}
