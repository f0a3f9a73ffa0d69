using System.CommandLine;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Lint;
using BaRS.ErrorGen.Tool.Lint.Formats;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors lint</c>: what the build reports on specs and OperationOutcomes.</summary>
internal static class LintCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or patterns, such as \"examples/**/*.json\". Use - for standard input. "
                + "Default: the current folder.",
        };
        var format = new Option<string>("--format")
        {
            Description = "How the findings are printed.",
            DefaultValueFactory = _ => FindingFormats.All[0].Name,
        };
        format.AcceptOnlyFromAmong([.. FindingFormats.All.Select(known => known.Name)]);
        var preset = CommonOptions.Preset();
        var role = CommonOptions.Role();
        var baseline = new Option<string?>("--baseline")
        {
            Description = "A baseline to compare the spec in force with.",
            HelpName = "FILE",
        };
        var warnAsError = new Option<bool>("--warnaserror") { Description = "Ends with 1 if there is a warning, too." };
        var command = new Command("lint", "Checks specs (*.bars.yaml) and the OperationOutcomes in JSON files, as the build does.")
        {
            paths,
            format,
            preset,
            role,
            baseline,
            warnAsError,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var given = result.GetValue(paths) is { Length: > 0 } some ? some : ["."];
            var request = new LintRequest(
                InputFiles.Find(given, name => FileKinds.IsSpecName(name) || FileKinds.IsJsonName(name), environment),
                Settings.Presets(result.GetValue(preset)),
                Settings.Role(result.GetValue(role)),
                result.GetValue(baseline) is { } file ? InputFiles.FindOne(file, environment) : null);
            if (request.Files.Count == 0 && request.Baseline is null)
                throw new ToolException($"There is no *.bars.yaml and no *.json in '{string.Join("' and '", given)}'.");
            var chosen = FindingFormats.All.Single(known => known.Name == result.GetValue(format));
            return Task.FromResult(Run(request, chosen, result.GetValue(warnAsError), environment, cancellationToken));
        });
        return command;
    }

    private static int Run(
        LintRequest request,
        IFindingFormat format,
        bool warnAsError,
        ToolEnvironment environment,
        CancellationToken cancellationToken)
    {
        var run = new LintRun(request, environment, cancellationToken);
        var result = Progress.Show("Checking", request.Files.Count, run.Check, environment);
        format.Write(result, environment);
        environment.Output.Flush();

        var files = FindingFormats.Count(result.Files, "file");
        environment.Error.WriteLine(
            result.Findings.Count == 0 ? $"{files} checked, nothing found." : $"{files} checked: {FindingFormats.Summary(result)}.");
        if (result.Failures is [var failure, ..])
            throw new ToolException(failure);
        return result.Count(ProblemSeverity.Error) > 0 || (warnAsError && result.Count(ProblemSeverity.Warning) > 0)
            ? ExitCode.Findings
            : ExitCode.Success;
    }
}
