using System.Text;
using BaRS.ErrorGen.Tool.Commands;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Support;

/// <summary>A command line that was run in this process, and what it printed.</summary>
/// <param name="ExitCode">What the shell gets.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line in the current folder, with nothing on standard input.</summary>
    public static Task<ToolRun> Of(params string[] args) => In(Environment.CurrentDirectory, args);

    /// <summary>Runs a command line in a folder.</summary>
    public static Task<ToolRun> In(string directory, params string[] args) => Run(args, directory);

    /// <summary>Runs a command line with everything that a shell can give.</summary>
    /// <param name="args">The words of the command line.</param>
    /// <param name="directory">The current folder.</param>
    /// <param name="input">The bytes on standard input.</param>
    /// <param name="variables">The environment variables.</param>
    /// <param name="isTerminal">Whether a person looks at the output.</param>
    /// <param name="time">The clock.</param>
    /// <param name="width">The columns of the terminal.</param>
    public static async Task<ToolRun> Run(
        string[] args,
        string? directory = null,
        byte[]? input = null,
        IReadOnlyDictionary<string, string>? variables = null,
        bool isTerminal = false,
        TimeProvider? time = null,
        int width = 120)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var exitCode = await BarsErrorsCommand.Run(args, new ToolEnvironment
        {
            OpenInput = () => new MemoryStream(input ?? []),
            Output = output,
            Error = error,
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = isTerminal,
            Width = width,
            Directory = directory ?? Environment.CurrentDirectory,
            Variable = name => variables?.GetValueOrDefault(name),
            Time = time ?? TimeProvider.System,
        });
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The output of a run that had to succeed.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == Tool.Output.ExitCode.Success, $"Ended with {ExitCode}:\n{Output}{Error}");
        return Output;
    }

    /// <summary>The message of a run that could not do its work; it printed no data.</summary>
    public string Refused()
    {
        Assert.True(ExitCode == Tool.Output.ExitCode.CannotRun, $"Ended with {ExitCode}:\n{Output}{Error}");
        Assert.Empty(Output);
        return Error;
    }

    /// <summary>Text as a file or a pipe has it.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
