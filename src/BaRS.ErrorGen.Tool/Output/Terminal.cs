using System.Text;
using Spectre.Console;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>Spectre's console over the writers of a command. It is expensive to start: ask for it only to draw.</summary>
internal static class Terminal
{
    /// <summary>Standard output. Without colours in a pipe, or if NO_COLOR is set.</summary>
    public static IAnsiConsole ForOutput(ToolEnvironment environment) =>
        Create(environment, environment.Output, environment.OutputIsTerminal);

    /// <summary>Standard error, for progress.</summary>
    public static IAnsiConsole ForError(ToolEnvironment environment) =>
        Create(environment, environment.Error, environment.ErrorIsTerminal);

    private static IAnsiConsole Create(ToolEnvironment environment, TextWriter writer, bool isTerminal)
    {
        var ansi = isTerminal ? FindAnsi(environment) : AnsiSupport.No;
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            // The sixteen colours of the terminal's own theme, which are readable on its background.
            ColorSystem = ansi != AnsiSupport.No && !environment.RefusesColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = ansi != AnsiSupport.No ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new TerminalOutput(writer, isTerminal, environment.Width),
        });
    }

    private static AnsiSupport FindAnsi(ToolEnvironment environment)
    {
        // A console of Windows has to be switched to escape sequences, which Spectre does when it looks.
        if (OperatingSystem.IsWindows())
            return AnsiSupport.Detect;
        return environment.Variable("TERM") is null or "" or "dumb" ? AnsiSupport.No : AnsiSupport.Yes;
    }

    private sealed class TerminalOutput(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 40;

        public void SetEncoding(Encoding encoding)
        {
            // The writers are UTF-8 already.
        }
    }
}
