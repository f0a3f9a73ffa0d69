using System;
using System.Buffers;
using System.IO;

namespace Net8;

/// <summary>What a receiver on .NET 8 does with the generated code.</summary>
public static class Answers
{
    /// <summary>The body of the answer to a request without a header.</summary>
    /// <param name="header">The header's name.</param>
    /// <returns>The JSON.</returns>
    public static string HeaderMissing(string header) =>
        BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue($"{header} is missing")).ToJson();

    /// <summary>Writes the answer to an unexpected exception, twice over.</summary>
    /// <param name="body">Where to write.</param>
    /// <param name="writer">Where to write as well.</param>
    public static void WriteServerError(Stream body, IBufferWriter<byte> writer)
    {
        var outcome = BarsOperationOutcome.Create(BarsErrors.RecServerErrorTransient());
        outcome.WriteTo(body);
        outcome.WriteTo(writer);
    }

    /// <summary>How long to wait before sending again.</summary>
    /// <param name="statusCode">The status that came.</param>
    /// <param name="code">The error code that came.</param>
    /// <param name="issueCode">The issue code that came.</param>
    /// <returns>Null where sending again is no use.</returns>
    public static TimeSpan? Wait(int statusCode, string? code, string? issueCode) =>
        BarsRetry.Classify(statusCode, code, issueCode) is { ShouldRetry: true } advice ? advice.DelayFor(1, 0.5) : null;

    /// <summary>What the standard and the support page say.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="code">The error code.</param>
    /// <param name="issueCode">The issue code.</param>
    /// <returns>A text, or null.</returns>
    public static string? Explain(int statusCode, string? code, string? issueCode) =>
        BarsErrors.TryFind(statusCode, code, issueCode, out var scenario)
            ? BarsErrors.Describe(scenario).Text
            : BarsStatuses.Describe(statusCode)?.Cause;
}
