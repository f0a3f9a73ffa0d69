namespace Receiver.Errors;

/// <summary>One line of the list of errors.</summary>
internal sealed record ErrorSummary(string Name, int Status, string Code, string Issue, string Retry, string? Link);
