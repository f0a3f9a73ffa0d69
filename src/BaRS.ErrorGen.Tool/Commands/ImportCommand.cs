using System.CommandLine;
using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Tool.Import;
using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors import</c>: a table of the standard's shape to a spec.</summary>
internal static class ImportCommand
{
    private const string Csv = "csv";
    private const string Markdown = "markdown";

    public static Command Create(ToolEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "The table, in CSV or Markdown; - for standard input." };
        var format = new Option<string?>("--format")
        {
            Description = "csv or markdown. Default: what the file is by its name, otherwise by its contents.",
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong(Csv, Markdown);
        var core = new Option<string?>("--core")
        {
            Description = "Imports only the rows whose column 'versions' has this version.",
            HelpName = "VERSION",
        };
        var title = new Option<string?>("--title") { Description = "The title of the spec.", HelpName = "TEXT" };
        var extends = new Option<string>("--extends")
        {
            Description = "The preset that the spec builds on.",
            DefaultValueFactory = _ => TableImport.Base,
            HelpName = "NAME",
        };
        var output = CommonOptions.Output();
        var force = CommonOptions.Force();
        var command = new Command("import", "Turns a table of failure scenarios into a spec, with doubts as comments.")
        {
            file, format, core, title, extends, output, force,
        };
        command.SetAction(result => Run(
            result.GetRequiredValue(file),
            result.GetValue(format),
            result.GetValue(core),
            result.GetValue(title),
            FindPreset(result.GetRequiredValue(extends)),
            OutputTarget.Create(result.GetValue(output), result.GetValue(force), environment),
            environment));
        return command;
    }

    private static int Run(
        string path,
        string? format,
        string? core,
        string? title,
        string extends,
        OutputTarget target,
        ToolEnvironment environment)
    {
        var file = InputFiles.FindOne(path, environment);
        var text = Check(file, file.Read(environment));
        var table = IsMarkdown(file.Name, text, format) ? MarkdownTable.Read(text) : CsvTable.Read(text);
        if (table.Rows.Count == 0)
            throw new ToolException($"The table of '{file.Name}' has no rows.");
        var spec = TableImport.Import(table, file.Name, title, core, extends);
        target.Write(SpecWriter.Write(spec));
        return Report(spec, table, environment);
    }

    private static string FindPreset(string name) => PresetLibrary.Find(name)
        ?? throw new ToolException(
            $"There is no preset named '{Quotation.Shorten(name)}'. "
                + Spelling.Suggest(name, PresetLibrary.NamesAndAliases, $"Presets: {string.Join(", ", PresetLibrary.Names)}."));

    private static string Check(InputFile file, TextFile text)
    {
        if (Utf8Check.IsLargerThan(YamlBounds.MaxFileBytes, text))
            throw new ToolException($"'{file.Name}' is larger than {Unreadable.Mebibytes(YamlBounds.MaxFileBytes)} MiB. Split it.");
        if (text.OtherEncoding is { } encoding)
            throw new ToolException($"The encoding of '{file.Name}' is {encoding}, not UTF-8. Save it as UTF-8.");
        if (text.Content.Contains('\0', StringComparison.Ordinal))
            throw new ToolException($"'{file.Name}' is not a text file. Save the table as CSV.");
        var replaced = text.Content.IndexOf('\uFFFD', StringComparison.Ordinal);
        return replaced < 0
            ? text.Content
            : throw new ToolException(
                $"Line {text.PlaceAt(replaced, 1).LineNumber} of '{file.Name}' is not UTF-8. "
                    + "Save the file as UTF-8; in Excel, as 'CSV UTF-8'.");
    }

    private static bool IsMarkdown(string name, string text, string? format) => format switch
    {
        Csv => false,
        Markdown => true,
        _ => Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".MD" or ".MARKDOWN" => true,
            ".CSV" or ".TSV" => false,
            _ => text.Split('\n').Any(line => line.StartsWith('|') || line.StartsWith("+-", StringComparison.Ordinal)),
        },
    };

    private static int Report(ImportedSpec spec, SourceTable table, ToolEnvironment environment)
    {
        var scenarios = spec.Entries.Where(entry => entry.IsUsable).Sum(entry => entry.Codes.Count * entry.Issues.Count);
        var doubts = spec.Entries.Sum(entry => entry.Doubts.Count) + spec.DeclaredCodes.Count(code => code.IsDoubtful);
        var unused = spec.Entries.Count(entry => !entry.IsUsable);
        var left = unused == 0 ? "" : $" {Count(unused, "row")} not imported: see the comments of the spec.";
        environment.Error.WriteLine(
            $"{Count(spec.RowCount, "row")}, {Count(scenarios, "scenario")}, {Count(doubts, "doubt")}.{left}");
        if (table.UnusedColumns.Count > 0)
            environment.Error.WriteLine($"Columns that were not read: {string.Join(", ", table.UnusedColumns.Select(Quotation.Shorten))}.");
        return unused == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    private static string Count(int count, string noun) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
