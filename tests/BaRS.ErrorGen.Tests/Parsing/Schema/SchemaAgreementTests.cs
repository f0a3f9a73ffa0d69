using System.Text.RegularExpressions;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Support;
using BaRS.ErrorGen.Text;
using Json.Schema;

namespace BaRS.ErrorGen.Tests.Parsing.Schema;

/// <summary>
/// What the generator accepts, the schema accepts: an editor that calls a good file wrong is worse than none. What the
/// schema can say without other files, it says. It is judged by a library that knows nothing of this project.
/// </summary>
public sealed partial class SchemaAgreementTests
{
    private const string Head = "format: bars-errors/1\n";
    private const string Scenario = "scenarios:\n  - { status: 408, code: REC_TIMEOUT, issue: timeout, text: Late.";

    private static readonly JsonSchema Schema = JsonSchema.FromText(Repository.Read("spec", "bars-errors.schema.json"));

    /// <summary>Values that look like something else, or that a person may write by mistake.</summary>
    private static readonly string[] Values =
    [
        "", "~", "null", "true", "True", "yes", "0", "1", "5", "007", "1.", "1.5", "1e1", "-1", "100", "101", "400", "408", "\"408\"",
        "599", "600", "4080", "\"1.\"", "\"007\"", "\"\"", "\" \"", "text", "Text", "two words", "'{name}'", "'{{'", "'{{{a}}}'",
        "'{a b}'", "'{'", "'}'", "5s", "0s", "500ms", "24h", "REC_TIMEOUT", "REC_OWN", "timeout", "duplicate", "backoff", "short-delay",
        "already-delivered", "own", "do-not-retry", "retry-after-delay", "refresh-token-then-retry", "api", "receiver", "full", "none",
        "fot", "error", "fatal", "bars-core-1.5.0", "BARS-Core-1.2.0", "bars-core-9", "bars-errors/1", "https://example.org/x", "[]",
        "[text]", "[REC_TIMEOUT, REC_OWN]", "[timeout, duplicate]", "[duplicate]", "[api, receiver]", "[nhs-5xx]", "[1, true]", "[~]",
        "[\"\"]", "{}", "{ a: b }", "[{ a: b }]",
    ];

