using System.Text;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests.Assurance;

/// <summary>The sample's README names the line that answers each condition. With BARS_UPDATE_FILES=1 its table is rewritten.</summary>
public sealed class MarkedLineTests
{
    private const string Heading = "## Where each condition of the receiver assurance is answered\n";

    /// <summary>Where the library answers, with a scenario that is an exit in the spec.</summary>
    private static readonly string[] LibraryCalls = [".MapPost(", ".Accepts<", ".OncePerBarsMessage(", ".ClaimBarsBundleAsync("];

    private static readonly string Readme = RepositoryFolder.GetPath("samples", "Receiver", "README.md");

    [Fact]
    public void One_line_is_marked_with_each_condition() =>
        Assert.Equal(Condition.All.Keys.Order(StringComparer.Ordinal), MarkedLine.All.Select(line => line.Condition));

    [Fact]
    public void A_marked_line_answers_with_the_factory_of_the_condition_or_calls_the_library() =>
        Assert.All(MarkedLine.All, line => Assert.True(
            LibraryCalls.Any(line.Code.Contains)
                || Condition.All[line.Condition].Scenarios.Any(name => HasFactory(line, name)),
            $"{line.Condition} is marked at {line.File}:{line.Number}, which reads: {line.Code.Trim()}"));

    [Fact]
    public void The_table_of_the_README_names_the_marked_lines()
    {
        var text = File.ReadAllText(Readme).ReplaceLineEndings("\n");
        var start = text.IndexOf(Heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"README.md has no heading: {Heading}");
        var end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        var section = Heading + Table();
        var wanted = text[..start] + section + text[(end < 0 ? text.Length : end)..];
        if (Environment.GetEnvironmentVariable("BARS_UPDATE_FILES") == "1")
            File.WriteAllText(Readme, text = wanted);

        Assert.Equal(wanted, text);
    }

    private static bool HasFactory(MarkedLine line, string scenario) =>
        line.Code.Contains($"BarsErrors.{scenario}(", StringComparison.Ordinal);

    private static string Table()
    {
        var table = new StringBuilder();
        table.Append("\n<!-- Written by the tests from the comments in the code: BARS_UPDATE_FILES=1 dotnet test. -->\n\n");
        table.Append("| condition | line | scenario |\n|---|---|---|\n");
        foreach (var line in MarkedLine.All)
        {
            var scenarios = Condition.All[line.Condition].Scenarios;
            var scenario = scenarios.FirstOrDefault(name => HasFactory(line, name)) ?? scenarios[0] + ", by the library";
            table.Append(null, $"| {line.Condition} | [{line.File}](./{line.File}#L{line.Number}), line {line.Number} | {scenario} |\n");
        }

        return table.ToString();
    }
}
