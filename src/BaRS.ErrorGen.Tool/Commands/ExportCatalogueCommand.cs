using System.CommandLine;
using BaRS.ErrorGen.Tool.Catalogue;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors export catalogue</c>: the scenarios in force as a static site.</summary>
internal static class ExportCatalogueCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the site. It is created if it is not there." };
        var title = new Option<string>("--title")
        {
            Description = "The title of the site.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "BaRS errors",
        };
        var preset = CommonOptions.Preset();
        var spec = CommonOptions.Spec();
        var role = CommonOptions.Role();
        var force = new Option<bool>("--force")
        {
            Description = "Writes to a folder that has something in it. What an earlier export wrote there is replaced.",
        };
        var command = new Command("catalogue", "Writes a static site with a page for each scenario and each status.")
        {
            folder, title, preset, spec, role, force,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var site = new SiteFolder(environment.FullPath(result.GetRequiredValue(folder)));
            site.Check(result.GetValue(force));
            var specs = result.GetValue(spec) ?? [];
            var compilation = SpecInForce.Load(result.GetValue(preset), result.GetValue(role), specs, environment, cancellationToken);
            var source = CatalogueSource.Create(result.GetRequiredValue(title), Settings.Presets(result.GetValue(preset)), compilation);
            var count = site.Write(CatalogueSite.Create(source), cancellationToken);
            environment.Error.WriteLine($"{count} files written. Open {site.PathOf("index.html")} in a browser.");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
