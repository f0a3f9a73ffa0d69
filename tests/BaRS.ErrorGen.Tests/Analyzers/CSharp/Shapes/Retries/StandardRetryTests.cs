using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Retries;

/// <summary>BARS2006: what Microsoft's handler retries if nobody says anything.</summary>
public sealed class StandardRetryTests
{
    [Fact]
    public async Task The_standard_handler_as_it_comes_is_reported_once_a_client() =>
        await CheckAsync("""
            public static void A(IServiceCollection services)
            {
                services.AddHttpClient("a").{|BARS2006:AddStandardResilienceHandler|}();
                services.AddHttpClient("b").{|BARS2006:AddStandardResilienceHandler|}(options => options.Retry.MaxRetryAttempts = 5);
                services.AddHttpClient("c").{|BARS2006:AddStandardResilienceHandler|}().Configure(options => options.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(5));
                var client = services.AddHttpClient("d");
                client.{|BARS2006:AddStandardResilienceHandler|}();
                client.AddStandardResilienceHandler();
                services.ConfigureHttpClientDefaults(http => http.{|BARS2006:AddStandardResilienceHandler|}());
            }

            public static void B(IHttpClientBuilder client, Microsoft.Extensions.Configuration.IConfigurationSection section) => client.{|BARS2006:AddStandardResilienceHandler|}(section);
            public static void C(IHttpClientBuilder client) => client.{|BARS2006:AddStandardResilienceHandler|}(Longer);
            private static void Longer(HttpStandardResilienceOptions options) => options.AttemptTimeout.Timeout = TimeSpan.FromMinutes(1);
            """);

    [Fact]
    public async Task A_handler_that_is_told_what_to_retry_is_not_reported() =>
        await CheckAsync("""
            public static void A(IServiceCollection services)
            {
                services.AddHttpClient("a").AddStandardResilienceHandler(options => options.UseBars());
                services.AddHttpClient("b").AddStandardResilienceHandler(options => options.Retry.ShouldHandle = args => PredicateResult.False());
                services.AddHttpClient("c").AddStandardResilienceHandler().Configure(options => options.UseBars());
                services.AddHttpClient("d").AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
                services.AddHttpClient("e").AddStandardResilienceHandler(Configure);
                services.AddHttpClient("f").AddStandardResilienceHandler(options => Configure(options));
                services.AddHttpClient("g").AddStandardResilienceHandler(options => options.Retry = new HttpRetryStrategyOptions { ShouldHandle = args => PredicateResult.False() });
                services.AddHttpClient("h").AddBarsRetryHandler().AddStandardResilienceHandler();
                services.AddHttpClient("i");
            }

            public static void B(IHttpClientBuilder client, Action<HttpStandardResilienceOptions> given) => client.AddStandardResilienceHandler(given);
            private static void Configure(HttpStandardResilienceOptions options) => options.UseBars();
            """);

    [Fact]
    public async Task The_options_of_a_retry_as_they_come_are_reported_where_they_are_added() =>
        await CheckAsync("""
            public static void A(IHttpClientBuilder client) => client.AddResilienceHandler("a", pipeline =>
            {
                pipeline.{|BARS2006:AddRetry|}(new HttpRetryStrategyOptions());
                pipeline.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 9 });
            });

            public static void B(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
            {
                var options = new HttpRetryStrategyOptions { MaxRetryAttempts = 5 };
                options.UseJitter = true;
                pipeline.{|BARS2006:AddRetry|}(options);
            }
            """);

    [Fact]
    public async Task Options_that_say_what_to_retry_or_go_elsewhere_first_are_not_reported() =>
        await CheckAsync("""
            public static void A(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
            {
                pipeline.AddRetry(new HttpRetryStrategyOptions().UseBars());
                pipeline.AddRetry(new HttpRetryStrategyOptions { ShouldHandle = args => PredicateResult.False() });
                pipeline.AddRetry(new Polly.Retry.RetryStrategyOptions<HttpResponseMessage>()); // Exceptions alone.
            }

            public static void B(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, HttpRetryStrategyOptions given)
            {
                var options = new HttpRetryStrategyOptions();
                Fill(options);
                pipeline.AddRetry(options);
                var other = new HttpRetryStrategyOptions();
                other.ShouldHandle = args => PredicateResult.False();
                pipeline.AddRetry(other);
                pipeline.AddRetry(given);
            }

            public static void C(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline.AddRetry(new HttpRetryStrategyOptions()).AddBarsRetry();
            private static void Fill(HttpRetryStrategyOptions options) => options.UseBars();
            """);

    [Fact]
    public async Task The_message_says_what_to_call_instead()
    {
        const string Code = """
            public static void A(IHttpClientBuilder client) => client.{|BARS2006:AddStandardResilienceHandler|}();
            public static void B(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline.{|BARS2006:AddRetry|}(new HttpRetryStrategyOptions());
            """;
        const string Conflict = "The retry predicate retries status 501, which the spec forbids, and does not retry status 425, which the spec requires. ";
        const string Keep = ", and keep the body, X-Request-ID and X-Correlation-ID in a resend.";
        Assert.Equal(
            [
                Conflict + "Call UseBars on the options of 'AddStandardResilienceHandler', or use AddBarsRetryHandler instead" + Keep,
                Conflict + "Call UseBars on the options of 'AddRetry', or use AddBarsRetry instead" + Keep,
            ],
            await CheckAsync(Code));
        Assert.Equal(
            [
                Conflict + "Let BarsRetry.Classify decide in the 'ShouldHandle' of 'AddStandardResilienceHandler'" + Keep,
                Conflict + "Let BarsRetry.Classify decide in the 'ShouldHandle' of 'AddRetry'" + Keep,
            ],
            await CheckAsync(Code, role: "receiver"));
    }

    private static Task<IReadOnlyList<string>> CheckAsync(string members, string role = "receiver+sender") =>
        CodeVerifier.CheckRuleAsync(
            "BARS2006",
            "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Http.Resilience;\n"
                + (members.Contains("Bars", StringComparison.Ordinal) ? "using Receiver;\n" : "") + "internal static class Clients\n{\n" + members + "\n}\n",
            ("BarsErrorGenPresets", "bars-core-1.5.0"),
            ("BarsErrorGenRole", role));
}
