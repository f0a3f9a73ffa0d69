using System.Text.RegularExpressions;
using BaRS.ErrorGen.Editors.Tests.Support;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Editors.Tests;

/// <summary>What an editor reports in a spec while it is typed.</summary>
[Collection(EditorGroup.Name)]
public sealed partial class FindingTests(Editor editor)
{
    private const string FirstLine = "# yaml-language-server: $schema=bars-errors.schema.json\n";

    private const string Scenario = "scenarios:\n  - status: 408\n    code: REC_TIMEOUT\n    issue: timeout\n    text: Late.\n";

    [EditorFact]
    public async Task Nothing_in_the_specs_of_this_repository()
    {
        // The consumers of the package tests get their schema from the package, when they are built.
        var files = new[] { "spec", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.GetPath(folder), "*.yaml", SearchOption.AllDirectories))
            .Where(path => File.ReadLines(path).First().StartsWith("# yaml-language-server: $schema=", StringComparison.Ordinal))
            .ToList();
        Assert.InRange(files.Count, 7, 100);
        var found = await Task.WhenAll(files.Select(async path => (path, Found: await editor.FindAsync(File.ReadAllText(path), path))));
        Assert.All(found, file => Assert.Empty(file.Found));
    }

    [EditorFact]
    public async Task Nothing_in_the_examples_of_the_documentation_that_compile()
    {
        var examples = Directory.EnumerateFiles(Repository.GetPath("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.GetPath("README.md"))
            .SelectMany(page => Example().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")))
            .Where(match => !match.Groups["messages"].Value.Contains(": error ", StringComparison.Ordinal))
            .Select(match => match.Groups["spec"].Value)
            .Select(spec => spec.Contains("$schema=", StringComparison.Ordinal) ? spec : FirstLine + spec)
            .ToList();
        Assert.InRange(examples.Count, 30, 1000);
        var found = await Task.WhenAll(examples.Select(async spec => (spec, Found: await editor.FindAsync(spec))));
        Assert.All(found, example => Assert.Empty(example.Found));
    }

    [EditorTheory]
    [InlineData(Scenario + "    colour: red\n", "colour: Property colour is not allowed.")]
    [InlineData("scenarios:\n  - status: 404\n    code: REC_NOT_FOUND\n    issue: not-found\n", "s: Missing property \"text\".")]
    [InlineData("statuses:\n  - { status: 309, title: X, retry: never }\n", "309: Value is below the minimum of 400.")]
    [InlineData("statuses:\n  - { status: '309', title: X, retry: never }\n", "'309': A number from 400 to 599 is expected here.")]
    [InlineData(
        Scenario + "    severity: eror\n",
        "eror: Value is not accepted. Valid values: \"fatal\", \"error\", \"warning\", \"information\".")]
    [InlineData(
        Scenario + "    origin: [api, reciever]\n",
        "reciever: Value is not accepted. Valid values: \"api\", \"receiver\", \"api-injected\".")]
    [InlineData(
        Scenario + "    diagnostics: \"{a b}\"\n",
        "\"{a b}\": A placeholder is a name in braces; for example, {parameter}. Write {{ and }} for literal braces.")]
    [InlineData(Scenario + "    name: 2nd\n", "2nd: A C# identifier is expected here: letters, digits and '_', starting with a letter.")]
    [InlineData(Scenario + "    retry: { a: b }\n", "{ a: b }: A text is expected here.")]
    [InlineData(
        "retryPolicies:\n  own: { action: retry-after-delay, delay: 5 s }\n",
        "5 s: A whole number followed by ms, s, m or h is expected here; for example, 5s.")]
    [InlineData("retryPolicies:\n  own: { action: retry-after-delay, delay: 0s }\n", "0s: This action needs a 'delay' above zero.")]
    [InlineData("retryPolicies:\n  own: { action: retry-after-delay }\n", "own: This action needs a 'delay' above zero.")]
    [InlineData("retryPolicies:\n  own: { action: do-not-retry, jitter: full }\n", "full: 'jitter' is not valid with this action.")]
    [InlineData(
        "retryPolicies:\n  never: { action: refresh-token-then-retry }\n",
        "refresh-token-then-retry: Value is not accepted. Valid values: \"do-not-retry\".")]
    [InlineData(
        "codes:\n  - { code: REC_TIMEOUT, status: 408, display: x }\n",
        "REC_TIMEOUT: A code that is not published is expected here. The display of a published code is fixed.")]
    public async Task A_slip_is_reported_where_it_is(string spec, string finding) =>
        Assert.Equal([finding], await editor.FindAsync(Editor.Head + spec));

    [EditorFact]
    public async Task An_unknown_preset_is_reported_with_the_presets_that_there_are() =>
        Assert.StartsWith(
            "bars-core-9: There is no preset of this name. Presets: bars-core-1.0.0,",
            Assert.Single(await editor.FindAsync(Editor.Head + "extends: [nhs-5xx, bars-core-9]\n")),
            StringComparison.Ordinal);

    [EditorFact]
    public async Task A_projects_own_codes_and_policies_are_not_reported() =>
        Assert.Empty(await editor.FindAsync(
            Editor.Head
                + "codes:\n  - { code: REC_OWN, status: 410, display: '410: Gone.' }\n"
                + "retryPolicies:\n  own: { action: retry-after-delay, delay: 1h }\n"
                + "scenarios:\n  - { status: 410, code: [REC_OWN, REC_GONE], issue: deleted, text: Gone., retry: own }\n"));

    [GeneratedRegex("```yaml\n(?<spec>(#[^\n]*\n)*format: .*?)```\n(\n```text\n(?<messages>.*?)```\n)?", RegexOptions.Singleline)]
    private static partial Regex Example();
}
