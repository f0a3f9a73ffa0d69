namespace Receiver.Page;

/// <summary>One line of the list of errors.</summary>
internal sealed record ErrorSummary(
    string Name,
    int Status,
    string Code,
    string Issue,
    IReadOnlyList<string> Endpoints,
    string Retry,
    string? Link);
