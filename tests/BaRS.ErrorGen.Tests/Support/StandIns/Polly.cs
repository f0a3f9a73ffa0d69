namespace BaRS.ErrorGen.Tests.Support.StandIns;

/// <summary>The types of Polly that the rules know, in its namespaces and shapes: the policies of version 7 and the strategies of version 8, and what stands around them for HTTP.</summary>
internal static class Polly
{
    public const string Source = """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Polly
        {
            public readonly struct Outcome<TResult>
            {
                public Exception Exception { get; }
                public TResult Result { get; }
            }

            public static class PredicateResult
            {
                public static ValueTask<bool> True() => default;
                public static ValueTask<bool> False() => default;
            }

            public class PredicateBuilder<TResult>
            {
                public PredicateBuilder<TResult> Handle<TException>() where TException : Exception => this;
                public PredicateBuilder<TResult> HandleResult(Func<TResult, bool> predicate) => this;
                public static implicit operator Func<Retry.RetryPredicateArguments<TResult>, ValueTask<bool>>(PredicateBuilder<TResult> builder) => null;
            }

            public class PredicateBuilder : PredicateBuilder<object> { }

            public class PolicyBuilder
            {
                public PolicyBuilder<TResult> OrResult<TResult>(Func<TResult, bool> resultPredicate) => null;
            }

            public class PolicyBuilder<TResult>
            {
                public PolicyBuilder<TResult> OrResult(Func<TResult, bool> resultPredicate) => this;
                public object WaitAndRetryAsync(int retryCount, Func<int, TimeSpan> sleepDurationProvider) => null;
            }

            public abstract class Policy
            {
                public static PolicyBuilder Handle<TException>() where TException : Exception => null;
                public static PolicyBuilder<TResult> HandleResult<TResult>(Func<TResult, bool> resultPredicate) => null;
            }

            public abstract class Policy<TResult>
            {
                public static PolicyBuilder<TResult> Handle<TException>() where TException : Exception => null;
                public static PolicyBuilder<TResult> HandleResult(Func<TResult, bool> resultPredicate) => null;
            }
        }

        namespace Polly.Retry
        {
            public readonly struct RetryPredicateArguments<TResult>
            {
                public Outcome<TResult> Outcome { get; }
                public int AttemptNumber { get; }
            }

            public class RetryStrategyOptions<TResult>
            {
                public int MaxRetryAttempts { get; set; }
                public Func<RetryPredicateArguments<TResult>, ValueTask<bool>> ShouldHandle { get; set; }
            }
        }

        namespace Polly.Extensions.Http
        {
            public static class HttpPolicyExtensions
            {
                public static PolicyBuilder<HttpResponseMessage> HandleTransientHttpError() => null;
                public static PolicyBuilder<HttpResponseMessage> OrTransientHttpError(this PolicyBuilder<HttpResponseMessage> policyBuilder) => null;
                public static PolicyBuilder<HttpResponseMessage> OrTransientHttpStatusCode(this PolicyBuilder policyBuilder) => null;
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class PollyHttpClientBuilderExtensions
            {
                public static IHttpClientBuilder AddTransientHttpErrorPolicy(this IHttpClientBuilder builder, Func<Polly.PolicyBuilder<HttpResponseMessage>, object> configurePolicy) => builder;
            }
        }

        namespace Microsoft.Extensions.Http.Resilience
        {
            public static class HttpClientResiliencePredicates
            {
                public static bool IsTransient(Polly.Outcome<HttpResponseMessage> outcome) => false;
            }

            public class HttpRetryStrategyOptions : Polly.Retry.RetryStrategyOptions<HttpResponseMessage> { }
        }
        """;
}
