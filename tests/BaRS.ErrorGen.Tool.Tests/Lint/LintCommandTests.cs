using System.Text;
using System.Text.Json.Nodes;

namespace BaRS.ErrorGen.Tool.Tests.Lint;

/// <summary><c>lint</c>: which files are checked, against what, and how it ends. What is found is tested with each rule.</summary>
public sealed class LintCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_error_ends_with_1_and_a_warning_only_if_it_is_asked_for()
    {
        _folder.Write("broken.bars.yaml", LintFiles.BrokenSpec);
        _folder.Write("broken.json", LintFiles.BrokenOutcome);
        _folder.Write("sound.json", LintFiles.SoundOutcome);
        Assert.Equal(1, (await LintAsync("broken.bars.yaml")).ExitCode);
        Assert.Equal(0, (await LintAsync("broken.json")).ExitCode);
        Assert.Equal(1, (await LintAsync("broken.json", "--warnaserror")).ExitCode);
        Assert.Equal(0, (await LintAsync("sound.json", "--warnaserror")).ExitCode);
    }

    [Fact]
    public async Task The_outcomes_are_checked_against_the_spec_beside_them()
    {
        _folder.Write("example.json", LintFiles.BrokenOutcome);
        Assert.Single(await FindAsync("."));
        _folder.Write("receiver.bars.yaml", LintFiles.ThrottlingSpec);
        Assert.Empty(await FindAsync("."));
        Assert.Single(await FindAsync("example.json"));
    }

    [Fact]
    public async Task The_preset_and_the_role_are_those_of_the_options()
    {
        _folder.Write("timeout.json", LintFiles.SoundOutcome.Replace("\"value\"", "\"duplicate\"", StringComparison.Ordinal)
            .Replace("REC_BAD_REQUEST", "REC_TOO_EARLY", StringComparison.Ordinal)
            .Replace("400: The Receiver was unable to process the request.", "425", StringComparison.Ordinal));
        Assert.Empty(await FindAsync("timeout.json"));
        Assert.NotEmpty(await FindAsync("timeout.json", "--preset", "bars-core-1.0.0"));

        _folder.Write("proxy.json", LintFiles.SoundOutcome.Replace("REC_", "PROXY_", StringComparison.Ordinal)
            .Replace("\"value\"", "\"structure\"", StringComparison.Ordinal)
            .Replace("400: The Receiver was", "400: The Proxy was", StringComparison.Ordinal));
        Assert.Equal("BARS3006", Assert.Single(await FindAsync("proxy.json")));
        Assert.Empty(await FindAsync("proxy.json", "--role", "receiver+api"));
    }

    [Fact]
    public async Task A_baseline_is_compared_with_the_spec_in_force()
    {
        _folder.Write("baseline.txt", "Gone 404 REC_NOT_FOUND not-found do-not-retry\n");
        var found = await FindAsync("--baseline", "baseline.txt", "--preset", "bars-core-1.0.0");
        Assert.Contains("BARS1015", found);
        Assert.Contains("BARS1016", found);
    }

    [Fact]
    public async Task Standard_input_is_a_spec_or_JSON_by_its_first_character()
    {
        var json = await ToolRun.Run(["lint", "-"], _folder.Path, ToolRun.Bytes("\n " + LintFiles.BrokenOutcome));
        Assert.StartsWith("stdin:7:15: warning BARS3001: ", json.Output, StringComparison.Ordinal);
        var spec = await ToolRun.Run(["lint", "-"], _folder.Path, ToolRun.Bytes(LintFiles.BrokenSpec));
        Assert.StartsWith("stdin:4:11: warning BARS1006: ", spec.Output, StringComparison.Ordinal);
        Assert.Equal(1, spec.ExitCode);
    }

    [Fact]
    public async Task Other_JSON_of_a_folder_is_left_alone_unless_it_is_named()
    {
        _folder.Write("tsconfig.json", "{ // a comment\n}");
        Assert.Empty(await FindAsync("."));
        Assert.Equal("BARS1001", Assert.Single(await FindAsync("tsconfig.json")));
        _folder.Write("tsconfig.json", "{ \"resourceType\": \"OperationOutcome\", }");
        Assert.Equal("BARS1001", Assert.Single(await FindAsync(".")));
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "utf-8", 4)]
    [InlineData(new byte[0], "utf-8", 4)]
    [InlineData(new byte[] { 0xFF, 0xFE }, "utf-16", 1)]
    public async Task A_byte_order_mark_moves_no_place_and_line_breaks_of_Windows_count_once(byte[] mark, string encoding, int line)
    {
        byte[] text = [.. mark, .. Encoding.GetEncoding(encoding).GetBytes(LintFiles.BrokenSpec.ReplaceLineEndings("\r\n"))];
        _folder.Write("spec.bars.yaml", text);
        Assert.StartsWith($"spec.bars.yaml:{line}:", (await LintAsync("spec.bars.yaml")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_that_is_not_UTF_8_is_found_at_its_place()
    {
        _folder.Write("latin1.bars.yaml", [.. ToolRun.Bytes("format: bars-errors/1\ntitle: caf"), 0xE9, (byte)'\n']);
        Assert.StartsWith("latin1.bars.yaml:2:11: warning BARS1001: ", (await LintAsync("latin1.bars.yaml")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'nothing.json' does not exist.", "nothing.json")]
    [InlineData("No file matches '*.jsn'.", "*.jsn")]
    [InlineData("There is no *.bars.yaml and no *.json in 'empty'.", "empty")]
    [InlineData("A path is empty.", "")]
    [InlineData("There is no preset named 'bars-core-1.5'. Did you mean 'bars-core-1.5.0'?", "spec.bars.yaml", "--preset", "bars-core-1.5")]
    [InlineData("'sendr' is not a role. Did you mean 'sender'?", "spec.bars.yaml", "--role", "sendr")]
    [InlineData("'empty' is a folder. Give the name of a file.", "spec.bars.yaml", "--baseline", "empty")]
    public async Task What_cannot_be_checked_is_refused(string message, params string[] args)
    {
        _folder.Write("spec.bars.yaml", "format: bars-errors/1\n");
        Directory.CreateDirectory(_folder.PathOf("empty"));
        var run = await LintAsync(args);
        Assert.StartsWith("bars-errors: " + message, run.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused()
    {
        // Root reads any file, and Windows lets not everybody make a link.
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(_folder.PathOf("gone.json"), _folder.PathOf("nowhere.json"));
        _folder.Write("sound.json", LintFiles.SoundOutcome);
        Assert.StartsWith("bars-errors: 'gone.json' cannot be read: ", (await LintAsync(".")).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hundreds_of_files_are_checked_with_a_bar_for_people_and_none_in_a_pipe()
    {
        for (var i = 0; i < 300; i++)
            _folder.Write($"examples/{i:000}.json", i % 3 == 0 ? LintFiles.BrokenOutcome : LintFiles.SoundOutcome);
        var inPipe = await LintAsync(".");
        Assert.Equal("300 files checked: 100 warnings.\n", inPipe.Error);
        var variables = new Dictionary<string, string> { ["TERM"] = "xterm" };
        var onTerminal = await ToolRun.Run(["lint", "--format", "json", "."], _folder.Path, variables: variables, isTerminal: true);
        Assert.Contains("Checking", onTerminal.Error, StringComparison.Ordinal);
        var files = JsonNode.Parse(onTerminal.Output)!["findings"]!.AsArray().Select(finding => (string)finding!["file"]!).ToList();
        Assert.Equal(100, files.Count);
        Assert.Equal(files.Order(StringComparer.Ordinal), files);
    }

    private Task<ToolRun> LintAsync(params string[] args) => ToolRun.In(_folder.Path, ["lint", .. args]);

    private async Task<IReadOnlyList<string>> FindAsync(params string[] args)
    {
        var run = await LintAsync(["--format", "json", .. args]);
        Assert.True(run.ExitCode is 0 or 1, run.Error);
        return [.. JsonNode.Parse(run.Output)!["findings"]!.AsArray().Select(finding => (string)finding!["id"]!)];
    }
}
