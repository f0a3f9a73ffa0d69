using System.Globalization;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>A table of the standard's shape to a spec.</summary>
internal static class TableImport
{
    /// <summary>The preset with what every failure table leaves out, and no scenario.</summary>
    public const string Base = "nhs-5xx";

    /// <summary>The spec of a table.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="title">The title of the spec; null for one that names the file.</param>
    /// <param name="core">The version of the standard whose rows are wanted; null for all.</param>
    /// <param name="extends">The preset that the spec builds on.</param>
    public static ImportedSpec Import(SourceTable table, string name, string? title, string? core, string extends)
    {
        var rows = core is null ? [.. table.Rows] : Select(table, core);
        var model = SpecCompiler.Compile([], PresetSelection.Unset, CancellationToken.None).Specification;
        var reader = new RowReader(model, PresetLibrary.Default);
        var read = rows.SelectMany(reader.Read).ToList();
        var names = new EntryNames(new KnownScenarios(model).Match(read));
        var entries = read.SelectMany(names.Name).ToList();
        return new ImportedSpec
        {
            SourceName = name,
            Title = title ?? $"Failure scenarios of {Path.GetFileName(name)}{(core is null ? "" : $", Core {core}")}",
            Extends = extends,
            Model = PresetLibrary.Default,
            RowCount = rows.Count,
            DeclaredCodes = Declare(entries, model),
            Entries = entries,
        };
    }

    private static List<SourceRow> Select(SourceTable table, string core)
    {
        if (!table.HasVersions)
            throw new ToolException("--core chooses rows by the column 'versions', which the table does not have.");
        var rows = table.Rows.Where(row => Versions(row).Contains(core, StringComparer.OrdinalIgnoreCase)).ToList();
        if (rows.Count > 0)
            return rows;
        var known = table.Rows.SelectMany(Versions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        throw new ToolException($"No row has the version '{core}'. The table has: {string.Join(", ", known)}.");
    }

    private static string[] Versions(SourceRow row) =>
        row.Versions.Split([' ', ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<DeclaredCode> Declare(IEnumerable<ImportedEntry> entries, Specification model)
    {
        var displays = model.Codes.ToDictionary(code => code.Code, code => code.Display, StringComparer.Ordinal);
        return
        [
            .. entries.Where(entry => entry.IsUsable)
                .SelectMany(entry => entry.Codes.Select(code => (Code: code, entry.Status)))
                .Where(use => HttpErrorCodes.Find(use.Code) is null)
                .DistinctBy(use => use.Code)
                .Select(use => Declare(use.Code, use.Status, displays)),
        ];
    }

    private static DeclaredCode Declare(string code, int status, Dictionary<string, string> displays)
    {
        var prefix = $"{status.ToString(CultureInfo.InvariantCulture)}: ";
        return displays.TryGetValue(code, out var display) && display.StartsWith(prefix, StringComparison.Ordinal)
            ? new DeclaredCode(code, status, display, IsDoubtful: false)
            : new DeclaredCode(code, status, prefix + code, IsDoubtful: true);
    }
}
