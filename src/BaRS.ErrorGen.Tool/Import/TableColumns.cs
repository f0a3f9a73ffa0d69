namespace BaRS.ErrorGen.Tool.Import;

/// <summary>Which column of a table holds what, by its header.</summary>
internal sealed class TableColumns
{
    private const string Status = "status";
    private const string Code = "error code";
    private const string Issue = "issue code";
    private const string Text = "scenario";
    private const string Source = "source";
    private const string Section = "section";
    private const string Versions = "versions";

    private static readonly string[] Required = [Status, Code, Issue, Text];

    /// <summary>Headers without all but letters. First the words of the standard's own pages.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["httpstatuscode"] = Status,
        ["httpstatus"] = Status,
        ["statuscode"] = Status,
        ["status"] = Status,
        ["httperrorcode"] = Code,
        ["errorcode"] = Code,
        ["code"] = Code,
        ["issuecode"] = Issue,
        ["issue"] = Issue,
        ["fhirissuecode"] = Issue,
        ["scenario"] = Text,
        ["failurescenario"] = Text,
        ["description"] = Text,
        ["text"] = Text,
        ["source"] = Source,
        ["origin"] = Source,
        ["sentby"] = Source,
        ["section"] = Section,
        ["versions"] = Versions,
        ["version"] = Versions,
        ["coreversions"] = Versions,
    };

    private readonly Dictionary<string, int> _indexes;

    private TableColumns(Dictionary<string, int> indexes, int count, IReadOnlyList<string> unused)
    {
        _indexes = indexes;
        Count = count;
        Unused = unused;
    }

    /// <summary>The cells of a whole row.</summary>
    public int Count { get; }

    /// <summary>Headers of columns that are not read.</summary>
    public IReadOnlyList<string> Unused { get; }

    public bool HasVersions => _indexes.ContainsKey(Versions);

    /// <summary>The columns of a header, and the names of the required ones that it lacks.</summary>
    public static (TableColumns? Columns, IReadOnlyList<string> Missing) Find(IReadOnlyList<string> header)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        var unused = new List<string>();
        for (var i = 0; i < header.Count; i++)
        {
            if (!Names.TryGetValue(Letters(header[i]), out var column) || !indexes.TryAdd(column, i))
                unused.Add(header[i]);
        }

        var missing = Required.Where(column => !indexes.ContainsKey(column)).ToList();
        return missing.Count == 0 ? (new TableColumns(indexes, header.Count, unused), []) : (null, missing);
    }

    /// <summary>The names of the required columns, as a message lists them.</summary>
    public static string ListRequired() => string.Join(", ", Required.Select(column => $"'{column}'"));

    /// <summary>A row of the table.</summary>
    public SourceRow Read(IReadOnlyList<string> cells, int line, string section, Func<string, int> nextNumber)
    {
        var own = Cell(cells, Section).Replace('\n', ' ');
        var named = own.Length > 0 ? own : section;
        return new SourceRow
        {
            Line = line,
            Section = named,
            Number = nextNumber(named),
            Status = Cell(cells, Status),
            Codes = Cell(cells, Code),
            Issues = Cell(cells, Issue),
            Text = Cell(cells, Text),
            Source = Cell(cells, Source),
            Versions = Cell(cells, Versions),
            Fault = cells.Count == Count ? null : $"The row has {cells.Count} cells, and the header has {Count}.",
        };
    }

    private string Cell(IReadOnlyList<string> cells, string column) =>
        _indexes.TryGetValue(column, out var index) && index < cells.Count ? CellText.Clean(cells[index]) : "";

    private static string Letters(string header) => string.Concat(header.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
