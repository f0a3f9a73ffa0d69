using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2012: an id of the message that each attempt creates anew.</summary>
public sealed class RetriedIdsTests
{
    [Fact]
    public async Task An_id_that_the_callback_of_a_pipeline_creates_is_reported() =>
        await CheckAsync("""
            public class Sender(HttpClient client, ResiliencePipeline<HttpResponseMessage> pipeline, IAsyncPolicy<HttpResponseMessage> policy)
            {
                public async Task A() => await pipeline.ExecuteAsync(async token =>
                {
                    var request = new HttpRequestMessage();
                    request.Headers.Add("X-Request-ID", {|BARS2012:Guid.NewGuid().ToString()|});
                    return await client.SendAsync(request, token);
                });

                public Task B(HttpRequestMessage request) => policy.ExecuteAsync(() =>
                {
                    var id = Guid.CreateVersion7();
                    var text = id.ToString("D");
                    request.Headers.Remove("x-correlation-id");
                    request.Headers.TryAddWithoutValidation("x-correlation-id", {|BARS2012:text|});
                    return client.SendAsync(request);
                });

                public async Task C() => await pipeline.ExecuteAsync(async token => await client.SendAsync(new HttpRequestMessage { Headers = { { "X-Request-ID", {|BARS2012:$"{Guid.NewGuid()}"|} } } }, token));
            }
            """);

    [Fact]
    public async Task So_is_one_that_a_method_creates_which_the_callback_calls() =>
        await CheckAsync("""
            public class Sender(HttpClient client, ResiliencePipeline<HttpResponseMessage> pipeline, IAsyncPolicy<HttpResponseMessage> policy)
            {
                public async Task A() => await pipeline.ExecuteAsync(async token => await {|BARS2012:SendOnceAsync(token)|});
                public async Task B() => await pipeline.ExecuteAsync(async token => await {|BARS2012:SendWithAsync(Guid.NewGuid(), token)|});
                public Task C() => policy.ExecuteAsync({|BARS2012:SendOnceAsync|}, default);
                private Task<HttpResponseMessage> SendOnceAsync(CancellationToken token) => client.SendAsync(Create(), token);
                private static HttpRequestMessage Create() { var request = new HttpRequestMessage(); request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString()); return request; }
                private Task<HttpResponseMessage> SendWithAsync(Guid id, CancellationToken token) { var request = new HttpRequestMessage(); request.Headers.Add("X-Request-ID", id.ToString()); return client.SendAsync(request, token); }
            }
            """);

    [Fact]
    public async Task An_id_from_outside_of_what_is_retried_is_fine() =>
        await CheckAsync("""
            public class Sender(HttpClient client, ResiliencePipeline<HttpResponseMessage> pipeline)
            {
                public async Task A()
                {
                    var id = Guid.NewGuid();
                    await pipeline.ExecuteAsync(async token =>
                    {
                        var request = new HttpRequestMessage();
                        request.Headers.Add("X-Request-ID", id.ToString());
                        request.Headers.Add("X-Attempt-ID", Guid.NewGuid().ToString());
                        return await client.SendAsync(request, token);
                    });
                }

                public async Task B(Guid id) => await pipeline.ExecuteAsync(async token => await SendAsync(id, token));
                private Task<HttpResponseMessage> SendAsync(Guid id, CancellationToken token) { var request = new HttpRequestMessage(); request.Headers.Add("X-Request-ID", id.ToString()); return client.SendAsync(request, token); }
                public Task C() { var request = new HttpRequestMessage(); request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString()); return client.SendAsync(request); }
            }
            """);

