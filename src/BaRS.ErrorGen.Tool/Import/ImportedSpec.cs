namespace BaRS.ErrorGen.Tool.Import;

/// <summary>A code that the spec has to declare.</summary>
/// <param name="Code">The code.</param>
/// <param name="Status">The status that the table first gives it.</param>
/// <param name="Display">Its display.</param>
/// <param name="IsDoubtful">Whether nobody knows the display.</param>
internal sealed record DeclaredCode(string Code, int Status, string Display, bool IsDoubtful);

/// <summary>A table as a spec.</summary>
internal sealed record ImportedSpec
{
    /// <summary>The file of the table, for the head of the spec.</summary>
    public required string SourceName { get; init; }

    public required string Title { get; init; }

    /// <summary>The preset that the spec builds on.</summary>
    public required string Extends { get; init; }

    /// <summary>The preset that decides what the table leaves open.</summary>
    public required string Model { get; init; }

    public required int RowCount { get; init; }

    public required IReadOnlyList<DeclaredCode> DeclaredCodes { get; init; }

    public required IReadOnlyList<ImportedEntry> Entries { get; init; }
}
