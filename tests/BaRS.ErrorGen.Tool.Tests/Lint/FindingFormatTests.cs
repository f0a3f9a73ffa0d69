namespace BaRS.ErrorGen.Tool.Tests.Lint;

/// <summary>The formats of findings, one finding in each.</summary>
public sealed class FindingFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_shows_the_line_with_a_mark_under_the_place()
    {
        var text = await LintAsync(LintFiles.BrokenOutcome);
        Assert.Equal(
            """
            a.json:6:15: warning BARS3001: No scenario in force has the error code 'REC_BAD_REQUEST' with the issue code 'throttled'. With 'REC_BAD_REQUEST', use 'value', 'not-supported', 'required', 'invariant' or 'invalid'.
              |
            6 |       "code": "throttled",
              |               ^^^^^^^^^^^


            """,
            text);
    }

    [Fact]
    public async Task A_long_line_is_cut_around_the_place()
    {
        var line = LintFiles.BrokenOutcome.ReplaceLineEndings("");
        var lines = (await LintAsync(line)).Split('\n');
        Assert.InRange(lines[2].Length, 100, 140);
        Assert.StartsWith("1 | ...", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("...", lines[2], StringComparison.Ordinal);
        Assert.Equal("\"throttled\"", lines[2].Substring(lines[3].IndexOf('^', StringComparison.Ordinal), lines[3].Count(c => c == '^')));
    }

    [Fact]
    public async Task What_is_wrong_with_the_whole_file_marks_no_line() =>
        Assert.Matches(@"\Aa\.json:1:1: error BARS1001: [^\n]+\n\n\z", await LintAsync(""));

    [Fact]
    public async Task What_would_move_the_mark_is_shown_as_one_character()
    {
        var lines = (await LintAsync("{\t\"a\u200B\u202E\": {\"resourceType\": \"OperationOutcome\", } }")).Split('\n');
        Assert.StartsWith("1 | { \"a\u00B7\u00B7\":", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_are_for_terminals_and_not_for_those_who_refuse_them()
    {
        var variables = new Dictionary<string, string> { ["TERM"] = "xterm" };
        Assert.Contains("\e[1;33m^^^", await LintAsync(LintFiles.BrokenOutcome, variables, isTerminal: true), StringComparison.Ordinal);
        Assert.DoesNotContain("\e", await LintAsync(LintFiles.BrokenOutcome, variables), StringComparison.Ordinal);
        variables["NO_COLOR"] = "1";
        Assert.DoesNotContain("\e", await LintAsync(LintFiles.BrokenOutcome, variables, isTerminal: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHub_gets_a_workflow_command_with_its_characters_escaped()
    {
        _folder.Write("a,b.json", LintFiles.BrokenOutcome.Replace("throttled", "100%:\\n", StringComparison.Ordinal));
        var command = (await ToolRun.In(_folder.Path, "lint", "--format", "github", "a,b.json")).Output;
        Assert.StartsWith(
            "::warning file=a%2Cb.json,line=6,endLine=6,col=15,endColumn=24,title=BARS3002::'100%25: ' is not an issue code",
            command,
            StringComparison.Ordinal);
        Assert.Equal(1, command.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Json_has_each_finding_with_its_place_from_1()
    {
        _folder.Write("a.json", LintFiles.BrokenOutcome);
        var json = (await ToolRun.In(_folder.Path, "lint", "--format", "json", "a.json")).Output;
        Assert.StartsWith(
            """
            {
              "findings": [
                {
                  "file": "a.json",
                  "line": 6,
                  "column": 15,
                  "endLine": 6,
                  "endColumn": 26,
                  "severity": "warning",
                  "id": "BARS3001",
                  "title": "Combination is not in the spec",
                  "message": "No scenario in force has the error code 'REC_BAD_REQUEST' with
            """,
            json,
            StringComparison.Ordinal);
        Assert.EndsWith(
            """
              "summary": {
                "files": 1,
                "errors": 0,
                "warnings": 1,
                "infos": 0
              }
            }

            """,
            json,
            StringComparison.Ordinal);
    }

    private async Task<string> LintAsync(string json, Dictionary<string, string>? variables = null, bool isTerminal = false)
    {
        _folder.Write("a.json", json);
        return (await ToolRun.Run(["lint", "a.json"], _folder.Path, variables: variables, isTerminal: isTerminal)).Output;
    }
}
