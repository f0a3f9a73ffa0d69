namespace BaRS.ErrorGen.Tool.Import;

/// <summary>A row of a table, as it was found.</summary>
internal sealed record SourceRow
{
    /// <summary>The line of the file that the row starts at, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The headings above the table, or the cell of the column for them; empty if there is neither.</summary>
    public required string Section { get; init; }

    /// <summary>The number of the row in its section, from 1.</summary>
    public required int Number { get; init; }

    public required string Status { get; init; }

    public required string Codes { get; init; }

    public required string Issues { get; init; }

    public required string Text { get; init; }

    /// <summary>Who emits the error, in the words of the table.</summary>
    public required string Source { get; init; }

    /// <summary>The versions of the standard that have the row; empty if the table does not say.</summary>
    public string Versions { get; init; } = "";

    /// <summary>Why the cells cannot be told from one another; null if they can.</summary>
    public string? Fault { get; init; }
}
