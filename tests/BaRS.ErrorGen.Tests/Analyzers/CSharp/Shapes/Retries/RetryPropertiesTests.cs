using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Retries;

/// <summary>What a finding of BARS2006 gives to its code fix.</summary>
public sealed class RetryPropertiesTests
{
    private static readonly (string, string) Spec = ("BarsErrorGenPresets", "bars-core-1.5.0");

    [Theory]
    [InlineData(
        "r.StatusCode is HttpStatusCode.NotImplemented",
        "r.StatusCode is HttpStatusCode.NotImplemented",
        "(int)r.StatusCode",
        null)]
    [InlineData("(int)r.StatusCode >= 500 || r.Headers.Contains(\"x\")", "(int)r.StatusCode >= 500", "(int)r.StatusCode", null)]
    [InlineData(
        "r?.StatusCode is HttpStatusCode.NotImplemented",
        "r?.StatusCode is HttpStatusCode.NotImplemented",
        "(int)response.StatusCode",
        "r is { } response && <call>")]
    [InlineData("!r.IsSuccessStatusCode", "!r.IsSuccessStatusCode", "(int)r.StatusCode", null)]
    [InlineData("(int)r.StatusCode == 501 || r.Headers.Contains(\"x\") || (int)r.StatusCode == 503", null, null, null)] // Two places.
    [InlineData("(int)r.StatusCode > 100", null, null, null)] // Holds for a success too.
    [InlineData("new[] { 501, 503 }.Any(code => code == (int)r.StatusCode)", "new[] { 501, 503 }.Any(code => code == (int)r.StatusCode)", "(int)r.StatusCode", null)]
    [InlineData("(int)r.StatusCode / 100 is var kind && kind == 5", "(int)r.StatusCode / 100 is var kind && kind == 5", "(int)r.StatusCode", null)]
    [InlineData("r != null && (int)r.StatusCode >= 500", "(int)r.StatusCode >= 500", "(int)r.StatusCode", null)]
    public async Task What_the_fix_needs_travels_in_the_finding(string condition, string? replaced, string? status, string? around)
    {
        var code = $"public static class Client {{ public static bool ShouldRetry(HttpResponseMessage r) => {condition}; }}";
        var finding = Assert.Single(await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer(code, properties: Spec)));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Equal(replaced, finding.Properties.TryGetValue(RetryProperties.Condition, out var span) ? Cut(code, span!) : null);
        Assert.Equal(status, finding.Properties.GetValueOrDefault(RetryProperties.Status));
        Assert.Equal(around, finding.Properties.GetValueOrDefault(RetryProperties.Around));
    }

    private static string Cut(string code, string span)
    {
        var numbers = span.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return code.Substring(numbers[0], numbers[1]);
    }
}
