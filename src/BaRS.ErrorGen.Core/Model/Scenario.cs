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
internal sealed record Scenario(
    string Name,
    int Status,
    string Code,
    string Display,
    string Issue,
    string Severity,
    Origin Origin,
    string Text,
    DiagnosticsTemplate Diagnostics,
    RetryPolicy Retry,
    bool IsFirstOfTypeOnly,
    EquatableArray<string> Endpoints,
    string? Note,
    string? Source)
{
    /// <summary>The diagnostics of an error that gives none, never blank: the spec's wording, the code's display, or what happened.</summary>
    public string DefaultDiagnostics => Diagnostics.Literal ?? (string.IsNullOrWhiteSpace(Display) ? Text : Display);
}
