using System.Net.Sockets;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

[Collection(ReceiverTests.Name)]
public sealed class HeaderTests(RunningReceiver receiver)
{
    private static readonly Request Metadata = new("GET", "/metadata");

    // What the page of each endpoint says of an absent id; where there is no page, the general row.
    [Theory]
    [InlineData("GET", "/metadata", "value", "{0} is missing.")]
    [InlineData("GET", "/Slot?colour=red", "invalid", "{0} is missing.")]
    [InlineData("POST", "/$process-message", "required", "{0} is missing.")]
    public async Task Missing_ids_are_refused_before_anything_else_is_looked_at(
        string method,
        string path,
        string issue,
        string diagnostics)
    {
        var request = new Request(method, path) { RequestId = null, CorrelationId = null, Accept = "text/html" };

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", issue, Text(diagnostics, "X-Request-ID")),
            ("REC_BAD_REQUEST", issue, Text(diagnostics, "X-Correlation-ID")));
    }

    [Theory]
    [InlineData("GET", "/metadata", "value", "{0} is not a GUID.")]
    [InlineData("GET", "/Slot?colour=red", "value", "{0} is not a GUID.")]
    [InlineData("POST", "/$process-message", "invalid", "{0} is not a GUID.")]
    public async Task Ids_that_are_no_GUIDs_are_refused_before_anything_else_is_looked_at(
        string method,
        string path,
        string issue,
        string diagnostics)
    {
        var request = new Request(method, path) { RequestId = "1", CorrelationId = "2", Accept = "text/html" };

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", issue, Text(diagnostics, "X-Request-ID")),
            ("REC_BAD_REQUEST", issue, Text(diagnostics, "X-Correlation-ID")));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("6f1a5a4e0c5e4a589d0c6c2f6a1f7b11")]
    [InlineData("{6f1a5a4e-0c5e-4a58-9d0c-6c2f6a1f7b11}")]
    [InlineData("6f1a5a4e-0c5e-4a58-9d0c-6c2f6a1f7b11, 6f1a5a4e-0c5e-4a58-9d0c-6c2f6a1f7b11")]
    public async Task An_id_that_is_no_GUID_is_refused_and_sent_back_as_it_came(string id)
    {
        var request = Metadata with { CorrelationId = id };

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 400, ("REC_BAD_REQUEST", "value", "X-Correlation-ID is not a GUID."));
    }

    [Fact]
    public async Task An_id_in_two_headers_is_refused()
    {
        // By hand, because HttpClient makes one header of the two.
        var id = Guid.NewGuid();
        using var connection = new TcpClient("127.0.0.1", receiver.Client.BaseAddress!.Port);
        using var writer = new StreamWriter(connection.GetStream()) { NewLine = "\r\n" };
        using var reader = new StreamReader(connection.GetStream());
        await writer.WriteLineAsync(
            $"GET /metadata HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-ID: {id}\r\nX-Request-ID: {id}\r\n"
                + $"X-Correlation-ID: {id}\r\n");
        await writer.FlushAsync();
        var answer = await reader.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("X-Request-ID is given more than once.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_no_response_can_carry_is_refused_without_it()
    {
        var request = Metadata with { RequestId = "caf\u00e9" };

        (await receiver.SendAsync(request)).AssertRefuses(
            request with { RequestId = null },
            400,
            ("REC_BAD_REQUEST", "value", "X-Request-ID is not a GUID."));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/html;q=0.9, image/*")]
    [InlineData("application/fhir+json;q=0")]
    public async Task An_answer_that_is_not_JSON_is_not_to_be_had(string accept)
    {
        var request = Metadata with { Accept = accept };

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 406, ("REC_NOT_ACCEPTABLE", "processing", "This receiver answers with application/fhir+json only."));
    }

    [Fact]
    public async Task A_sender_that_reads_XML_alone_is_told_so_in_XML()
    {
        var answer = await receiver.SendAsync(Metadata with { Accept = "application/fhir+xml" });

        Assert.Equal((406, "application/fhir+xml"), (answer.Status, answer.MediaType));
        Assert.Contains("<code value=\"REC_NOT_ACCEPTABLE\"", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/fhir+json; version=1.1.0")]
    public async Task A_client_that_accepts_JSON_gets_what_this_receiver_can_do(string? accept)
    {
        var request = Metadata with { Accept = accept };
        var answer = await receiver.SendAsync(request);

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/fhir+json", answer.MediaType);
        Assert.Contains("\"resourceType\": \"CapabilityStatement\"", answer.Body, StringComparison.Ordinal);
        answer.AssertEchoes(request);
    }

    private static string Text(string diagnostics, string header) => diagnostics.Replace("{0}", header, StringComparison.Ordinal);
}
