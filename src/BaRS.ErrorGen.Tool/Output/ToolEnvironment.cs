using System.Text;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>
/// All that a command knows of the process around it. Commands ask nothing else, so that tests run them side by side in one
/// process.
/// </summary>
internal sealed class ToolEnvironment
{
    /// <summary>Standard input, as bytes: a file may start with a byte order mark.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Standard output: data alone.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: messages to people.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads standard output, so that colours and tables as wide as the window make sense.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads standard error, so that progress can be shown.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The columns of the terminal.</summary>
    public int Width { get; init; } = 120;

    /// <summary>The folder that relative paths start from.</summary>
    public required string Directory { get; init; }

    /// <summary>An environment variable; null if it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the user has asked for output without colours (https://no-color.org).</summary>
    public bool RefusesColours => Variable("NO_COLOR") is { Length: > 0 };

    /// <summary>An absolute path.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Directory);

    /// <summary>The environment of this process.</summary>
    public static ToolEnvironment OfProcess() => new()
    {
        OpenInput = Console.OpenStandardInput,
        Output = Writer(Console.OpenStandardOutput(), Console.IsOutputRedirected),
        Error = Writer(Console.OpenStandardError(), Console.IsErrorRedirected),
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = TerminalWidth(),
        Directory = Environment.CurrentDirectory,
        Variable = Environment.GetEnvironmentVariable,
    };

    // UTF-8 without a byte order mark, whatever the machine's code page: what a pipe gets is the same everywhere. The console
    // of Windows has to be told.
    private static StreamWriter Writer(Stream stream, bool isRedirected)
    {
        if (!isRedirected && OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        return new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024)
        {
            AutoFlush = !isRedirected,
            NewLine = "\n",
        };
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? 120 : Console.WindowWidth;
        }
        catch (IOException)
        {
            // A terminal that does not say.
            return 120;
        }
    }
}
