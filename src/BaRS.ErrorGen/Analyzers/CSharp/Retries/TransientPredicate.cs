using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Retries;

/// <summary>
/// What the libraries around Polly call a transient error, without a condition that the project wrote:
/// <c>HandleTransientHttpError()</c> of Polly.Extensions.Http, <c>AddTransientHttpErrorPolicy</c> of
/// Microsoft.Extensions.Http.Polly.
/// </summary>
internal sealed class TransientPredicate(SyntaxNode name) : RetryPredicate
{
    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;
    private const int LowestServerError = 500;

    /// <inheritdoc />
    public override Location Place => name.GetLocation();

    /// <inheritdoc />
    public override bool? For(int status) => status is RequestTimeout or >= LowestServerError;

    /// <summary>As Microsoft.Extensions.Http.Resilience has it in <c>HttpClientResiliencePredicates.IsTransient</c>.</summary>
    public static bool IsTransientOrThrottled(int status) => status is RequestTimeout or TooManyRequests or >= LowestServerError;
}
