using System.IO.Compression;
using System.Text;
using BaRS.ErrorGen.Sender.Tests.Support;
using static BaRS.ErrorGen.Sender.Tests.Support.Answers;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>What others send is read, however they write it.</summary>
public sealed class ReadingTests
{
    [Fact]
    public async Task An_outcome_says_which_scenario_it_is_and_what_to_do()
    {
        var error = await ReadAsync(Response(409, DuplicateBody));
        Assert.Equal(
            (409, BarsScenario.RecConflictDuplicate, "REC_CONFLICT", "duplicate", "ID-12345"),
            (error.StatusCode, error.Scenario, error.Code, error.IssueCode, error.Diagnostics));
        Assert.True(error is { HasOutcome: true, IsComplete: true, HasRequestId: true, HasCorrelationId: true, Problem: null });
        Assert.True(error.Advice.IsDelivered);
        Assert.Equal("409 REC_CONFLICT duplicate: AlreadyDelivered", error.ToString());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(302)]
    public async Task A_status_that_is_no_error_gives_none(int status) =>
        Assert.Null(await BarsHttp.ReadErrorAsync(Response(status, DuplicateBody)));

    [Theory]
    [InlineData("https://fhir.nhs.uk/Codesystem/http-error-codes")]
    [InlineData("HTTPS://FHIR.NHS.UK/CODESYSTEM/HTTP-ERROR-CODES")]
    [InlineData("https://fhir.nhs.uk/ValueSet/http-error-codes")]
    [InlineData("https://fhir.nhs.uk/CodeSystem/http-error-codes|1.0.0")]
    [InlineData("https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCodes")]
    public async Task The_system_is_known_however_it_is_spelt(string system)
    {
        var other = """{"system":"http://terminology.hl7.org/CodeSystem/operation-outcome","code":"MSG_NO_MATCH"}""";
        var own = $$"""{"system":"{{system}}","code":"REC_CONFLICT"}""";
        var body = Outcomes($$$"""{"severity":"error","code":"duplicate","details":{"coding":[{{{other}}},{{{own}}}]}}""");
        Assert.True((await ReadAsync(Response(409, body))).Advice.IsDelivered);
    }

    [Theory]
    [InlineData("too costly", "too-costly")]
    [InlineData("Too-Costly", "too-costly")]
    [InlineData("too_costly ", "too-costly")]
    [InlineData("429", "429")]
    public async Task An_issue_code_is_known_however_it_is_spelt(string sent, string read) =>
        Assert.Equal(read, (await ReadAsync(Response(500, Outcome("REC_SERVER_ERROR", sent)))).IssueCode);

    [Theory]
    [InlineData(503, "REC_SERVICE_UNAVAILABLE", "RetryWithBackoff")]
    [InlineData(408, "REC_TIMEOUT", "RetryAfterDelay")]
    [InlineData(409, "REC_CONFLICT", "DoNotRetry")]
    [InlineData(400, "REC_BAD_REQUEST", "DoNotRetry")]
    public async Task The_issue_code_invalid_for_everything_loses_nothing(int status, string code, string action) =>
        Assert.Equal(action, (await ReadAsync(Response(status, Outcome(code, "invalid")))).Advice.Action.ToString());

    [Fact]
    public async Task A_code_without_a_coding_is_no_error_code_and_the_status_decides()
    {
        var error = await ReadAsync(Response(503, Outcome(null, "transient")));
        Assert.Equal((null, "transient"), (error.Code, error.IssueCode));
        Assert.Equal(BarsRetryAction.RetryWithBackoff, error.Advice.Action);
        Assert.False((await ReadAsync(Response(409, Outcome(null, "duplicate")))).Advice.IsDelivered);
    }

