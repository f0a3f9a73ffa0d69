using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using BaRS.ErrorGen.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.AspNetCore.Tests;

/// <summary>JSON or XML: what Accept says, and an outcome whatever it says.</summary>
public sealed class FormatTests
{
    private const string Json = "application/fhir+json";
    private const string Xml = "application/fhir+xml";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("application/fhir+json; version=1.0.0", Json)]
    [InlineData("application/fhir+xml", Xml)]
    [InlineData("application/fhir+xml; version=1.1.0", Xml)]
    [InlineData("APPLICATION/FHIR+XML", Xml)]
    [InlineData("application/xml", Xml)]
    [InlineData("text/xml;charset=utf-8", Xml)]
    [InlineData("application/fhir+xml, application/fhir+json", Json)]
    [InlineData("application/fhir+xml;q=0.5, application/fhir+json;q=0.4", Xml)]
    [InlineData("application/fhir+xml;q=0.4, application/fhir+json;q=0.5", Json)]
    [InlineData("application/fhir+xml;q=0.4, application/*;q=0.5", Json)]
    [InlineData("application/fhir+xml;q=0.6, */*;q=0.5", Xml)]
    [InlineData("application/fhir+xml;q=0, application/*", Json)]
    [InlineData("application/fhir+xml;q=0", Json)]
    [InlineData("*/*", Json)]
    [InlineData("image/png", Json)]
    [InlineData("application/xhtml+xml", Json)]
    [InlineData("text/html;q=0.9, application/fhir+xml;version=\"1", Json)]
    [InlineData(",;=,q=;xml/;/xml,\"", Json)]
    [InlineData("application/fhir+xml;q=2", Xml)]
    [InlineData("nonsense, application/fhir+xml", Xml)]
    public async Task The_outcome_is_in_the_format_that_Accept_prefers(string? accept, string mediaType)
    {
        await using var receiver = await StartAsync();
        var (response, body) = await GetAsync(receiver, "/error", accept);
        Assert.Equal((409, mediaType), ((int)response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal("Accept", Assert.Single(response.Headers.Vary));
        var outcome = BarsOperationOutcome.Create(BarsErrors.RecConflict("The slot is taken."));
        Assert.Equal(mediaType == Xml ? outcome.ToXml() : outcome.ToJson(), body);
    }

    [Theory]
    [InlineData("/nowhere", "REC_NOT_IMPLEMENTED")]
    [InlineData("/throws", "REC_SERVER_ERROR")]
    [InlineData("/controller/result", "REC_CONFLICT")]
    [InlineData("/controller/object", "REC_CONFLICT")]
    [InlineData("/controller/problem", "REC_SERVICE_UNAVAILABLE")]
    public async Task Every_exit_can_be_XML(string path, string code)
    {
        await using var receiver = await StartAsync();
        var (response, body) = await GetAsync(receiver, path, Xml);
        Assert.Equal(Xml, response.Content.Headers.ContentType!.ToString());
        var coding = XElement.Parse(body).Descendants(XName.Get("coding", "http://hl7.org/fhir")).Single();
        Assert.Equal(code, coding.Element(XName.Get("code", "http://hl7.org/fhir"))!.Attribute("value")!.Value);
    }

    [Fact]
    public async Task A_receiver_that_does_not_allow_XML_answers_JSON_without_Vary()
    {
        await using var receiver = await StartAsync(options => options.AllowXml = false);
        var (response, _) = await GetAsync(receiver, "/error", Xml);
        Assert.Equal(Json, response.Content.Headers.ContentType!.ToString());
        Assert.Empty(response.Headers.Vary);
    }

    [Fact]
    public async Task What_else_the_response_depends_on_stays()
    {
        await using var receiver = await StartAsync();
        Assert.Equal(["Origin", "Accept"], (await GetAsync(receiver, "/varies?by=Origin", Xml)).Response.Headers.Vary);
        Assert.Equal(["Origin", "accept"], (await GetAsync(receiver, "/varies?by=Origin,%20accept", Xml)).Response.Headers.Vary);
    }

    [Fact]
    public async Task A_HEAD_request_gets_the_length_of_the_XML_and_no_body()
    {
        await using var receiver = await StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Head, "/error");
        request.Headers.Add("Accept", Xml);
        var response = await receiver.Client.SendAsync(request);
        Assert.Equal(Xml, response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            BarsOperationOutcome.Create(BarsErrors.RecConflict("The slot is taken.")).ToXml().Length,
            response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_no_reason_to_fail()
    {
        await using var receiver = await StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(receiver.Address.Host, receiver.Address.Port);
        var stream = client.GetStream();
        byte[] request =
            [.. "GET /error HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: application/fhir+xml;q="u8, 0xC3, 0xA9, .. ", xml\r\n\r\n"u8];
        await stream.WriteAsync(request);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Assert.StartsWith("HTTP/1.1 409 ", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static Task<TestReceiver> StartAsync(Action<BarsErrorsOptions>? configure = null) => TestReceiver.StartAsync(
        app =>
        {
            app.MapControllers();
            app.MapMethods("/error", ["GET", "HEAD"], () => BarsErrors.RecConflict("The slot is taken."));
            app.MapGet("/throws", string () => throw new InvalidOperationException("x"));
            app.MapGet("/varies", ([FromQuery] string by, HttpContext context) =>
            {
                context.Response.Headers.Vary = by;
                return BarsErrors.RecConflict();
            });
        },
        builder =>
        {
            builder.Services.AddBarsErrors(configure);
            builder.Services.AddControllers().AddApplicationPart(typeof(FormatTests).Assembly).AddBarsErrors();
        });

    private static async Task<(HttpResponseMessage Response, string Body)> GetAsync(TestReceiver receiver, string path, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            Assert.True(request.Headers.TryAddWithoutValidation("Accept", accept));
        var response = await receiver.Client.SendAsync(request);
        return (response, await response.Content.ReadAsStringAsync());
    }
}
