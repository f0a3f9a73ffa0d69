using System.Text;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Support;
using BaRS.ErrorGen.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Robustness;

/// <summary>
/// Input that is broken, cut off, too big or meant to do harm: never an exception, always a message that says what to
/// do.
/// </summary>
public sealed class MalformedInputTests
{
    private const string ValidScenario = "  - { status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }\n";

    private static readonly PresetSelection NoPresets = new(new EquatableArray<string>([]));

    private static readonly string[] Presets = [Repository.Read("spec", "bars-core-1.0.0.yaml"), Repository.Read("spec", "nhs-5xx.yaml")];

    [Fact]
    public void A_preset_cut_off_at_any_place_is_read_or_refused_with_a_message()
    {
        foreach (var preset in Presets)
        {
            for (var length = 0; length <= preset.Length; length++)
                Compile(preset[..length]);
        }
    }

    [Fact]
    public void A_preset_cut_off_anywhere_still_gives_code_that_compiles()
    {
        var random = new Random(20260101);
        for (var i = 0; i < 300; i++)
        {
            var preset = Presets[i % 2];
            var consumer = Consumer.Create(preset[..random.Next(preset.Length)]) with { Properties = [("BarsErrorGenPresets", "none")] };
            var compilation = consumer.Compile();
            var result = consumer.Driver().RunGenerators(compilation).GetRunResult().Results.Single();
            Assert.Null(result.Exception);
            Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "BARS0002");
            new GeneratedProject(consumer, compilation.AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree)), result)
                .CheckCompiles();
        }
    }

    [Fact]
    public void Random_edits_of_the_bytes_never_end_in_an_exception()
    {
        var bytes = Encoding.UTF8.GetBytes(Presets[0]);
        var edit = Gen.Zip(Gen.Choose(0, bytes.Length - 1), Gen.Choose(0, 255));
        Prop.ForAll(Arb.From(Gen.ListOf(edit)), edits =>
        {
            var edited = (byte[])bytes.Clone();
            foreach (var (at, value) in edits)
                edited[at] = (byte)value;
            Compile(SourceText.From(edited, edited.Length, Encoding.UTF8));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20260102UL, 9UL));
    }

    [Theory]
    [InlineData("", "The file is empty, not a spec.")]
    [InlineData("\n\n  \n", "The file is empty, not a spec.")]
    [InlineData("# only\n# comments\n", "The file is empty, not a spec.")]
    [InlineData("just a text", "The file is text, not a spec.")]
    [InlineData("- a\n- list\n", "The file is a list, not a spec.")]
    [InlineData("---\n...\n...\n...\n", "")]
    [InlineData("\0\0\0", "control character U+0000")]
    [InlineData("format: bars-errors/1\ntitle: a\0b\n", "control character U+0000")]
    [InlineData("format: bars-errors/1\n\ttitle: x\n", "Indent with spaces.")]
    [InlineData("format: bars-errors/1\ntitle: \"open\n", "that begins the text is not closed")]
    [InlineData("format: bars-errors/1\nformat: bars-errors/1\n", "appears twice")]
    [InlineData("format: bars-errors/1\ntitle: &a x\n", "anchor '&a'")]
    [InlineData("format: bars-errors/1\ntitle: *a\n", "alias '*a'")]
    [InlineData("format: bars-errors/1\ntitle: !!str x\n", "tag")]
    [InlineData("format: bars-errors/1\n<<: { a: b }\n", "merge key")]
    [InlineData("format: bars-errors/1\n---\nformat: bars-errors/1\n", "second document")]
    [InlineData("format: bars-errors/1\n? [a, b]\n: c\n", "A key must be text, not a list")]
    public void What_cannot_be_read_is_refused_with_what_to_do(string text, string message)
    {
        var problems = Compile(text);
        Assert.NotEmpty(problems);
        Assert.Contains(problems, problem => problem.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_hundred_thousand_nested_brackets_are_refused_by_their_depth() =>
        Assert.Contains("deeper than 32", Assert.Single(Compile("format: bars-errors/1\ntitle: " + new string('[', 100_000))));

    [Fact]
    public void Nested_dashes_and_braces_are_refused_by_their_depth()
    {
        Assert.Contains(
            Compile("format: bars-errors/1\ntitle: " + string.Concat(Enumerable.Repeat("- ", 100_000))),
            problem => problem.StartsWith("BARS1001", StringComparison.Ordinal));
        Assert.Contains(
            "deeper than 32",
            Assert.Single(Compile("format: bars-errors/1\ntitle: " + string.Concat(Enumerable.Repeat("{a: ", 100_000)))));
    }

    [Fact]
    public void A_file_of_50_megabytes_is_refused_by_its_size() =>
        Assert.Contains("larger than 8 MiB", Assert.Single(Compile("format: bars-errors/1\n" + new string('#', 50_000_000))));

    [Fact]
    public void A_file_of_many_small_values_is_refused_by_their_number() =>
        Assert.Contains(
            Compile("format: bars-errors/1\nremove: [" + string.Concat(Enumerable.Repeat("a,", 3_000_000)) + "]\n"),
            problem => problem.Contains("more than 500,000", StringComparison.Ordinal));

    [Fact]
    public void A_list_of_more_than_20000_entries_is_cut_and_reported_also_where_one_of_them_is_refused() =>
        Assert.Contains(
            Compile("format: bars-errors/1\nremove: [*a, " + string.Concat(Enumerable.Repeat("a,", 20_000)) + "]\n"),
            problem => problem.Contains("'remove' has more than 20,000 entries", StringComparison.Ordinal));

    [Fact]
    public void A_billion_laughs_are_not_expanded()
    {
        var text = new StringBuilder("format: bars-errors/1\na: &a [lol, lol, lol]\n");
        for (var c = 'b'; c < 'k'; c++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{c}: &{c} [*{(char)(c - 1)}, *{(char)(c - 1)}, *{(char)(c - 1)}]\n");
        }

        Assert.Contains(Compile(text.ToString()), problem => problem.Contains("anchor '&a' is not allowed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_replacement_character_is_named_at_its_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("format: bars-errors/1\ntitle: caf"), 0xE9, (byte)'\n'];
        var problem = Assert.Single(Compile(SourceText.From(bytes, bytes.Length, Encoding.UTF8)));
        Assert.Contains("BARS1001 (2,11): The file contains a replacement character (U+FFFD), which programs write", problem);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_named() =>
        Assert.Contains("half of a surrogate pair, U+D800, which", Assert.Single(Compile("format: bars-errors/1\ntitle: a\uD800\n")));

    [Fact]
    public void A_file_in_another_encoding_is_refused() =>
        Assert.Contains(
            "The encoding of the file is utf-16, not UTF-8.",
            Assert.Single(Compile(SourceText.From("format: bars-errors/1\n", Encoding.Unicode))));

    [Fact]
    public void A_text_longer_than_the_bound_is_reported() =>
        Assert.Contains(
            "longer than 10,000 characters",
            Assert.Single(Compile("format: bars-errors/1\ntitle: " + new string('a', 10_001) + "\n")));

    [Fact]
    public void Lists_that_multiply_to_millions_stop_at_the_bound()
    {
        var list = string.Join(", ", Enumerable.Repeat("REC_BAD_REQUEST", 5_000));
        var issues = string.Join(", ", Enumerable.Repeat("value", 5_000));
        Assert.NotEmpty(
            Compile($"format: bars-errors/1\nscenarios:\n  - {{ status: 400, code: [{list}], issue: [{issues}], text: A. }}\n"));
    }

    [Fact]
    public void Long_lists_of_codes_origins_and_endpoints_in_one_scenario_do_not_multiply()
    {
        static string List(string entry) => "[" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{entry}{i},")) + "]";
        var origins = "[" + string.Concat(Enumerable.Repeat("receiver,", 20_000)) + "]";
        Assert.NotEmpty(Compile(
            $"format: bars-errors/1\nscenarios:\n  - {{ status: 400, code: {List("REC_")}, issue: value, text: A., origin: {origins}, "
                + $"endpoint: {List("GET /")} }}\n"));
    }

    [Fact]
    public void Texts_that_together_pass_the_bound_are_left_out_and_reported()
    {
        var scenarios = string.Concat(Enumerable.Range(0, 500)
            .Select(i => $"  - {{ name: S{i}, status: 400, code: REC_BAD_REQUEST, issue: value, text: {new string('a', 9_000)} }}\n"));
        Assert.Contains(
            "The texts of all scenarios are longer than 4,194,304 characters.",
            Assert.Single(
                Compile("format: bars-errors/1\nscenarios:\n" + scenarios),
                problem => !problem.Contains("BARS1007", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_slip_in_one_scenario_loses_neither_those_before_nor_those_after()
    {
        foreach (var slip in new[]
        {
            "text: a: b", "text: \"open", "text: [a, b", "text: 'it's'", "\ttext: a", "text: @a", "  text: a",
            "text: {a", "code: }",
        })
        {
            var text =
                $"format: bars-errors/1\nscenarios:\n{ValidScenario}  - name: Slip\n    status: 400\n    {slip}\n"
                    + $"    code: REC_BAD_REQUEST\n    issue: value\n{ValidScenario.Replace("value", "invalid", StringComparison.Ordinal)}";
            var compilation = SpecCompiler.Compile(
                [new SpecFile("a.bars.yaml", ParsedSpec.Parse(new TextFile(text), CancellationToken.None))],
                NoPresets,
                CancellationToken.None);
            Assert.True(
                compilation.Specification.Scenarios
                    .Select(scenario => scenario.Name)
                    .SequenceEqual(["RecBadRequestValue", "RecBadRequestInvalid"]),
                slip);
            Assert.Contains(
                compilation.Files.Single().Problems,
                problem => problem.Id == "BARS1001" && problem.Place.StartPosition.Line is >= 5 and <= 6);
        }
    }

    [Fact]
    public void A_file_of_nothing_but_errors_is_reported_a_hundred_times_at_most()
    {
        var problems = Compile("format: bars-errors/1\nscenarios:\n" + string.Concat(Enumerable.Repeat("  - { colour: red }\n", 5_000)));
        Assert.Equal(100, problems.Count);
    }

    private static IReadOnlyList<string> Compile(string text) => Compile(SourceText.From(text));

    /// <summary>Compiles one file; returns its problems as "id (line,column): message".</summary>
    private static IReadOnlyList<string> Compile(SourceText text)
    {
        var parsed = ParsedSpec.Parse(text.ToTextFile(), CancellationToken.None);
        Assert.True(parsed.Failure is null, parsed.Failure?.ToString());
        var compilation = SpecCompiler.Compile([new SpecFile("a.bars.yaml", parsed)], NoPresets, CancellationToken.None);
        Assert.True(compilation.Failures.Count == 0, string.Join("\n", compilation.Failures.Select(failure => failure.Exception)));
        return
        [
            .. compilation.Files
                .Single().Problems
                .Select(problem =>
                    $"{problem.Id} ({problem.Place.StartPosition.Line + 1},{problem.Place.StartPosition.Column + 1}): {problem.Message}"),
        ];
    }
}
