using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Retries;

/// <summary>BARS2006: a retry predicate that the spec does not agree with, in each shape that code gives it.</summary>
public sealed class RetryPredicateTests
{
    private static readonly (string, string) Spec = ("BarsErrorGenPresets", "bars-core-1.5.0");

    private const string Right =
        "HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or "
            + "HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout";

    [Fact]
    public async Task What_asks_for_the_opposite_or_for_something_else_is_no_predicate() =>
        await CheckAsync("""
            public static bool IsNonTransient(HttpStatusCode status) => status is HttpStatusCode.BadRequest or HttpStatusCode.NotImplemented;
            public static bool ShouldNotRetry(HttpResponseMessage r) => (int)r.StatusCode is 501 or 400 or 404;
            public static bool NeverRetry(HttpResponseMessage r) => (int)r.StatusCode is 501;
            public static bool CannotRetry(HttpResponseMessage r) => r.StatusCode < HttpStatusCode.InternalServerError || r.StatusCode == HttpStatusCode.NotImplemented;
            public static bool HasRetryAfter(HttpResponseMessage r) => r.StatusCode == HttpStatusCode.TooManyRequests;
            public static bool WasRetried(HttpResponseMessage r) => r.StatusCode == HttpStatusCode.NotImplemented;
            public static bool RetriesExhausted(HttpResponseMessage r) => !r.IsSuccessStatusCode;
            public static bool ShouldRetry(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode is 501|};
            """);

    [Fact]
    public async Task A_predicate_of_a_policy_is_reported_at_its_condition() =>
        await CheckAsync($$"""
            public static object A() => Polly.Policy.HandleResult<HttpResponseMessage>(r => {|BARS2006:(int)r.StatusCode >= 500|}).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            public static object B() => Polly.Policy<HttpResponseMessage>.HandleResult(r => {|BARS2006:!r.IsSuccessStatusCode|}).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            public static object C() => Polly.Policy.Handle<Exception>().OrResult<HttpResponseMessage>(r => {|BARS2006:r.StatusCode == HttpStatusCode.NotImplemented|});
            public static object D() => Polly.Policy.HandleResult<HttpResponseMessage>(r => { var code = (int)r.StatusCode; return {|BARS2006:code == 501 || code == 503|}; });
            public static object Right() => Polly.Policy.HandleResult<HttpResponseMessage>(r => r.StatusCode is {{Right}}).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            public static object OfTokens() => Polly.Policy.HandleResult<HttpResponseMessage>(r => r.StatusCode == HttpStatusCode.Unauthorized).WaitAndRetryAsync(1, _ => TimeSpan.Zero);
            public static object OfTexts() => Polly.Policy.HandleResult<string>(text => text.Length >= 500);
            public static object Unknown(Func<HttpResponseMessage, bool> other) => Polly.Policy.HandleResult<HttpResponseMessage>(r => other(r));
            """);

    [Fact]
    public async Task Predicates_of_one_chain_decide_together_and_are_one_finding() =>
        await CheckAsync($$"""
            public static object A() => Polly.Policy.HandleResult<HttpResponseMessage>(r => r.StatusCode is HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or HttpStatusCode.TooManyRequests).OrResult(r => (int)r.StatusCode is 500 or 502 or 503 or 504);
            public static object B() => Polly.Policy.HandleResult<HttpResponseMessage>(r => {|BARS2006:(int)r.StatusCode == 501|}).OrResult(r => (int)r.StatusCode is 500 or 502 or 503 or 504);
            public static object Missing() => Polly.Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode == 500).OrResult(r => {|BARS2006:(int)r.StatusCode is 502 or 503 or 504|});
            public static object Twice() => Polly.Policy.HandleResult<HttpResponseMessage>(r => {|BARS2006:(int)r.StatusCode == 501|}).OrResult(r => (int)r.StatusCode >= 500);
            public static object InALocal()
            {
                var errors = Polly.Policy.HandleResult<HttpResponseMessage>(r => {|BARS2006:(int)r.StatusCode == 501|});
                var more = errors.OrResult(r => r.StatusCode is HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or HttpStatusCode.TooManyRequests);
                return more.OrResult(r => (int)r.StatusCode is 500 or 502 or 503 or 504).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            }

            public static object C() => new Polly.Retry.RetryStrategyOptions<HttpResponseMessage> { ShouldHandle = new Polly.PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().HandleResult(r => {|BARS2006:r.StatusCode >= HttpStatusCode.InternalServerError|}) };
            """);

