using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>
/// What the libraries around Polly call a transient error, without a condition that the project wrote:
/// <c>HandleTransientHttpError()</c> of Polly.Extensions.Http, <c>AddTransientHttpErrorPolicy</c> of
/// Microsoft.Extensions.Http.Polly.
/// </summary>
internal sealed class TransientPredicate(SyntaxNode name, IInvocationOperation call) : RetryPredicate
{
    /// <summary>What <c>HandleTransientHttpError()</c> is made of, but for the statuses.</summary>
    private const string Builder = $"global::Polly.Policy<global::System.Net.Http.HttpResponseMessage>.Handle<global::System.Net.Http.HttpRequestException>().OrResult(response => {RetryProperties.Call})";

    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;
    private const int LowestServerError = 500;

    /// <inheritdoc />
    public override Location Place => name.GetLocation();

    /// <inheritdoc />
    public override bool? For(int status) => Covers(status);

    /// <inheritdoc />
    public override ImmutableDictionary<string, string?> Replacement(string generatedNamespace) =>
        call is { TargetMethod.Name: "HandleTransientHttpError" }
            ? RetryReplacement.For(call.Syntax, "(int)response.StatusCode", Builder, generatedNamespace)
            : base.Replacement(generatedNamespace);

    /// <summary>As Microsoft.Extensions.Http.Resilience has it in <c>HttpClientResiliencePredicates.IsTransient</c>.</summary>
    public static bool CoversWithThrottling(int status) => Covers(status) || status == TooManyRequests;

    private static bool Covers(int status) => status is RequestTimeout or >= LowestServerError;
}
