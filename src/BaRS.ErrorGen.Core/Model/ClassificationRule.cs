namespace BaRS.ErrorGen.Model;

/// <summary>How a sender judges a combination that is no scenario.</summary>
internal sealed record ClassificationRule(int Status, string Code, string Issue, RetryPolicy Retry);
