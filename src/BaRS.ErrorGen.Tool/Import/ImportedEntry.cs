namespace BaRS.ErrorGen.Tool.Import;

/// <summary>What an entry of the spec became of a row, and what a person has to look at.</summary>
internal sealed record ImportedEntry
{
    public required SourceRow Row { get; init; }

    /// <summary>The name, if the codes alone do not tell the scenario from another.</summary>
    public string? Name { get; init; }

    public int Status { get; init; }

    /// <summary>Why the status is not that of the code, for the comment that silences the finding; null if it is.</summary>
    public string? StatusReason { get; init; }

    public IReadOnlyList<string> Codes { get; init; } = [];

    public IReadOnlyList<string> Issues { get; init; } = [];

    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Why the origin is not that of the code's prefix; null if it is.</summary>
    public string? OriginReason { get; init; }

    public string Text { get; init; } = "";

    public string Retry { get; init; } = "never";

    public string? Endpoint { get; init; }

    /// <summary>Whole sentences.</summary>
    public required IReadOnlyList<string> Doubts { get; init; }

    /// <summary>False if the row cannot be a scenario as it is: it is written as a comment.</summary>
    public bool IsUsable { get; init; } = true;
}
