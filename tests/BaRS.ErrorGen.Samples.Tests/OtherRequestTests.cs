using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

[Collection(ReceiverTests.Name)]
public sealed class OtherRequestTests(RunningReceiver receiver)
{
    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/nothing/here.txt")]
    [InlineData("GET", "/$process-message")]
    [InlineData("POST", "/Slot")]
    [InlineData("DELETE", "/metadata")]
    [InlineData("POST", "/errors/RecTimeout")]
    [InlineData("PURGE", "/Appointment/1")]
    public async Task What_is_not_there_is_not_implemented(string method, string path)
    {
        var request = new Request(method, path);

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 501, ("REC_NOT_IMPLEMENTED", "not-supported", $"This receiver has no endpoint {method} {path}."));
    }

    // As the page of the endpoint has it, and where there is none the general table.
    [Theory]
    [InlineData("GET", "/metadata", "transient")]
    [InlineData("GET", "/nothing", "transient")]
    [InlineData("GET", "/Slot", "exception")]
    [InlineData("POST", "/$process-message", "exception")]
    public async Task Nothing_of_an_unexpected_exception_reaches_the_sender(string method, string path, string issue)
    {
        var request = new Request(method, path + RunningReceiver.Throw);
        var answer = await receiver.SendAsync(request);

        answer.AssertRefuses(
            request,
            500,
            ("REC_SERVER_ERROR", issue, "500: The Receiver has encountered an error processing the request."));
        Assert.DoesNotContain("999 123 4567", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidOperationException), answer.Body, StringComparison.Ordinal);
    }
}
