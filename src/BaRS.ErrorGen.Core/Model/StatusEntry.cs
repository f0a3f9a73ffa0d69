namespace BaRS.ErrorGen.Model;

/// <summary>What an HTTP status means when no scenario matches, and its support text.</summary>
internal sealed record StatusEntry(
    int Status,
    string Title,
    string? Cause,
    EquatableArray<string> Steps,
    EquatableArray<string> Fix,
    RetryPolicy Retry);