    [Fact]
    public async Task A_predicate_of_options_is_reported_at_its_condition() =>
        await CheckAsync($$"""
            public static object A() => new Microsoft.Extensions.Http.Resilience.HttpRetryStrategyOptions { ShouldHandle = args => ValueTask.FromResult({|BARS2006:args.Outcome.Exception is HttpRequestException || args.Outcome.Result?.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.NotImplemented|}) };
            public static object B() => new Polly.Retry.RetryStrategyOptions<HttpResponseMessage> { ShouldHandle = async args => {|BARS2006:args.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError }|} };
            public static object C() => new Polly.Retry.RetryStrategyOptions<HttpResponseMessage> { ShouldHandle = args => {|BARS2006:args.Outcome switch { { Exception: HttpRequestException } => new ValueTask<bool>(true), { Result: { StatusCode: HttpStatusCode.NotImplemented } } => new ValueTask<bool>(true), _ => new ValueTask<bool>(false) }|} };
            public static object Right() => new Polly.Retry.RetryStrategyOptions<HttpResponseMessage> { ShouldHandle = args => new ValueTask<bool>(args.Outcome.Exception != null || args.Outcome.Result.StatusCode is {{Right}}) };
            public static void D() => Options.ShouldHandle = args => {|BARS2006:args.Outcome switch { { Exception: HttpRequestException } => Polly.PredicateResult.True(), { Result: HttpResponseMessage r } when r.StatusCode >= HttpStatusCode.InternalServerError => Polly.PredicateResult.True(), _ => Polly.PredicateResult.False() }|};
            public static void E() => Options.ShouldHandle = args => {|BARS2006:args switch { { Outcome.Result.StatusCode: HttpStatusCode.NotImplemented } => new ValueTask<bool>(true), _ => new ValueTask<bool>(false) }|};
            public static void F() => Options.ShouldHandle = async args => { await Task.Yield(); return {|BARS2006:args.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError }|}; };
            public static void G() => Options.ShouldHandle = args => new ValueTask<bool>({|BARS2006:(args.Outcome.Exception, args.Outcome.Result) switch { (HttpRequestException, _) => true, (_, { StatusCode: HttpStatusCode.NotImplemented }) => true, _ => false }|});
            public static void H() => Options.ShouldHandle = args => new ValueTask<bool>({|BARS2006:new[] { HttpStatusCode.NotImplemented }.Contains(args.Outcome.Result.StatusCode)|});
            public static void I() { Options.ShouldHandle = {|BARS2006:Decide|}; ValueTask<bool> Decide(Polly.Retry.RetryPredicateArguments<HttpResponseMessage> args) => new ValueTask<bool>(args.Outcome.Result.StatusCode == HttpStatusCode.NotImplemented); }
            public static void OfOthers(Func<bool> other) => Options.ShouldHandle = args => new ValueTask<bool>((args.Outcome.Exception, args.Outcome.Result) switch { (_, { StatusCode: HttpStatusCode.NotImplemented }) => other(), _ => false });
            private static readonly Polly.Retry.RetryStrategyOptions<HttpResponseMessage> Options = new();
            public class BreakerOptions { public Func<HttpResponseMessage, bool> ShouldHandle { get; set; } }
            public static object OfABreaker() => new BreakerOptions { ShouldHandle = r => (int)r.StatusCode >= 500 };
            """);

    [Fact]
    public async Task A_method_that_decides_about_a_retry_is_reported() =>
        await CheckAsync($$"""
            private static readonly HttpStatusCode[] Transient = { HttpStatusCode.BadGateway, HttpStatusCode.NotImplemented };
            private static bool ShouldRetry(HttpResponseMessage response) => {|BARS2006:Transient.Contains(response.StatusCode)|};
            private static bool IsTransient(HttpStatusCode status) => {|BARS2006:status switch { HttpStatusCode.BadGateway => true, HttpStatusCode.NotImplemented => true, _ => false }|};
            private static bool {|BARS2006:CanRetry|}(HttpResponseMessage response) { if (response.StatusCode == HttpStatusCode.NotImplemented) return true; return (int)response.StatusCode == 503; }
            public static bool Local(HttpResponseMessage response) { return IsRetriable(response); bool IsRetriable(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode > 500|}; }
            private static bool RetryRight(HttpResponseMessage response) => response.StatusCode is {{Right}};
            private static bool IsServerError(HttpResponseMessage response) => (int)response.StatusCode >= 500;
            private static bool RetryOther(string name) => name.Length >= 500;
            private static int RetryCount(HttpResponseMessage response) => (int)response.StatusCode;
            private static bool RetryByBody(HttpResponseMessage response) => response.Headers.Contains("x");
            public static async Task<bool> Send(HttpClient client) { var response = await client.GetAsync("http://example.org"); return (int)response.StatusCode >= 500; }
            """);