    [Fact]
    public async Task An_information_beside_a_duplicate_decides_nothing_in_whichever_order()
    {
        var duplicate = Issue("REC_CONFLICT", "duplicate");
        var information = Issue("REC_BAD_REQUEST", "informational", severity: "information");
        Assert.True((await ReadAsync(Response(409, Outcomes(information, duplicate)))).Advice.IsDelivered);
        Assert.True((await ReadAsync(Response(409, Outcomes(duplicate, information)))).Advice.IsDelivered);
    }

    [Theory]
    [InlineData(409, "REC_CONFLICT duplicate", "REC_CONFLICT conflict", "DoNotRetry")]
    [InlineData(408, "REC_TIMEOUT timeout", "REC_BAD_REQUEST value", "DoNotRetry")]
    [InlineData(503, "REC_TIMEOUT timeout", "REC_SERVICE_UNAVAILABLE transient", "RetryWithBackoff")]
    [InlineData(409, "REC_TIMEOUT timeout", "REC_CONFLICT duplicate", "RetryAfterDelay")]
    public async Task Of_several_errors_the_most_careful_one_decides_in_whichever_order(int status, string a, string b, string action)
    {
        string[] issues = [.. new[] { a, b }.Select(text => Issue(text.Split(' ')[0], text.Split(' ')[1]))];
        foreach (var order in new[] { issues, [.. issues.Reverse()] })
        {
            var error = await ReadAsync(Response(status, Outcomes(order)));
            Assert.Equal((2, action), (error.Issues.Count, error.Advice.Action.ToString()));
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task Compressed_answers_are_read_and_stay_as_they_are(string encoding)
    {
        var response = Response(409, Compress(encoding, Encoding.UTF8.GetBytes(DuplicateBody)), encoding: encoding);
        Assert.True((await ReadAsync(response)).Advice.IsDelivered);
        Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task What_is_compressed_with_something_else_is_not_guessed()
    {
        var error = await ReadAsync(Response(409, Encoding.UTF8.GetBytes(DuplicateBody), encoding: "br"));
        Assert.Equal((false, false), (error.HasOutcome, error.Advice.IsDelivered));
        Assert.Contains("Content-Encoding", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_that_grows_without_end_is_read_to_the_bound()
    {
        var bomb = Compress("gzip", Encoding.UTF8.GetBytes(DuplicateBody[..^1] + new string(' ', 20_000_000) + "}"));
        var error = await ReadAsync(Response(409, bomb, encoding: "gzip"));
        Assert.Equal((false, false), (error.IsComplete, error.Advice.IsDelivered));
    }

    [Theory]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("utf-16", "utf-16", true)]
    [InlineData("utf-16BE", "utf-16BE", true)]
    [InlineData("utf-16", "application/json", true)]
    [InlineData("utf-8", "utf-16", false)]
    [InlineData("utf-8", "nobody-knows-it", false)]
    [InlineData("iso-8859-1", "iso-8859-1", false)]
    public async Task A_body_is_read_in_its_charset_or_in_what_it_is(string sent, string named, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(sent);
        var text = Outcome("REC_NOT_FOUND", "not-found").Replace("ID-12345", "Zoë", StringComparison.Ordinal);
        byte[] body = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var error = await ReadAsync(Response(404, body, $"application/fhir+json; charset={named}"));
        Assert.Equal(("REC_NOT_FOUND", "Zoë"), (error.Code, error.Diagnostics));
    }

    [Fact]
    public async Task XML_is_read_too()
    {
        const string xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- from a receiver -->
            <OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="duplicate"/>
            <details><coding><system value="https://fhir.nhs.uk/CodeSystem/http-error-codes"/><code value="REC_CONFLICT"/>
            </coding></details>
            <diagnostics value="ID-12345"/></issue></OperationOutcome>
            """;
        var error = await ReadAsync(Response(409, xml, "application/fhir+xml"));
        Assert.Equal((BarsScenario.RecConflictDuplicate, "ID-12345", true), (error.Scenario, error.Diagnostics, error.Advice.IsDelivered));
        for (var length = 0; length < xml.Length; length++)
            Assert.False((await ReadAsync(Response(409, xml[..length], "application/fhir+xml"))).Advice.IsDelivered);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("upstream connect error", "neither JSON nor XML")]
    [InlineData("<html><body>502 Bad Gateway</body></html>", "HTML or XML")]
    [InlineData("<!DOCTYPE html><html>", "HTML or XML")]
    [InlineData("""<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><OperationOutcome xmlns="http://hl7.org/fhir"/>""", "HTML or XML")]
    [InlineData("""{"message":"Too many"}""", "no OperationOutcome")]
    [InlineData("""{"resourceType":"Bundle","issue":[{"code":"duplicate"}]}""", "no OperationOutcome")]
    [InlineData("[]", "neither JSON nor XML")]
    public async Task What_is_no_outcome_is_named_for_the_log(string body, string problem)
    {
        var error = await ReadAsync(Response(502, body, null, hasIds: false));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal((false, BarsScenario.None), (error.HasOutcome, error.Scenario));
        Assert.Equal(BarsRetryAction.RetryAfterDelay, error.Advice.Action);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100_000)]
    public async Task The_content_stays_readable_from_its_start(int padding)
    {
        var body = DuplicateBody + new string(' ', padding);
        await using var receiver = RawReceiver.Of(Plain(409, body));
        using var client = new HttpClient();
        using var response = await client.GetAsync(receiver.Address, HttpCompletionOption.ResponseHeadersRead);
        var first = await ReadAsync(response);
        var second = await ReadAsync(response);
        Assert.Equal((first.IsComplete, first.ToString()), (second.IsComplete, second.ToString()));
        Assert.Equal(padding < 65_536, first.Advice.IsDelivered);
        Assert.Equal("application/fhir+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_content_that_was_read_before_is_read_again()
    {
        var response = Response(409, DuplicateBody);
        await response.Content.ReadAsStringAsync();
        Assert.True((await ReadAsync(response)).Advice.IsDelivered);
        var stream = await response.Content.ReadAsStreamAsync();
        stream.ReadByte();
        Assert.True((await ReadAsync(response)).Advice.IsDelivered);
    }

    [Theory]
    [InlineData("Retry-After: 30\r\n", 30)]
    [InlineData("Date: Thu, 26 Nov 2026 08:00:00 GMT\r\nRetry-After: Thu, 26 Nov 2026 08:00:45 GMT\r\n", 45)]
    [InlineData("Date: Thu, 26 Nov 2026 08:00:00 GMT\r\nRetry-After: Thu, 26 Nov 2026 07:00:00 GMT\r\n", 0)]
    [InlineData("Retry-After: soon\r\n", null)]
    [InlineData("Retry-After: -5\r\n", null)]
    [InlineData("", null)]
    public async Task Retry_After_is_read_in_both_forms(string header, int? seconds)
    {
        await using var receiver = RawReceiver.Of(Plain(503, "", Ids + header));
        using var client = new HttpClient();
        var error = await ReadAsync(await client.GetAsync(receiver.Address));
        Assert.Equal(seconds is null ? null : TimeSpan.FromSeconds(seconds.Value), error.RetryAfter);
    }

    [Fact]
    public async Task Arguments_that_cannot_be_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => BarsHttp.ReadErrorAsync(null!));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => BarsHttp.ReadErrorAsync(Response(500, ""), 0));
    }

    internal static async Task<BarsReceivedError> ReadAsync(HttpResponseMessage response) =>
        await BarsHttp.ReadErrorAsync(response) ?? throw new InvalidOperationException("The status is no error.");

    internal static byte[] Compress(string encoding, byte[] bytes)
    {
        using var output = new MemoryStream();
        const CompressionMode mode = CompressionMode.Compress;
        using (Stream stream = encoding == "gzip" ? new GZipStream(output, mode) : new ZLibStream(output, mode))
            stream.Write(bytes);
        return output.ToArray();
    }
}
