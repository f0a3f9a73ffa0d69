using System.CommandLine;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors lint</c>: what the build reports on specs and OperationOutcomes.</summary>
internal static class LintCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, folders or patterns; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "How the findings are printed.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var command = new Command("lint", "Checks specs (*.bars.yaml) and OperationOutcomes in JSON files.") { paths, format };
        command.SetAction(result =>
        {
            foreach (var path in result.GetRequiredValue(paths).Select(environment.FullPath).Where(path => !Path.Exists(path)))
                throw new ToolException($"'{path}' does not exist.");
            return ExitCode.Success;
        });
        return command;
    }
}