    public static TheoryData<string, string> GoodFiles()
    {
        var files = new TheoryData<string, string>();
        foreach (var folder in new[] { "spec", "samples", "tests", "docs" })
        {
            foreach (var path in Directory.EnumerateFiles(Repository.GetPath(folder), "*", SearchOption.AllDirectories).Order())
            {
                var name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
                if (name.Contains("/obj/", StringComparison.Ordinal) || name.Contains("/bin/", StringComparison.Ordinal))
                    continue;
                var text = name.EndsWith(".md", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal)
                    ? File.ReadAllText(path).ReplaceLineEndings("\n")
                    : "";
                var specs = name.EndsWith(".md", StringComparison.Ordinal)
                    ? Example().Matches(text).Select(match => match.Groups["spec"].Value)
                    : text.Contains("format: bars-errors/1", StringComparison.Ordinal) ? [text] : [];
                foreach (var (spec, number) in specs.Select((spec, i) => (spec, i + 1)))
                {
                    if (Errors(spec).Count == 0)
                        files.Add($"{name} {number}", spec);
                }
            }
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public void Files_and_examples_that_the_generator_accepts_are_valid(string name, string spec) =>
        Assert.True(IsValid(spec), $"The schema rejects {name}.");

    [Fact]
    public void No_value_of_any_key_is_rejected_that_the_generator_accepts()
    {
        var rejected = new List<string>();
        var accepted = 0;
        foreach (var (key, spec) in Places())
        {
            foreach (var value in Values)
            {
                var text = spec.Replace("$", value, StringComparison.Ordinal);
                if (Errors(text).Count > 0)
                    continue;
                accepted++;
                if (!IsValid(text))
                    rejected.Add($"{key}: {value}");
            }
        }

        Assert.Empty(rejected);
        Assert.InRange(accepted, 500, int.MaxValue);
    }

    [Theory]
    [InlineData(Scenario + ", diagnostics: '{a' }", Scenario + ", diagnostics: '{a} and {{' }")]
    [InlineData(Scenario + ", diagnostics: '{a b}' }", Scenario + ", diagnostics: '{class}' }")]
    [InlineData(Scenario + ", retry: already-delivered }", Scenario + ", retry: short-delay }")]
    [InlineData(
        "scenarios:\n  - { status: 409, code: REC_CONFLICT, issue: [duplicate, conflict], text: x, retry: already-delivered }",
        "scenarios:\n  - { status: 409, code: REC_CONFLICT, issue: [duplicate], text: x, retry: already-delivered }")]
    [InlineData(
        "classification:\n  - { status: 408, code: REC_CONFLICT, issue: duplicate, retry: already-delivered }",
        "classification:\n  - { status: '409', code: REC_CONFLICT, issue: duplicate, retry: already-delivered }")]
    [InlineData(
        "statuses:\n  - { status: 409, title: CONFLICT, retry: already-delivered }",
        "statuses:\n  - { status: 409, title: CONFLICT, retry: never }")]
    [InlineData(
        "codes:\n  - { code: REC_TIMEOUT, status: 408, display: '408: Late.' }",
        "codes:\n  - { code: REC_TIMEOUTS, status: 408, display: '408: Late.' }")]
    [InlineData("extends: bars-core-1.6", "extends: Bars-Core-1.2.0")]
    [InlineData("extends: [nhs-5xx, bars-core]", "extends: [nhs-5xx, bars-core-1.0.0]")]
    [InlineData("extends: bars-core-1.0.0\nremove: ['']", "extends: bars-core-1.0.0\nremove: [RecTimeout]")]
    [InlineData("retryPolicies:\n  own: { action: retry-after-delay }", "retryPolicies:\n  own: { action: retry-after-delay, delay: 1s }")]
    [InlineData("retryPolicies:\n  own: { action: retry-after-delay, delay: }", "retryPolicies:\n  own: { action: do-not-retry, delay: }")]
    [InlineData(
        "retryPolicies:\n  own: { action: retry-with-backoff, delay: 0s }",
        "retryPolicies:\n  own: { action: refresh-token-then-retry, delay: 0s }")]
    [InlineData(
        "retryPolicies:\n  own: { action: retry-after-delay, delay: 1s, factor: 2 }",
        "retryPolicies:\n  own: { action: retry-with-backoff, delay: 1s, factor: 2 }")]
    [InlineData(
        "retryPolicies:\n  own: { action: do-not-retry, attempts: 2 }",
        "retryPolicies:\n  own: { action: refresh-token-then-retry, attempts: 2 }")]
    [InlineData("retryPolicies:\n  backoff: { action: already-delivered }", "retryPolicies:\n  own: { action: already-delivered }")]
    [InlineData("retryPolicies:\n  already-delivered: { action: do-not-retry }", "retryPolicies:\n  backoff: { action: do-not-retry }")]
    [InlineData("retryPolicies:\n  never: { action: refresh-token-then-retry }", "retryPolicies:\n  never: { action: do-not-retry }")]
    public void Slips_that_need_no_other_file_are_found_by_both(string slip, string twin)
    {
        Assert.NotEmpty(Errors(Head + slip));
        Assert.False(IsValid(Head + slip));
        Assert.Empty(Errors(Head + twin));
        Assert.True(IsValid(Head + twin));
    }

    /// <summary>Each key of the format with every other key valid, and <c>$</c> for its value.</summary>
    private static IEnumerable<(string Key, string Spec)> Places()
    {
        foreach (var (shape, open, close) in new[]
        {
            (SpecFormat.Standard, "standard: {", "}"),
            (SpecFormat.Outcome, "outcome: {", "}"),
            (SpecFormat.RetryPolicy, "retryPolicies: { own: {", "} }"),
            (SpecFormat.RetryPolicy, "retryPolicies: { backoff: {", "} }"),
            (SpecFormat.Code, "codes: [{", "}]"),
            (SpecFormat.Scenario, "scenarios: [{", "}]"),
            (SpecFormat.StatusEntry, "statuses: [{", "}]"),
            (SpecFormat.Classification, "classification: [{", "}]"),
            (SpecFormat.Upstream, "upstream: { pas: {", "} }"),
        })
        {
            foreach (var key in shape.Keys)
            {
                var others = shape.Keys
                    .Where(other => other.IsRequired && other != key)
                    .Select(other => $"{other.Name}: {Valid(other, shape)}");
                var around = shape == SpecFormat.RetryPolicy && key.Name is "factor" or "maxDelay" or "jitter" ? ", delay: 5s" : "";
                yield return (
                    $"{shape.Name}.{key.Name}",
                    $"{Head}{open} {string.Join(", ", [.. others, $"{key.Name}: $"])}{around} {close}\n");
            }
        }

        foreach (var key in SpecFormat.Root.Keys.Where(key => key.Name != "format"))
            yield return (key.Name, $"{Head}{key.Name}: $\n");
        yield return ("format", "format: $\n");
    }

    private static string Valid(SpecKey key, SpecShape shape) => key.Name switch
    {
        "status" => "408",
        "code" => shape == SpecFormat.Code ? "REC_LATE" : "REC_TIMEOUT",
        "issue" => "timeout",
        "retry" => "never",
        "action" => "retry-with-backoff",
        _ => "x",
    };

    private static bool IsValid(string spec) => Schema.Evaluate(SpecJson.Read(spec)).IsValid;

    private static IReadOnlyList<Problem> Errors(string spec)
    {
        var file = new SpecFile("receiver.bars.yaml", ParsedSpec.Parse(new TextFile(spec), CancellationToken.None));
        // Without presets, unless the file names some: it is judged alone.
        var presets = file.Parsed.Document.Extends.Count > 0 ? PresetSelection.Unset : new PresetSelection(EquatableArray<string>.Empty);
        return SpecCompiler.Compile([file], presets, CancellationToken.None).Files[0].Errors;
    }

    [GeneratedRegex("```yaml\n(?<spec>(#[^\n]*\n)*format: .*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
