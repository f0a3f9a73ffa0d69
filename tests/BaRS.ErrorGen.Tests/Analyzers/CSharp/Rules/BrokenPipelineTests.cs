using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2013: what stands beside a retry that follows the spec, and keeps it from doing so.</summary>
public sealed class BrokenPipelineTests
{
    [Fact]
    public async Task What_is_set_after_UseBars_and_replaces_it_is_reported() =>
        await CheckAsync("""
            public static void A(IHttpClientBuilder client) => client.AddStandardResilienceHandler(options =>
            {
                options.UseBars();
                options.Retry.{|BARS2013:DisableForUnsafeHttpMethods|}();
                {|BARS2013:options.Retry.ShouldRetryAfterHeader|} = true;
                {|BARS2013:options.Retry.MaxRetryAttempts|} = 3;
                options.TotalRequestTimeout.Timeout = {|BARS2013:TimeSpan.FromSeconds(30)|};
            });

            public static void B(HttpRetryStrategyOptions retry)
            {
                retry.UseBars();
                {|BARS2013:retry.ShouldHandle|} = arguments => PredicateResult.False();
                retry.{|BARS2013:DisableFor|}(HttpMethod.Post);
            }
            """);

    [Fact]
    public async Task What_is_set_before_it_or_does_not_replace_it_is_fine() =>
        await CheckAsync("""
            public static void A(IHttpClientBuilder client) => client.AddStandardResilienceHandler(options =>
            {
                options.Retry.MaxRetryAttempts = 3;
                options.Retry.ShouldRetryAfterHeader = true;
                options.UseBars();
                options.Retry.Name = "bars";
                options.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(20);
            });

            public static void B(HttpRetryStrategyOptions bars, HttpRetryStrategyOptions other)
            {
                bars.UseBars();
                other.ShouldHandle = arguments => PredicateResult.False();
                other.DisableForUnsafeHttpMethods();
            }
            """);

    [Fact]
    public async Task The_retry_of_the_standard_pipeline_alone_is_not_enough() =>
        await CheckAsync("""
            public static void A(IHttpClientBuilder client) => client.AddStandardResilienceHandler(options => options.Retry.{|BARS2013:UseBars|}());
            public static void B(IHttpClientBuilder client) => client.AddStandardResilienceHandler(options => options.UseBars());
            public static void C(IHttpClientBuilder client) => client.AddStandardResilienceHandler(options =>
            {
                options.Retry.UseBars();
                options.CircuitBreaker.ShouldHandle = arguments => PredicateResult.False();
                options.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(15);
            });
            """);

    [Fact]
    public async Task A_breaker_another_retry_or_a_short_timeout_in_the_same_pipeline_is_reported() =>
        await CheckAsync("""
            public static void A(IHttpClientBuilder client) => client.AddResilienceHandler("bars", pipeline =>
            {
                pipeline.AddTimeout({|BARS2013:TimeSpan.FromSeconds(100)|});
                pipeline.AddBarsRetry();
                pipeline.{|BARS2013:AddCircuitBreaker|}(new HttpCircuitBreakerStrategyOptions());
                pipeline.{|BARS2013:AddRetry|}(new HttpRetryStrategyOptions());
            });

            public static object B() => new ResiliencePipelineBuilder<HttpResponseMessage>()
                .AddTimeout({|BARS2013:new TimeSpan(0, 1, 0)|})
                .AddBarsRetry()
                .{|BARS2013:AddCircuitBreaker|}(new HttpCircuitBreakerStrategyOptions { FailureRatio = 0.5 })
                .Build();
            """);

    [Fact]
    public async Task What_counts_exceptions_only_or_belongs_to_one_attempt_is_fine() =>
        await CheckAsync("""
            public static void A(IHttpClientBuilder client) => client.AddResilienceHandler("bars", pipeline =>
            {
                pipeline.AddTimeout(TimeSpan.FromMinutes(20));
                pipeline.AddBarsRetry();
                pipeline.AddTimeout(TimeSpan.FromSeconds(10));
                pipeline.AddCircuitBreaker(new Polly.CircuitBreaker.CircuitBreakerStrategyOptions<HttpResponseMessage>());
                pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { ShouldHandle = arguments => PredicateResult.False() });
            });

            public static void B(IHttpClientBuilder client) => client.AddResilienceHandler("other", pipeline =>
                pipeline.AddRetry(new HttpRetryStrategyOptions()).AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions()));
            """);

    [Fact]
    public async Task A_client_that_sends_again_twice_or_gives_up_early_is_reported() =>
        await CheckAsync("""
            public static void A(IServiceCollection services)
            {
                var client = services.AddHttpClient("bars").AddBarsRetryHandler();
                client.{|BARS2013:AddStandardResilienceHandler|}();
                client.ConfigureHttpClient(http => http.Timeout = {|BARS2013:TimeSpan.FromMinutes(2)|});
            }

            public static void B(IServiceCollection services) =>
                services.AddHttpClient("bars").{|BARS2013:AddTransientHttpErrorPolicy|}(errors => errors.RetryAsync(3)).AddBarsRetryHandler();

            public static HttpClient C() => {|BARS2013:new HttpClient(new BarsRetryHandler())|};
            public static HttpClient D() => new HttpClient(new BarsRetryHandler()) { Timeout = {|BARS2013:TimeSpan.FromSeconds(30)|} };
            """);

    [Fact]
    public async Task Other_clients_and_timeouts_that_are_long_enough_are_fine() =>
        await CheckAsync("""
            public static void A(IServiceCollection services)
            {
                services.AddHttpClient("bars").AddBarsRetryHandler();
                services.AddHttpClient("register").AddStandardResilienceHandler();
                services.AddHttpClient("early").ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(5)).AddBarsRetryHandler();
            }

            public static HttpClient B() => new HttpClient(new BarsRetryHandler()) { Timeout = Timeout.InfiniteTimeSpan };
            public static HttpClient C(TimeSpan timeout) => new HttpClient(new BarsRetryHandler()) { Timeout = timeout };
            public static HttpClient D() { var client = new HttpClient(new BarsRetryHandler()); client.Timeout = TimeSpan.FromHours(1); return client; }
            public static HttpClient E() => new HttpClient(new HttpClientHandler());
            """);

    [Fact]
    public async Task The_messages_say_what_goes_wrong_and_what_to_do() =>
        Assert.Equal(
            [
                "The timeout of 100 seconds ends before the retries of the spec, whose waits alone can take 242 seconds. Use a longer one, or "
                    + "Timeout.InfiniteTimeSpan: the options of the retry have timeouts of their own.",
            ],
            await CheckAsync("public static HttpClient A() => {|BARS2013:new HttpClient(new BarsRetryHandler())|};"));

    private static Task<IReadOnlyList<string>> CheckAsync(string members) =>
        CodeVerifier.CheckRuleAsync(
            "BARS2013",
            "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Http.Resilience;\nusing Receiver;\n"
                + "internal static class Clients\n{\n" + members + "\n}\n",
            ("BarsErrorGenRole", "receiver+sender"));
}
