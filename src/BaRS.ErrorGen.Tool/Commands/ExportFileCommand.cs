using System.CommandLine;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Exports;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors export</c> with <c>markdown</c>, <c>csv</c>, <c>json</c> or <c>openapi</c>: one document.</summary>
internal static class ExportFileCommand
{
    public static Command Create(IExport export, ToolEnvironment environment) => Create(export, _ => export, [], environment);

    public static Command CreateOpenApi(ToolEnvironment environment)
    {
        var version = new Option<string>("--openapi")
        {
            Description = "The version of OpenAPI.",
            DefaultValueFactory = _ => "3.1",
            HelpName = "VERSION",
        };
        version.AcceptOnlyFromAmong([.. OpenApiExport.Versions.Keys]);
        return Create(
            new OpenApiExport("3.1.0"),
            result => new OpenApiExport(OpenApiExport.Versions[result.GetRequiredValue(version)]),
            [version],
            environment);
    }

    private static Command Create(IExport named, Func<ParseResult, IExport> choose, IEnumerable<Option> own, ToolEnvironment environment)
    {
        var preset = CommonOptions.Preset();
        var spec = CommonOptions.Spec();
        var role = new Option<string?>("--role")
        {
            Description = "Exports only what the role emits: receiver, api, or both joined by '+'. Default: everything.",
            HelpName = "ROLE",
        };
        var output = CommonOptions.Output();
        var force = CommonOptions.Force();
        var command = new Command(named.Name, named.Description) { preset, spec, role, output, force };
        foreach (var option in own)
            command.Add(option);
        command.SetAction((result, cancellationToken) =>
        {
            var target = OutputTarget.Create(result.GetValue(output), result.GetValue(force), environment);
            var given = result.GetValue(role);
            if (given is not null && !Settings.Role(given).Answers())
                throw new ToolException($"The role '{given}' emits no errors. Use receiver, api or all.");
            var compilation = SpecInForce.Load(
                result.GetValue(preset),
                given ?? "all",
                result.GetValue(spec) ?? [],
                environment,
                cancellationToken);
            var text = choose(result).Write(ExportedSpec.Create(compilation, given is null ? null : Settings.Role(given)));
            if (named is CsvExport)
                target.WriteCsv(text);
            else
                target.Write(text);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
