using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Validation;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>The rows of a file, from one table or several.</summary>
internal sealed class SourceTable
{
    private readonly List<SourceRow> _rows = [];
    private readonly SortedSet<string> _unused = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>What a table looks like, for messages.</summary>
    public static string Shape { get; } =
        $"A table of failure scenarios has the columns {TableColumns.ListRequired()}, and may have 'source', 'section' and 'versions'.";

    public IReadOnlyList<SourceRow> Rows => _rows;

    /// <summary>Headers of columns that are not read, each once.</summary>
    public IReadOnlyCollection<string> UnusedColumns => _unused;

    /// <summary>Whether the rows say which versions of the standard have them.</summary>
    public bool HasVersions { get; private set; }

    /// <summary>Begins a table of the file.</summary>
    public void Begin(TableColumns columns)
    {
        _unused.UnionWith(columns.Unused.Where(name => !string.IsNullOrWhiteSpace(name)));
        HasVersions |= columns.HasVersions;
    }

    public void Add(TableColumns columns, IReadOnlyList<string> cells, int line, string section)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
            return;
        if (_rows.Count == SpecBounds.MaxScenarios)
        {
            var bound = SpecBounds.MaxScenarios.ToString("N0", CultureInfo.InvariantCulture);
            throw new ToolException($"The file has more than {bound} rows. Split it into several files.");
        }

        _rows.Add(columns.Read(cells, line, section, NextNumber));
    }

    /// <summary>What to say of a table that lacks columns.</summary>
    public static ToolException WithoutColumns(IReadOnlyList<string> missing, IReadOnlyList<string> header) => new(
        $"The table has no column {string.Join(" and no column ", missing.Select(column => $"'{column}'"))}. Its columns are "
            + $"{string.Join(", ", header.Select(name => $"'{Quotation.Shorten(name)}'"))}. {Shape}");

    private int NextNumber(string section) => _numbers[section] = _numbers.GetValueOrDefault(section) + 1;
}
