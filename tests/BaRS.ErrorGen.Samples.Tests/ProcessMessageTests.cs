using System.IO.Compression;
using System.Net.Http.Headers;
using Hl7.Fhir.Serialization;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>POST /$process-message, but for what a message says: see <see cref="BookingTests"/> and <see cref="ReferralTests"/>.</summary>
[Collection(ReceiverTests.Name)]
public sealed class ProcessMessageTests(RunningReceiver receiver)
{
    private static readonly (string, string, string) NoResource =
        ("REC_BAD_REQUEST", "value", "Body is not valid: it is not a FHIR resource in JSON.");

    private readonly string _message = TestBundle.Booking().ToJson();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("<Bundle/>")]
    [InlineData("""{"resourceType":"\ud800"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"message"} {}""")]
    [InlineData("[]")]
    [InlineData("\"Bundle\"")]
    public async Task A_body_that_is_no_resource_is_refused(string body)
    {
        var request = Request.Message(body);

        (await receiver.SendAsync(request)).AssertRefuses(request, 400, NoResource);
    }

    [Theory]
    [InlineData("""{"resourceType":"Bundle"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"batch"}""")]
    [InlineData("""{"resourceType":"Bundle","type":["message"]}""")]
    [InlineData("""{"resourceType":"Bundle","type":"message"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"message","entry":[{},{"resource":{"resourceType":"MessageHeader"}}]}""")]
    public async Task A_Bundle_that_is_no_message_is_refused(string body)
    {
        var answer = await receiver.SendAsync(Request.Message(body));

        Assert.Equal(400, answer.Status);
        Assert.Equal("REC_BAD_REQUEST", answer.Issues()[0].Code);
    }

    [Fact]
    public async Task Another_resource_than_a_bundle_is_not_supported()
    {
        var request = Request.Message("""{"resourceType":"Patient","id":"1"}""");

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
            .AssertRefuses(
                request,
                422,
                ("REC_UNPROCESSABLE_ENTITY", "too-long", "The body of the request is larger than the receiver reads."));
    }

    [Fact]
    public async Task A_body_that_the_server_cannot_read_to_its_end_is_refused_as_the_senders_fault()
    {
        var answer = await UnfinishedMessage.SendAsync(receiver.Client.BaseAddress!, Request.Message(""), UnfinishedMessage.BrokenChunk);

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"A header, a parameter or the body of the request is invalid.\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_takes_too_long_must_be_sent_again_and_is_not_taken_for_delivered()
    {
        using var database = new TestDatabase();
        await using var app = RunningReceiver.Create(database, "--ProcessingTime", "00:00:00.2");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var request = Request.Message(_message);

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
        var request = Request.Message(_message);
        var first = await receiver.SendAsync(request);

        Assert.Equal(200, first.Status);
        first.AssertEchoes(request);
        (await receiver.SendAsync(Again(request))).AssertRefuses(request, 409, Delivered(first));
    }

    [Fact]
    public async Task The_ids_are_compared_as_GUIDs_and_not_as_text()
    {
        var request = Request.Message(_message);
        var first = await receiver.SendAsync(request);
        var shouted = Again(request) with { RequestId = request.RequestId!.ToUpperInvariant() };

        (await receiver.SendAsync(shouted)).AssertRefuses(shouted, 409, Delivered(first));
    }

    [Fact]
    public async Task A_new_correlation_id_makes_no_new_message()
    {
        var request = Request.Message(_message);
        var first = await receiver.SendAsync(request);
        var other = Again(request) with { CorrelationId = Guid.NewGuid().ToString() };

        (await receiver.SendAsync(other)).AssertRefuses(other, 409, Delivered(first));
    }

    [Fact]
    public async Task A_refused_message_is_never_taken_for_delivered_and_is_new_when_it_is_corrected()
    {
        var request = Request.Message("{");
        await receiver.SendAsync(request);
        var corrected = Again(request) with { RequestId = Guid.NewGuid().ToString() };

        (await receiver.SendAsync(Again(request, "{"))).AssertRefuses(request, 400, NoResource);
        Assert.Equal(200, (await receiver.SendAsync(corrected)).Status);
    }

    [Fact]
    public async Task A_retry_that_comes_too_early_must_be_sent_again()
    {
        using var body = new HeldContent(_message);
        var request = new Request("POST", "/$process-message") { Content = body };
        using var message = request.ToMessage();
        message.Headers.ExpectContinue = true;
        var sending = receiver.Client.SendAsync(message);
        await body.AskedFor.WaitAsync(TimeSpan.FromSeconds(30));

        var early = await receiver.SendAsync(Again(request));
        body.Release();
        using var response = await sending;
        var first = await Answer.ReadAsync(response);

        early.AssertRefuses(request, 425, ("REC_TOO_EARLY", "duplicate", "425: The first attempt is still being processed."));
        Assert.Equal(200, first.Status);
        (await receiver.SendAsync(Again(request))).AssertRefuses(request, 409, Delivered(first));
    }

    [Fact]
    public async Task One_of_many_copies_at_once_is_processed()
    {
        var request = Request.Message(_message);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => receiver.SendAsync(Again(request))));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 409 or 425, answer.Body));
    }

    [Fact]
    public async Task A_message_may_be_compressed()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(_message));
        using var content = new ByteArrayContent(compressed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
        content.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(200, (await receiver.SendAsync(Request.Message("") with { Content = content })).Status);
    }

    [Fact]
    public async Task A_body_that_is_not_compressed_as_it_says_is_refused_as_the_senders_fault()
    {
        using var content = new StringContent(_message, new MediaTypeHeaderValue("application/fhir+json"));
        content.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(400, (await receiver.SendAsync(Request.Message("") with { Content = content })).Status);
    }

    [Fact]
    public async Task Two_receivers_on_one_database_process_a_message_once()
    {
        using var database = new TestDatabase();
        await using var one = RunningReceiver.Create(database);
        await using var other = RunningReceiver.Create(database);
        await one.StartAsync();
        await other.StartAsync();
        using var client = new HttpClient();

        for (var i = 0; i < 20; i++)
        {
            var message = TestBundle.Referral().ToRequest();
            var statuses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async attempt =>
            {
                using var copy = Again(message, await message.Content!.ReadAsStringAsync()).ToMessage();
                copy.RequestUri = new Uri(new Uri((attempt % 2 == 0 ? one : other).Urls.Single()), message.Path);
                using var response = await client.SendAsync(copy);
                return (int)response.StatusCode;
            }));

            Assert.Single(statuses, status => status == 200);
            Assert.Subset(new HashSet<int> { 200, 409, 425 }, statuses.ToHashSet());
        }
    }

    /// <summary>A duplicate learns the id of what the first attempt created.</summary>
    private static (string, string, string) Delivered(Answer first)
    {
        var id = first.ReadBundle().Get<Hl7.Fhir.Model.Appointment>().Id;
        return ("REC_CONFLICT", "duplicate", "The message has already been received and processed. Reference ID: " + id);
    }

    /// <summary>The same ids; a body can be sent once only.</summary>
    private static Request Again(Request request, string body) => request with { Content = Request.Json(body) };

    private Request Again(Request request) => Again(request, _message);
}