    /// <summary>As newer compilers bind Contains of an array: to a method on spans with a comparer that is left out.</summary>
    [Fact]
    public async Task A_comparer_that_is_left_out_changes_nothing() =>
        await CodeVerifier.CheckRuleAsync("BARS2006", """
            public static class Spans { public static bool Contains<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T> comparer = null) => false; }
            public static class Client
            {
                private static readonly HttpStatusCode[] Listed = [HttpStatusCode.RequestTimeout, HttpStatusCode.NotImplemented];
                public static bool ShouldRetry(HttpResponseMessage r) => {|BARS2006:Spans.Contains(Listed, r.StatusCode)|};
            }
            """, Spec);

    [Fact]
    public async Task A_circuit_breaker_is_no_retry() =>
        await CodeVerifier.CheckAsync("""
            public static class Breakers { public static object CircuitBreakerAsync(this Polly.PolicyBuilder<HttpResponseMessage> builder, int count) => null; }
            public class BreakerOptions { public Func<Polly.Retry.RetryPredicateArguments<HttpResponseMessage>, ValueTask<bool>> ShouldHandle { get; set; } }
            public static class Client
            {
                public static object A() => Polly.Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode >= 500).CircuitBreakerAsync(3);
                public static object B()
                {
                    var builder = new Polly.PredicateBuilder<HttpResponseMessage>().HandleResult(r => (int)r.StatusCode >= 500);
                    return new BreakerOptions { ShouldHandle = builder };
                }

                public static object C()
                {
                    var errors = Polly.Policy.HandleResult<HttpResponseMessage>(r => (int)r.StatusCode >= 500);
                    var same = errors;
                    return same.CircuitBreakerAsync(3);
                }

                public static object Both()
                {
                    var errors = Polly.Policy.HandleResult<HttpResponseMessage>(r => {|BARS2006:(int)r.StatusCode >= 500|});
                    return new[] { errors.CircuitBreakerAsync(3), errors.WaitAndRetryAsync(3, _ => TimeSpan.Zero) };
                }

                public static object Elsewhere()
                {
                    var errors = Polly.Policy.HandleResult<HttpResponseMessage>(r => {|BARS2006:(int)r.StatusCode >= 500|});
                    return errors;
                }

                public static object OfALibrary()
                {
                    var errors = Polly.Extensions.Http.HttpPolicyExtensions.{|BARS2006:HandleTransientHttpError|}();
                    return errors.WaitAndRetryAsync(3, _ => TimeSpan.Zero);
                }
            }
            """, Spec);

    [Fact]
    public async Task What_a_library_calls_transient_is_reported_at_its_name() =>
        await CodeVerifier.CheckRuleAsync("BARS2006", """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Http.Resilience;
            using Polly.Extensions.Http;
            public static class Client
            {
                public static object A() => HttpPolicyExtensions.{|BARS2006:HandleTransientHttpError|}().WaitAndRetryAsync(3, _ => TimeSpan.Zero);
                public static object B() => HttpPolicyExtensions.{|BARS2006:HandleTransientHttpError|}().OrResult(r => r.StatusCode == HttpStatusCode.TooManyRequests).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
                public static object C(IHttpClientBuilder client) => client.{|BARS2006:AddTransientHttpErrorPolicy|}(errors => errors.WaitAndRetryAsync(3, _ => TimeSpan.Zero));
                public static object D(IHttpClientBuilder client) => client.{|BARS2006:AddTransientHttpErrorPolicy|}(errors => errors.OrResult(r => r.StatusCode == HttpStatusCode.TooManyRequests).WaitAndRetryAsync(3, _ => TimeSpan.Zero));
                public static object E() => new HttpRetryStrategyOptions { ShouldHandle = args => ValueTask.FromResult({|BARS2006:HttpClientResiliencePredicates.IsTransient(args.Outcome)|}) };
                public static object NoRetry(IHttpClientBuilder client) => client.AddTransientHttpErrorPolicy(errors => Breakers.Break(errors));
                public static object NotSeen() => HttpPolicyExtensions.HandleTransientHttpError();
                private static class Breakers { public static IAsyncPolicy<HttpResponseMessage> Break(PolicyBuilder<HttpResponseMessage> builder) => null; }
            }
            """, Spec);

