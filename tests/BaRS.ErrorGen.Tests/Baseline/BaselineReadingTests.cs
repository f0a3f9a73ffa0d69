using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Tests.Support;
using BaRS.ErrorGen.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Tests.Baseline;

/// <summary>What is refused is reported at its place, and the other lines still hold.</summary>
public sealed class BaselineReadingTests
{
    private const string Late =
        "scenarios:\n  - { name: Late, status: 408, code: REC_TIMEOUT, issue: timeout, text: A., retry: short-delay }\n";
    private const string LateLine = "Late 408 REC_TIMEOUT timeout retry-after-delay\n";

    [Theory]
    [InlineData("{|BARS1001:Late 408 REC_TIMEOUT timeout|}", "'Late 408 REC_TIMEOUT timeout' is not a scenario of a baseline. A line has a name, status, error code, issue code and retry action")]
    [InlineData("  {|BARS1001:Late|}  ", "'Late' is not a scenario of a baseline.")]
    [InlineData("Late {|BARS1001:200|} REC_TIMEOUT timeout retry-after-delay", "'200' is not an HTTP error status (400 to 599).")]
    [InlineData("Late {|BARS1001:40８|} REC_TIMEOUT timeout retry-after-delay", "'40８' is not an HTTP error status (400 to 599).")]
    [InlineData(
        "Late 408 REC_TIMEOUT timeout {|BARS1001:retry-after-dela|}",
        "'retry-after-dela' is not a valid retry action. Did you mean 'retry-after-delay'?")]
    [InlineData(
        "Late 408 REC_TIMEOUT timeout retry-after-delay # {|BARS1001:why|}",
        "'why' is not a valid retry action. Retry actions: do-not-retry,")]
    public async Task A_line_that_cannot_be_read_is_reported_at_its_place_and_nothing_else_is(string line, string message)
    {
        var found = Assert.Single(await BaselineVerifier.CheckAsync(Late, line));

        Assert.StartsWith(message, found, StringComparison.Ordinal);
        Assert.EndsWith(
            "To write the baseline again, run 'dotnet build -p:BarsErrorGenWriteBaseline=true'.",
            found,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_none_could_have_is_reported_at_its_place() =>
        Assert.StartsWith(
            "'La-te' is not a valid name of a scenario.",
            Assert.Single(
                await BaselineVerifier.CheckAsync(Late, LateLine + "{|BARS1001:La-te|} 408 REC_TIMEOUT timeout retry-after-delay\n")),
            StringComparison.Ordinal);

    [Fact]
    public async Task The_lines_around_one_that_cannot_be_read_still_hold() =>
        await BaselineVerifier.CheckAsync(
            Late,
            "{|BARS1001:?|}\nLate {|BARS1015:409|} REC_TIMEOUT timeout retry-after-delay\n{|BARS1001:? ?|}\n");

    [Fact]
    public async Task A_scenario_that_appears_twice_is_reported_at_the_second_place()
    {
        var messages = await BaselineVerifier.CheckAsync(Late, LateLine + "{|BARS1001:Late|} 409 REC_TIMEOUT timeout retry-after-delay\n");

        Assert.StartsWith("The scenario 'Late' is already in line 1.", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_conflict_is_reported_once_and_nothing_is_reported_about_what_it_disputes()
    {
        var messages = await BaselineVerifier.CheckAsync(
            Late,
            "{|BARS1001:<<<<<<< HEAD|}\nLate 408 REC_TIMEOUT timeout retry-after-delay\n||||||| base\n"
                + "Late 409 REC_TIMEOUT timeout do-not-retry\n=======\nLate 409 REC_TIMEOUT timeout retry-after-delay\n>>>>>>> branch\n"
                + "{|BARS1015:Gone|} 404 REC_NOT_FOUND not-found do-not-retry\n");

        Assert.Equal(
            "'<<<<<<<' begins a merge conflict. Merge the spec files first. "
                + "Then, to write the baseline again, run 'dotnet build -p:BarsErrorGenWriteBaseline=true'.",
            messages[0]);
    }

    [Theory]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public async Task Line_ends_of_Windows_and_a_byte_order_mark_are_read(string lineEnd, bool hasMark)
    {
        var text = ("# A comment.\n\nGone 404 REC_NOT_FOUND not-found do-not-retry\n").ReplaceLineEndings(lineEnd);
        var bytes = new UTF8Encoding(hasMark).GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray();

        var diagnostic = Assert.Single(await BaselineVerifier.DiagnosticsAsync(SourceText.From(bytes, bytes.Length), "none"));

        Assert.Equal("BARS1015", diagnostic.Id);
        Assert.Equal(new LinePositionSpan(new(2, 0), new(2, 4)), diagnostic.Location.GetLineSpan().Span);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused_as_a_whole()
    {
        var diagnostic = Assert.Single(
            await BaselineVerifier.DiagnosticsAsync(SourceText.From(LateLine, Encoding.Latin1), "bars-core-1.0.0"));

        Assert.StartsWith(
            "The encoding of the file is iso-8859-1, not UTF-8.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beyond_the_bound_is_refused_as_a_whole()
    {
        var diagnostic = Assert.Single(await BaselineVerifier.DiagnosticsAsync(
            SourceText.From(new string('#', (8 * 1024 * 1024) + 1), Encoding.UTF8),
            "bars-core-1.0.0"));

        Assert.StartsWith("The file is larger than 8 MiB", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_ten_thousand_of_more_scenarios_are_read()
    {
        var text = string.Concat(Enumerable.Range(0, 10_002)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"N{i} 404 REC_NOT_FOUND not-found do-not-retry\n")));

        var baseline = BaselineParser.Parse(new TextFile(text), default);

        Assert.Equal(10_000, baseline.Lines.Count);
        Assert.False(baseline.IsWhole);
        var problem = Assert.Single(baseline.Problems);
        Assert.Equal(10_000, problem.Place.StartPosition.Line);
        Assert.StartsWith("The baseline has more than 10,000 scenarios.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_cannot_be_read_count_towards_the_bound()
    {
        var baseline = BaselineParser.Parse(new TextFile(string.Concat(Enumerable.Repeat("?\n", 20_000)) + LateLine), default);

        Assert.False(baseline.IsWhole);
        Assert.StartsWith("The baseline has more than 10,000 scenarios.", baseline.Problems[^1].Message, StringComparison.Ordinal);
        Assert.Equal(10_000, baseline.Problems[^1].Place.StartPosition.Line);
    }

    [Fact]
    public async Task A_second_baseline_is_refused_by_name()
    {
        var consumer = new Consumer
        {
            Specs = [new SpecText("/project/b.txt", LateLine), new SpecText("/project/a.txt", ""), new SpecText("/project/a.txt", "")],
            Properties = [("BarsErrorGenPresets", "none")],
        };

        var diagnostic = Assert.Single(await BaselineVerifier.DiagnosticsAsync(consumer));

        Assert.Equal("/project/b.txt", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(
            "The project already has the baseline 'a.txt', so this file is not compared. List one file as BarsErrorBaseline.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_baseline_cut_off_at_any_place_is_read_or_refused_with_a_message()
    {
        var text = BaselineText.Read(GeneratorHarness.Run(
            new Consumer { Properties = [("BarsErrorGenPresets", "bars-core-1.0.0"), ("BarsErrorGenWriteBaseline", "true")] }));
        for (var length = 0; length <= text.Length; length++)
        {
            var diagnostics = await BaselineVerifier.DiagnosticsAsync(SourceText.From(text[..length], Encoding.UTF8), "bars-core-1.0.0");
            Assert.All(diagnostics, diagnostic => Assert.InRange(diagnostic.Id, "BARS1001", "BARS1016"));
        }
    }

    [Fact]
    public void Random_edits_never_end_in_an_exception()
    {
        var bytes = Encoding.UTF8.GetBytes(LateLine + "<<<<<<< a\n" + LateLine + ">>>>>>> b\n# bars-ignore BARS1015\n" + LateLine);
        var edit = Gen.Zip(Gen.Choose(0, bytes.Length - 1), Gen.Choose(0, 255));
        Prop.ForAll(Arb.From(Gen.ListOf(edit)), edits =>
        {
            var edited = (byte[])bytes.Clone();
            foreach (var (at, value) in edits)
                edited[at] = (byte)value;
            var baseline = BaselineParser.Parse(SourceText.From(edited, edited.Length, Encoding.UTF8).ToTextFile(), default);
            Assert.All(baseline.Problems, problem => Assert.DoesNotContain(problem.Message, char.IsControl));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20260103UL, 9UL));
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('A')]
    [InlineData(' ')]
    [InlineData('<')]
    public void A_line_of_millions_of_characters_is_refused_shortly(char c)
    {
        var baseline = BaselineParser.Parse(
            new TextFile(LateLine + new string(c, 4_000_000) + " x\n" + LateLine.Replace("Late", "Later", StringComparison.Ordinal)),
            default);

        Assert.Equal(["Late", "Later"], baseline.Lines.Select(line => line.Entry.Name));
        Assert.InRange(Assert.Single(baseline.Problems).Message.Length, 1, 400);
    }
}
