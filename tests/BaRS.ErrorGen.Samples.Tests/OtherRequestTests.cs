using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

[Collection(ReceiverTests.Name)]
public sealed class OtherRequestTests(RunningReceiver receiver)
{
    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/nothing/here.txt")]
    [InlineData("PURGE", "/Appointment/1/2")]
    public async Task A_path_that_is_not_there_is_not_implemented_and_is_not_repeated(string method, string path)
    {
        var request = new Request(method, path);

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 501, ("REC_NOT_IMPLEMENTED", "not-supported", "The receiver has no endpoint with this path."));
    }

    [Theory]
    [InlineData("GET", "/$process-message")]
    [InlineData("POST", "/Slot")]
    [InlineData("DELETE", "/metadata")]
    [InlineData("POST", "/errors/RecTimeout")]
    public async Task The_wrong_verb_is_refused_as_such(string method, string path)
    {
        var request = new Request(method, path);

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 405, ("REC_METHOD_NOT_ALLOWED", "not-supported", "The endpoint does not allow this HTTP method."));
    }

    [Theory]
    [InlineData("GET", "/metadata")]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/Slot")]
    [InlineData("POST", "/$process-message")]
    public async Task Nothing_of_an_unexpected_exception_reaches_the_sender(string method, string path)
    {
        var request = new Request(method, path + RunningReceiver.Throw);
        var answer = await receiver.SendAsync(request);

        answer.AssertRefuses(
            request,
            500,
            ("REC_SERVER_ERROR", "exception", "500: The Receiver has encountered an error processing the request."));
        Assert.DoesNotContain("999 123 4567", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidOperationException), answer.Body, StringComparison.Ordinal);
    }
}
