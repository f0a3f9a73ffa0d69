using BaRS.ErrorGen.Sender.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using static BaRS.ErrorGen.Sender.Tests.Support.Answers;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>Pipelines of Polly outside of IHttpClientFactory, and what else the builders can do.</summary>
public sealed class PollyTests
{
    private static readonly string Unavailable = Error(503, "REC_SERVICE_UNAVAILABLE", "transient");

    private static readonly string Expired = Error(401, "SEND_UNAUTHORIZED", "expired");

    [Fact]
    public async Task A_plain_pipeline_of_Polly_sends_a_new_request_with_the_same_ids()
    {
        await using var receiver = RawReceiver.Of(Unavailable, "", Success);
        using var client = new HttpClient();
        var time = TestTime.Create();
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddBarsRetry(new BarsRetryOptions { TimeProvider = time })
            .Build();
        using var response = await pipeline.ExecuteAsync(
            async token => await client.SendAsync(Request(), token),
            CancellationToken.None);
        Assert.Equal((200, 3), ((int)response.StatusCode, receiver.Requests.Count));

        HttpRequestMessage Request()
        {
            var request = TestMessage.Create(receiver.Address, "3f3a0c34-6d0a-4bb2-9d3c-6f4e7b0a0001");
            request.Headers.Remove("X-Correlation-ID");
            return request;
        }
    }

    [Fact]
    public async Task A_plain_pipeline_of_Polly_whose_callback_makes_new_ids_is_an_exception()
    {
        await using var receiver = RawReceiver.Of(Unavailable);
        using var client = new HttpClient();
        var time = TestTime.Create();
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddBarsRetry(new BarsRetryOptions { TimeProvider = time })
            .Build();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await pipeline.ExecuteAsync(
            async token => await client.SendAsync(TestMessage.Create(receiver.Address), token),
            CancellationToken.None));
        Assert.Equal(2, receiver.Requests.Count);
    }

    [Fact]
    public async Task What_was_told_of_a_retry_before_is_told_still()
    {
        var told = 0;
        var retry = new RetryStrategyOptions<HttpResponseMessage>
        {
            OnRetry = _ =>
            {
                told++;
                return default;
            },
        };
        var time = TestTime.Create();
        var answers = new Queue<HttpResponseMessage>([Response(503, ""), Response(200, "")]);
        await new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(retry.UseBars(new BarsRetryOptions { TimeProvider = time }))
            .Build()
            .ExecuteAsync(_ => ValueTask.FromResult(answers.Dequeue()));
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task The_retry_of_the_standard_pipeline_alone_can_follow_the_standard_too()
    {
        await using var receiver = RawReceiver.Of(Error(501, "REC_NOT_IMPLEMENTED", "not-supported"));
        var services = new ServiceCollection();
        services.AddHttpClient("bars").AddStandardResilienceHandler(pipeline => pipeline.Retry.UseBars());
        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("bars");
        using var response = await client.SendAsync(TestMessage.Create(receiver.Address));
        Assert.Equal((501, 1), ((int)response.StatusCode, receiver.Requests.Count));
    }

    [Fact]
    public void Options_are_checked_when_the_client_or_the_pipeline_is_made()
    {
        var options = new BarsRetryOptions { TotalTimeout = TimeSpan.FromMinutes(1) };
        Assert.Throws<InvalidOperationException>(
            () => new ServiceCollection().AddHttpClient("bars").AddBarsRetryHandler(own => own.TotalTimeout = options.TotalTimeout));
        Assert.Throws<InvalidOperationException>(() => new ResiliencePipelineBuilder<HttpResponseMessage>().AddBarsRetry(options));
        Assert.Throws<InvalidOperationException>(() => new HttpStandardResilienceOptions().UseBars(options));
        Assert.Throws<InvalidOperationException>(() => new HttpRetryStrategyOptions().UseBars(options));
    }

    [Fact]
    public async Task The_handler_of_the_factory_gets_its_token_from_a_service_and_needs_no_timeout_of_HttpClient()
    {
        await using var receiver = RawReceiver.Of(Expired, Success);
        var services = new ServiceCollection().AddSingleton("new");
        services.AddHttpClient("bars").AddBarsRetryHandler((provider, options) =>
            options.RefreshToken = (_, _) => Task.FromResult<string?>(provider.GetRequiredService<string>()));
        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("bars");
        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
        using var response = await client.SendAsync(TestMessage.Create(receiver.Address));
        Assert.Equal("Bearer new", receiver.Requests[^1].Headers["Authorization"]);
    }
}
