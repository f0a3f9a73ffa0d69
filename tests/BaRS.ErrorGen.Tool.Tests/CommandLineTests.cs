using BaRS.ErrorGen.Tool.Commands;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests;

/// <summary>What all commands have in common: help, version, and how a wrong command line is refused.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_names_each_command_and_goes_to_standard_output()
    {
        var help = (await ToolRun.Of("--help")).Succeeded();
        Assert.Contains("bars-errors [command]", help, StringComparison.Ordinal);
        Assert.Contains("lint", help, StringComparison.Ordinal);
        Assert.Contains("bars-errors lint", (await ToolRun.Of("lint", "--help")).Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_the_help_goes_to_standard_error()
    {
        Assert.Contains("bars-errors [command]", (await ToolRun.Of()).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_that_of_the_package()
    {
        Assert.Matches(@"\A\d+\.\d+\.\d+\n\z", (await ToolRun.Of("--version")).Succeeded());
    }

    [Theory]
    [InlineData("'lnt' is not a command. Did you mean 'lint'?", "bars-errors --help", "lnt")]
    [InlineData("'--fromat' is not an option of this command. Did you mean '--format'?", "bars-errors lint --help", "lint", "--fromat", "json", "file.json")]
    [InlineData("Required argument missing for option: '--format'", "bars-errors lint --help", "lint", "--format")]
    public async Task A_wrong_command_line_is_refused_on_standard_error(string problem, string help, params string[] args)
    {
        var message = (await ToolRun.Of(args)).Refused();
        Assert.StartsWith("bars-errors: ", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.EndsWith($"See '{help}'.\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_of_the_tool_is_said_with_where_to_report_it()
    {
        var error = new StringWriter();
        var exitCode = await BarsErrorsCommand.Run(["lint", "-"], new ToolEnvironment
        {
            OpenInput = () => throw new InvalidOperationException("The sequence is empty."),
            Output = TextWriter.Null,
            Error = error,
            Directory = Environment.CurrentDirectory,
            Variable = _ => null,
        });
        Assert.Equal(2, exitCode);
        Assert.Matches("^bars-errors: This is a defect of bars-errors\\. Report it at https://[^ ]+/issues with these lines:\n", error.ToString());
        Assert.Contains("The sequence is empty.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_is_closed_early_ends_the_command_quietly()
    {
        var error = new StringWriter();
        var exitCode = await BarsErrorsCommand.Run(["show"], new ToolEnvironment
        {
            OpenInput = () => Stream.Null,
            Output = new StreamWriter(new ClosedPipe()),
            Error = error,
            Directory = Environment.CurrentDirectory,
            Variable = _ => null,
        });
        Assert.Equal((0, ""), (exitCode, error.ToString()));
    }

    /// <summary>As Windows tells of it. Elsewhere, .NET passes over what nobody reads.</summary>
    private sealed class ClosedPipe : MemoryStream
    {
        private const int NoData = unchecked((int)0x800700E8);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("The pipe is being closed.", NoData);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("The pipe is being closed.", NoData);
    }
}
