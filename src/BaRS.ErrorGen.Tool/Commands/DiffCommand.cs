using System.CommandLine;
using BaRS.ErrorGen.Tool.Diff;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors diff</c>: what differs between two specs, and whether partners notice.</summary>
internal static class DiffCommand
{
    private const string Text = "text";
    private const string Markdown = "markdown";
    private const string Json = "json";
    private const string Breaking = "breaking";
    private const string Any = "any";
    private const string None = "none";

    public static Command Create(ToolEnvironment environment)
    {
        const string what = "a preset, a spec, a folder of specs or a baseline; - for standard input.";
        var old = new Argument<string>("OLD") { Description = $"What was: {what}" };
        var now = new Argument<string>("NEW") { Description = $"What is: {what}" };
        var preset = CommonOptions.Preset();
        var format = new Option<string>("--format")
        {
            Description = "text, markdown or json.",
            DefaultValueFactory = _ => Text,
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong(Text, Markdown, Json);
        var failOn = new Option<string>("--fail-on")
        {
            Description = "What exit code 1 is for: breaking changes, any change, or none.",
            DefaultValueFactory = _ => Breaking,
            HelpName = "CHANGES",
        };
        failOn.AcceptOnlyFromAmong(Breaking, Any, None);
        var output = CommonOptions.Output();
        var force = CommonOptions.Force();
        var command = new Command("diff", "Compares two specs, and says which changes break an agreement with partners.")
        {
            old, now, preset, format, failOn, output, force,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var target = OutputTarget.Create(result.GetValue(output), result.GetValue(force), environment);
            var presets = Settings.Presets(result.GetValue(preset));
            var (was, current) = (result.GetRequiredValue(old), result.GetRequiredValue(now));
            if (was == InputFile.StandardInput && current == InputFile.StandardInput)
                throw new ToolException("Standard input can be only one of the two. Give the other as a file or a preset.");
            var diff = SpecDiff.Compare(
                DiffSide.Read(was, presets, environment, cancellationToken),
                DiffSide.Read(current, presets, environment, cancellationToken));
            target.Write(Write(diff, result.GetRequiredValue(format), target.IsFile ? Colours.None : Colours.Of(environment)));
            return Task.FromResult(Fails(diff, result.GetRequiredValue(failOn)) ? ExitCode.Findings : ExitCode.Success);
        });
        return command;
    }

    private static string Write(SpecDiff diff, string format, Colours colours) => format switch
    {
        Markdown => DiffMarkdown.Write(diff),
        Json => DiffJson.Write(diff),
        _ => DiffText.Write(diff, colours),
    };

    private static bool Fails(SpecDiff diff, string failOn) => failOn switch
    {
        Any => diff.Changes.Count > 0,
        None => false,
        _ => diff.Breaking.Count > 0,
    };
}
