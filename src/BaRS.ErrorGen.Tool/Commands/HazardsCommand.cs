using System.CommandLine;
using BaRS.ErrorGen.Tool.Hazards;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors hazards</c>: a draft of the rows of a hazard log.</summary>
internal static class HazardsCommand
{
    private const string Csv = "csv";
    private const string Markdown = "markdown";

    public static Command Create(ToolEnvironment environment)
    {
        var format = new Option<string>("--format")
        {
            Description = "markdown or csv.",
            DefaultValueFactory = _ => Markdown,
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong(Markdown, Csv);
        var preset = CommonOptions.Preset();
        var spec = CommonOptions.Spec();
        var output = CommonOptions.Output();
        var force = CommonOptions.Force();
        var command = new Command("hazards", "Drafts the rows of a hazard log (DCB0129) for a clinical safety officer.")
        {
            format, preset, spec, output, force,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var target = OutputTarget.Create(result.GetValue(output), result.GetValue(force), environment);
            var compilation = SpecInForce.Load(
                result.GetValue(preset),
                "all",
                result.GetValue(spec) ?? [],
                environment,
                cancellationToken);
            var table = new HazardTable(compilation.Specification);
            if (result.GetRequiredValue(format) == Markdown)
                target.Write(table.ToMarkdown());
            else
                target.WriteCsv(table.ToCsv());
            environment.Error.WriteLine(HazardLog.Draft);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
