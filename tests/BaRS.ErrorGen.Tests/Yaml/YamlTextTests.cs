using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Tests.Yaml;

/// <summary>Characters that YAML reads otherwise than a person does, or that were lost before the file was read.</summary>
public sealed class YamlTextTests
{
    private const string Head = "format: bars-errors/1\nscenarios:\n";
    private const string Item = "  - status: 503\n    code: REC_UNAVAILABLE\n    issue: transient\n";
    private const string Last = "  - { name: Last, status: 404, code: REC_NOT_FOUND, issue: not-found, text: B. }\n";

    [Theory]
    [InlineData("    text: Down.\u2028    retry: backoff\n", "a line separator (U+2028)")]
    [InlineData("    text: Down.\u2029    retry: backoff\n", "a paragraph separator (U+2029)")]
    [InlineData("    text: Down.\u0085    retry: backoff\n", "a next-line character (U+0085)")]
    [InlineData("    text: Down.\n\u2028    retry: backoff\n", "a line separator (U+2028)")]
    [InlineData("    text: \"Down.\u2028Now.\"\n", "a line separator (U+2028)")]
    [InlineData("    text: |\n      Down.\u2028Now.\n", "a line separator (U+2028)")]
    [InlineData("    te\u2028xt: Down.\n", "a line separator (U+2028)")]
    public void A_character_that_ends_a_line_for_YAML_alone_is_named_and_costs_its_scenario(string lines, string name)
    {
        var (problems, scenarios) = Compile(Head + Item + lines + Last);
        var problem = problems.First(problem => problem.Id == "BARS1001");
        Assert.Contains($"The file contains {name}, which ends a line in YAML, but not in editors and diffs.", problem.Message);
        Assert.Equal((Head + Item + lines).IndexOfAny(['\u2028', '\u2029', '\u0085']), problem.Place.Start);
        Assert.Single(problems, problem => problem.Id == "BARS1001");
        Assert.Equal("Last", Assert.Single(scenarios).Name);
    }

    /// <summary>What a comment hides stays a comment: nobody who reviews the file sees more.</summary>
    [Theory]
    [InlineData("    text: Down. # as agreed\u2028    retry: backoff\n")]
    [InlineData("    # as agreed\u2028    retry: backoff\n    text: Down.\n")]
    public void Such_a_character_in_a_comment_gives_no_scenario_a_policy(string lines)
    {
        var (problems, scenarios) = Compile(Head + Item + lines + Last);
        Assert.True(Assert.Single(problems).IsError);
        Assert.Equal(["never", "never"], scenarios.Select(scenario => scenario.Retry.Name));
    }

    [Fact]
    public void Such_a_character_in_a_comment_adds_no_key_to_the_file() =>
        Assert.Single(Compile(Head + Last + "# the end\u2028remove: [One]\n").Problems);

    [Theory]
    [InlineData("\\L")]
    [InlineData("\\P")]
    [InlineData("\\N")]
    [InlineData("\\u2028")]
    public void Such_a_character_may_be_written_as_an_escape_sequence(string escape) =>
        Assert.Empty(Compile(Head + Item + $"    text: \"Down.{escape}Now.\"\n").Problems);

    [Fact]
    public void A_replacement_character_is_a_warning_and_the_rest_is_judged()
    {
        var (problems, scenarios) = Compile(Head + Item + "    text: Caf\uFFFD\uFFFD closed.\n    rety: never\n" + Last);
        Assert.Equal(["Warning BARS1001", "Error BARS1002"], problems.Select(problem => $"{problem.Rule.Severity} {problem.Id}"));
        Assert.Single(scenarios);
        Assert.Equal(2, Compile(Head + Item + "    text: Caf\uFFFD closed.\n" + Last).Scenarios.Count);
    }

    [Theory]
    [InlineData("f\0o\0r\0m\0", "The encoding of the file is probably UTF-16, not UTF-8. Save it as UTF-8.")]
    [InlineData("\0f\0o\0r\0m", "The encoding of the file is probably UTF-16, not UTF-8. Save it as UTF-8.")]
    [InlineData("format\0", "The control character U+0000 is not allowed in YAML.")]
    public void A_file_that_may_be_UTF_16_is_asked_to_be_UTF_8(string text, string message) =>
        Assert.StartsWith(message, Assert.Single(Compile(text).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Errors_are_shown_before_warnings_that_cannot_be_read()
    {
        var problems = Compile(Head + string.Concat(Enumerable.Repeat("  - { text: A\uFFFD b }\n", 150))).Problems;
        Assert.Equal(100, problems.Count);
        Assert.All(problems, problem => Assert.True(problem.IsError));
    }

    private static (IReadOnlyList<Problem> Problems, IReadOnlyList<Scenario> Scenarios) Compile(string text)
    {
        var compilation = SpecCompiler.Compile(
            [new SpecFile("a.bars.yaml", ParsedSpec.Parse(new TextFile(text), CancellationToken.None))],
            new PresetSelection(new EquatableArray<string>([])),
            CancellationToken.None);
        return (compilation.Files.Single().Problems, [.. compilation.Specification.Scenarios]);
    }
}
