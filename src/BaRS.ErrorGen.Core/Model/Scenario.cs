namespace BaRS.ErrorGen.Model;

/// <summary>Who emits an error. The members are those of the generated <c>BarsOrigin</c>.</summary>
[Flags]
internal enum Origin
{
    None = 0,
    Api = 1,
    Receiver = 2,
    ApiInjected = 4,
}

/// <summary>One failure scenario: a status, an error code and an issue code that belong together, and what is known of them.</summary>
internal sealed record Scenario
{
    public required string Name { get; init; }

    public required int Status { get; init; }

    public required string Code { get; init; }

    /// <summary>The display of the code; empty if neither the CodeSystem nor the spec gives one.</summary>
    public required string Display { get; init; }

    public required string Issue { get; init; }

    public required string Severity { get; init; }

    public required Origin Origin { get; init; }

    /// <summary>What happened, in the words of the standard.</summary>
    public required string Text { get; init; }

    public required DiagnosticsTemplate Diagnostics { get; init; }

    public required RetryPolicy Retry { get; init; }

    public required bool IsFirstOfTypeOnly { get; init; }

    public required EquatableArray<string> Endpoints { get; init; }

    /// <summary>Ids of the requirements of the supplier conformance list that an answer with this scenario meets.</summary>
    public required EquatableArray<string> Requirements { get; init; }

    public required string? Note { get; init; }

    public required string? Source { get; init; }

    /// <summary>What a sender sees of it.</summary>
    public Combination Combination => new(Status, Code, Issue);

    /// <summary>
    /// The diagnostics of an error that gives none, never blank: the spec's wording, the code's display, or what
    /// happened.
    /// </summary>
    public string DefaultDiagnostics => Diagnostics.Literal ?? (string.IsNullOrWhiteSpace(Display) ? Text : Display);
}
