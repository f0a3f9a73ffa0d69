using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

[Collection(ReceiverTests.Name)]
public sealed class ProcessMessageTests(RunningReceiver receiver)
{
    private static readonly (string, string, string) NotJson = ("REC_BAD_REQUEST", "value", "Body is not valid: it is not JSON.");

    private static readonly (string, string, string) Delivered =
        ("REC_CONFLICT", "duplicate", "The message has already been received and processed.");

    [Theory]
    [InlineData("", NotJsonText)]
    [InlineData("{", NotJsonText)]
    [InlineData("<Bundle/>", NotJsonText)]
    [InlineData("""{"resourceType":"\ud800"}""", NotJsonText)]
    [InlineData("[]", NoResourceText)]
    [InlineData("\"Bundle\"", NoResourceText)]
    [InlineData("{}", NoResourceText)]
    [InlineData("""{"resourceType":1}""", NoResourceText)]
    [InlineData("""{"resourceType":"Bundle"}""", NoMessageText)]
    [InlineData("""{"resourceType":"Bundle","type":"batch"}""", NoMessageText)]
    [InlineData("""{"resourceType":"Bundle","type":["message"]}""", NoMessageText)]
    public async Task A_body_that_is_no_message_is_refused(string body, string diagnostics)
    {
        var request = Request.Message(body);

        (await receiver.SendAsync(request)).AssertRefuses(request, 400, ("REC_BAD_REQUEST", "value", diagnostics));
    }

    [Fact]
    public async Task Another_resource_than_a_bundle_is_not_supported()
    {
        var request = Request.Message("""{"resourceType":"Patient"}""");

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", "not-supported", "A message is a Bundle. Other resources are not supported here."));
    }

    [Fact]
    public async Task A_body_beyond_the_servers_limit_is_refused_as_the_senders_fault()
    {
        var request = Request.Message(new string(' ', 31_000_000));

        // Expect: 100-continue, so that the refusal arrives before the body is on its way.
        using var message = request.ToMessage();
        message.Headers.ExpectContinue = true;
        using var response = await receiver.Client.SendAsync(message);

        (await Answer.ReadAsync(response))
            .AssertRefuses(request, 422, ("REC_UNPROCESSABLE_ENTITY", "too-long", "The body of the request is larger than the receiver reads."));
    }

    [Fact]
    public async Task A_body_that_the_server_cannot_read_to_its_end_is_refused_as_the_senders_fault()
    {
        var answer = await UnfinishedMessage.SendAsync(receiver.Client.BaseAddress!, Request.Message(""), UnfinishedMessage.BrokenChunk);

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"diagnostics\":\"A header, a parameter or the body of the request is invalid.\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_takes_too_long_must_be_sent_again_and_is_not_taken_for_delivered()
    {
        using var database = new TestDatabase();
        await using var app = RunningReceiver.Create(database, "--ProcessingTime", "00:00:00.2");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var request = Request.Message(Request.ValidMessage);

        var answer = await UnfinishedMessage.SendAsync(client.BaseAddress, request, UnfinishedMessage.TooShort);
        using var again = request.ToMessage();
        using var second = await client.SendAsync(again);

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"REC_TIMEOUT\"", answer, StringComparison.Ordinal);
        Assert.Equal(200, (int)second.StatusCode);
    }

    [Fact]
    public async Task A_message_is_accepted_once_and_then_already_delivered()
    {
        var request = Request.Message(Request.ValidMessage);
        var first = await receiver.SendAsync(request);

        Assert.Equal(200, first.Status);
        first.AssertEchoes(request);
        (await receiver.SendAsync(Again(request))).AssertRefuses(request, 409, Delivered);
    }

    [Fact]
    public async Task The_ids_are_compared_as_GUIDs_and_not_as_text()
    {
        var request = Request.Message(Request.ValidMessage);
        await receiver.SendAsync(request);
        var shouted = Again(request) with { RequestId = request.RequestId!.ToUpperInvariant() };

        (await receiver.SendAsync(shouted)).AssertRefuses(shouted, 409, Delivered);
    }

    [Fact]
    public async Task A_new_correlation_id_makes_no_new_message()
    {
        var request = Request.Message(Request.ValidMessage);
        await receiver.SendAsync(request);
        var other = Again(request) with { CorrelationId = Guid.NewGuid().ToString() };

        (await receiver.SendAsync(other)).AssertRefuses(other, 409, Delivered);
    }

    [Fact]
    public async Task A_refused_message_is_never_taken_for_delivered_and_is_new_when_it_is_corrected()
    {
        var request = Request.Message("{");
        await receiver.SendAsync(request);
        var corrected = Again(request) with { RequestId = Guid.NewGuid().ToString() };

        (await receiver.SendAsync(Again(request, "{"))).AssertRefuses(request, 400, NotJson);
        Assert.Equal(200, (await receiver.SendAsync(corrected)).Status);
    }

    [Fact]
    public async Task A_retry_that_comes_too_early_must_be_sent_again()
    {
        using var body = new HeldContent(Request.ValidMessage);
        var request = new Request("POST", "/$process-message") { Content = body };
        using var message = request.ToMessage();
        message.Headers.ExpectContinue = true;
        var first = receiver.Client.SendAsync(message);
        await body.AskedFor.WaitAsync(TimeSpan.FromSeconds(30));

        var early = await receiver.SendAsync(Again(request));
        body.Release();
        using var response = await first;

        early.AssertRefuses(request, 425, ("REC_TOO_EARLY", "duplicate", "425: The first attempt is still being processed."));
        Assert.Equal(200, (int)response.StatusCode);
        (await receiver.SendAsync(Again(request))).AssertRefuses(request, 409, Delivered);
    }

    [Fact]
    public async Task One_of_many_copies_at_once_is_processed()
    {
        var request = Request.Message(Request.ValidMessage);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => receiver.SendAsync(Again(request))));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 409 or 425, answer.Body));
    }

    private const string NotJsonText = "Body is not valid: it is not JSON.";

    private const string NoResourceText = "Body is not valid: it is not a FHIR resource.";

    private const string NoMessageText = "Bundle.type is not valid: a message has 'message'.";

    /// <summary>The same ids; a body can be sent once only.</summary>
    private static Request Again(Request request, string body = Request.ValidMessage) => request with { Content = Request.Json(body) };
}
