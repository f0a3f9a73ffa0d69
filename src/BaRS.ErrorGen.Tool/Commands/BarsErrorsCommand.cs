using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary>The command <c>bars-errors</c>: all commands below it, and how each of them ends.</summary>
internal static class BarsErrorsCommand
{
    private const string Name = "bars-errors";

    /// <summary>Runs a command line to its exit code. Whatever goes wrong is one message on standard error.</summary>
    public static async Task<int> Run(IReadOnlyList<string> args, ToolEnvironment environment)
    {
        try
        {
            var result = Create(environment).Parse(args.Count > 0 ? args : ["--help"]);
            var exitCode = CommandLineProblems.Find(result) is { Count: > 0 } problems
                ? Refuse(problems, result, environment)
                : await result.InvokeAsync(new InvocationConfiguration
                {
                    // Whoever gives no command gets the help all the same, but not as data.
                    Output = args.Count > 0 ? environment.Output : environment.Error,
                    Error = environment.Error,
                    EnableDefaultExceptionHandler = false,
                    // Without a handler, Ctrl+C ends the process at once, as the shell expects.
                    ProcessTerminationTimeout = null,
                });
            await environment.Output.FlushAsync();
            return args.Count > 0 ? exitCode : ExitCode.CannotRun;
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            // Whoever reads the output, for example head, has read enough.
            return ExitCode.Success;
        }
        catch (Exception exception)
        {
            await environment.Output.FlushAsync();
            Say(Describe(exception), environment);
            return ExitCode.CannotRun;
        }
        finally
        {
            await environment.Error.FlushAsync();
        }
    }

    /// <summary>Not a RootCommand, which takes its name from the process.</summary>
    private static Command Create(ToolEnvironment environment) =>
        new(Name, "Checks, explains and compares the failure scenarios of the NHS Booking and Referral Standard (BaRS).")
        {
            new HelpOption { Recursive = true },
            new VersionOption { Action = new PrintVersion(environment) },
            LintCommand.Create(environment),
            ShowCommand.Create(environment),
            ExplainCommand.Create(environment),
            DiffCommand.Create(environment),
            ExportCommand.Create(environment),
            ImportCommand.Create(environment),
            HazardsCommand.Create(environment),
            ProbeCommand.Create(environment),
        };

    private static int Refuse(IReadOnlyList<string> problems, ParseResult result, ToolEnvironment environment)
    {
        foreach (var problem in problems)
            Say(problem, environment);
        environment.Error.WriteLine($"See '{string.Join(' ', Path(result.CommandResult.Command))} --help'.");
        return ExitCode.CannotRun;
    }

    /// <summary>A refusal is a sentence. Anything else is a defect of ours, and whoever looks for it needs the whole.</summary>
    private static string Describe(Exception exception) => exception switch
    {
        ToolException or UnauthorizedAccessException or IOException => exception.Message,
        // Of work on several threads.
        AggregateException { InnerException: { } inner } => Describe(inner),
        _ => $"This is a defect of {Name}. Report it at {ToolVersion.RepositoryUrl}/issues with these lines:\n{exception}",
    };

    /// <summary>The words that call a command; for example, bars-errors export catalogue.</summary>
    private static IEnumerable<string> Path(Symbol command) =>
        command.Parents.FirstOrDefault() is { } parent ? [.. Path(parent), command.Name] : [command.Name];

    private static void Say(string message, ToolEnvironment environment) => environment.Error.WriteLine($"{Name}: {message}");

    /// <summary>True for a write to a pipe that nobody reads. Elsewhere than on Windows, .NET does not tell.</summary>
    private static bool IsClosedPipe(IOException exception)
    {
        const int brokenPipe = 109;
        const int noData = 232;
        return (exception.HResult & 0xFFFF) is brokenPipe or noData;
    }

    private sealed class PrintVersion(ToolEnvironment environment) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            environment.Output.WriteLine(ToolVersion.Text);
            return ExitCode.Success;
        }
    }
}
