using System.CommandLine;
using BaRS.ErrorGen.Tool.Exports;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors export</c>: the spec in force in other forms, a command for each.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolEnvironment environment) => new("export", "Writes the scenarios in force in another form.")
    {
        ExportFileCommand.Create(new MarkdownExport(), environment),
        ExportFileCommand.Create(new CsvExport(), environment),
        ExportFileCommand.Create(new JsonExport(), environment),
        ExportFileCommand.CreateOpenApi(environment),
        ExportCatalogueCommand.Create(environment),
    };
}