    [Fact]
    public async Task What_a_library_calls_transient_counts_beside_what_is_written() =>
        Assert.Equal(
            [
                "The retry predicate retries status 501, which the spec forbids, and does not retry status 425, which the spec requires. "
                    + "Use BarsRetry.Classify, and keep the body, X-Request-ID and X-Correlation-ID in a resend.",
            ],
            await CheckAsync("""
                public static object B() => Polly.Extensions.Http.HttpPolicyExtensions.{|BARS2006:HandleTransientHttpError|}().OrResult(r => r.StatusCode == HttpStatusCode.TooManyRequests).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
                """));

    [Fact]
    public async Task A_predicate_that_is_only_named_is_reported_where_it_is_used() =>
        await CheckAsync("""
            private static readonly Func<HttpResponseMessage, bool> ServerError = r => (int)r.StatusCode >= 500;
            private static bool IsServerError(HttpResponseMessage r) => (int)r.StatusCode >= 500;
            private static bool IsRetriable(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode >= 500|};
            private static ValueTask<bool> Decide(Polly.Retry.RetryPredicateArguments<HttpResponseMessage> args) => new ValueTask<bool>(args.Outcome.Result.StatusCode == HttpStatusCode.NotImplemented);
            public static object A() => Polly.Policy.HandleResult<HttpResponseMessage>({|BARS2006:IsServerError|}).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            public static object B() => Polly.Policy.HandleResult({|BARS2006:ServerError|}).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            public static object C() { Func<HttpResponseMessage, bool> local = r => (int)r.StatusCode == 501; return Polly.Policy.HandleResult({|BARS2006:local|}).WaitAndRetryAsync(3, _ => TimeSpan.Zero); }
            public static object D() => new Polly.Retry.RetryStrategyOptions<HttpResponseMessage> { ShouldHandle = {|BARS2006:Decide|} };
            public static object ReportedThere() => Polly.Policy.HandleResult<HttpResponseMessage>(IsRetriable).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            """);

    [Fact]
    public async Task Beside_a_predicate_that_stands_elsewhere_nothing_is_missing() =>
        await CheckAsync("""
            public static object A(Func<HttpResponseMessage, bool> other) => Polly.Policy.HandleResult(other).OrResult(r => (int)r.StatusCode == 503).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            public static object B(Polly.PolicyBuilder<HttpResponseMessage> errors) => errors.OrResult(r => (int)r.StatusCode == 503).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            public static object C(Polly.PolicyBuilder<HttpResponseMessage> errors) => errors.OrResult(r => {|BARS2006:(int)r.StatusCode is 501 or 503|}).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            """);

    [Fact]
    public async Task The_message_says_which_statuses_and_on_what_condition()
    {
        var messages = await CheckAsync("""
            public static bool RetryA(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode >= 500|};
            public static bool RetryB(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode == 501|};
            public static bool RetryC(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode is 500 or 502 or 503 or 504 or 408 or 425|};
            """);
        Assert.Equal(
            [
                "The retry predicate retries status 501, which the spec forbids, and does not retry status 408, 425 or 429, "
                    + "which the spec requires. Use BarsRetry.Classify, and keep the body, X-Request-ID and X-Correlation-ID in a resend.",
                "The retry predicate retries status 501, which the spec forbids. "
                    + "Use BarsRetry.Classify, and keep the body, X-Request-ID and X-Correlation-ID in a resend.",
                "The retry predicate does not retry status 429, which the spec requires. "
                    + "Use BarsRetry.Classify, and keep the body, X-Request-ID and X-Correlation-ID in a resend.",
            ],
            messages);
    }

    [Fact]
    public async Task The_statuses_are_those_of_the_spec_in_force() =>
        await CodeVerifier.CheckAsync(
            "public static class Client { public static bool ShouldRetry(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode >= 500|}; public static bool RetryRight(HttpResponseMessage r) => (int)r.StatusCode == 598; }",
            """
            format: bars-errors/1
            statuses:
              - { status: 598, title: ASK AGAIN, retry: backoff }
              - { status: 599, title: GONE, retry: never }
            """,
            ("BarsErrorGenPresets", "none"));

    private static Task<IReadOnlyList<string>> CheckAsync(string members) =>
        CodeVerifier.CheckRuleAsync("BARS2006", $"public static class Client\n{{\n{members}\n}}\n", Spec);
}
