using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Import;

/// <summary>A table that was imported, and the spec that it became.</summary>
/// <param name="Run">The run.</param>
/// <param name="Scenarios">The scenarios of the spec, read as a project would.</param>
internal sealed record ImportedTable(ToolRun Run, IReadOnlyList<Scenario> Scenarios)
{
    public const string Header = "HTTP Status Code,HTTP Error Code,issue.Code,Scenario,Source\n";

    /// <summary>Imports rows of CSV below the standard's header, and holds that the lint finds nothing in the spec.</summary>
    public static async Task<ImportedTable> OfRows(string rows, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return await OfFile(folder.Write("table.csv", Header + rows), options);
    }

    /// <summary>Imports a file, and holds that the lint finds nothing in the spec.</summary>
    public static async Task<ImportedTable> OfFile(string path, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var run = await ToolRun.In(folder.Path, ["import", path, .. options]);
        Assert.True(run.ExitCode != ExitCode.CannotRun, run.Error);
        var lint = await ToolRun.In(folder.Path, "lint", folder.Write("imported.bars.yaml", run.Output), "--role", "all", "--warnaserror");
        Assert.True(lint.ExitCode == ExitCode.Success, lint.Output + lint.Error + run.Output);
        Assert.Empty(lint.Output);

        var spec = new SpecFile("imported", ParsedSpec.Parse(new TextFile(run.Output), CancellationToken.None));
        var compilation = SpecCompiler.Compile([spec], PresetSelection.Unset, CancellationToken.None, Role.All);
        return new ImportedTable(run, compilation.Specification.Scenarios);
    }
}