    [Fact]
    public async Task An_id_that_a_loop_of_attempts_creates_is_reported() =>
        await CheckAsync("""
            public class Sender(HttpClient client)
            {
                public async Task A()
                {
                    for (var attempt = 1; attempt <= 3; attempt++)
                    {
                        var request = new HttpRequestMessage();
                        request.Headers.Add("X-Request-ID", {|BARS2012:Guid.NewGuid().ToString()|});
                        await client.SendAsync(request);
                    }
                }

                public async Task B()
                {
                    while (true)
                    {
                        var request = new HttpRequestMessage();
                        request.Headers.Add("X-Request-ID", {|BARS2012:Guid.NewGuid().ToString()|});
                        var response = await client.SendAsync(request);
                        if (!Receiver.BarsRetry.Classify((int)response.StatusCode).ShouldRetry)
                            return;
                    }
                }

                public async Task OfMessages(Queue<HttpContent> messages)
                {
                    while (messages.Count > 0)
                    {
                        var request = new HttpRequestMessage { Content = messages.Dequeue() };
                        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                        await client.SendAsync(request);
                    }
                }

                public async Task Outside()
                {
                    var id = Guid.NewGuid().ToString();
                    for (var attempt = 1; attempt <= 3; attempt++)
                    {
                        var request = new HttpRequestMessage();
                        request.Headers.Add("X-Request-ID", id);
                        await client.SendAsync(request);
                    }
                }
            }
            """);

    [Fact]
    public async Task A_handler_that_creates_ids_is_reported_if_it_is_added_after_the_retry() =>
        await CheckAsync(Handlers + """
            public static class Clients
            {
                public static void A(IServiceCollection services)
                {
                    var builder = services.AddHttpClient("bars");
                    builder.AddStandardResilienceHandler();
                    builder.{|BARS2012:AddHttpMessageHandler<IdHandler>|}();
                }

                public static void B(IServiceCollection services) =>
                    services.AddHttpClient("bars").AddTransientHttpErrorPolicy(p => p.RetryAsync(3)).{|BARS2012:AddHttpMessageHandler|}(() => new IdHandler());

                public static void C(IServiceCollection services)
                {
                    var builder = services.AddHttpClient("bars").AddPolicyHandler(Policy<HttpResponseMessage>.Handle<HttpRequestException>().RetryAsync(2));
                    builder.{|BARS2012:AddHttpMessageHandler<IdHandler>|}();
                }
            }
            """);

    [Fact]
    public async Task One_that_is_added_before_it_or_that_asks_first_is_fine() =>
        await CheckAsync(Handlers + """
            public static class Clients
            {
                public static void A(IServiceCollection services)
                {
                    var builder = services.AddHttpClient("bars").AddHttpMessageHandler<IdHandler>();
                    builder.AddStandardResilienceHandler();
                    builder.AddHttpMessageHandler<AskingHandler>();
                    builder.AddHttpMessageHandler<OtherHandler>();
                }

                public static void B(IServiceCollection services) => services.AddHttpClient("bars").AddHttpMessageHandler<IdHandler>();
                public static void C(IServiceCollection services)
                {
                    services.AddHttpClient("one").AddStandardResilienceHandler();
                    services.AddHttpClient("two").AddHttpMessageHandler<IdHandler>();
                }

                public static void D(IServiceCollection services) =>
                    services.AddHttpClient("bars").AddPolicyHandler(Policy.TimeoutAsync<HttpResponseMessage>(10)).AddHttpMessageHandler<IdHandler>();
            }
            """);

    [Fact]
    public async Task The_messages_say_what_to_do() =>
        Assert.Equal(
            [
                "'IdHandler' creates 'X-Request-ID' anew for each attempt, because it is added after the retry. "
                    + "A receiver takes an attempt with another id for another message. Add it before the retry.",
            ],
            await CheckAsync(Handlers + """
                public static class Clients
                {
                    public static void A(IServiceCollection services) =>
                        services.AddHttpClient("bars").AddTransientHttpErrorPolicy(p => p.RetryAsync(3)).{|BARS2012:AddHttpMessageHandler<IdHandler>|}();
                }
                """));

    private const string Handlers = """
        public class IdHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
            {
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                return base.SendAsync(request, token);
            }
        }

        public class AskingHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
            {
                if (!request.Headers.Contains("X-Request-ID"))
                    request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                return base.SendAsync(request, token);
            }
        }

        public class OtherHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
            {
                request.Headers.Add("X-Trace", Guid.NewGuid().ToString());
                return base.SendAsync(request, token);
            }
        }

        """;

    private static Task<IReadOnlyList<string>> CheckAsync(string markup) =>
        CodeVerifier.CheckRuleAsync("BARS2012", "using Microsoft.Extensions.DependencyInjection;\n" + markup);
}
