using System.Net;
using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>The oldest framework whose projects get the code for ASP.NET Core: it runs there, and does not only compile.</summary>
[Collection(SharedConsumers.Name)]
public sealed class ReceiverOnNet8Tests(ConsumerWorkspace workspace)
{
    private const string Consumer = "ReceiverOnNet8";

    [Fact]
    public async Task It_answers_with_a_runtime_of_its_own()
    {
        // Self-contained, because only the newest runtime may be installed here.
        var folder = workspace.GetPath(CleanConsumerTests.Group, Consumer, "bin", "self-contained");
        var log = await workspace.BuildAlone(CleanConsumerTests.Group, Consumer, "--use-current-runtime", "--self-contained", "-o", folder);
        Assert.True(log.ExitCode == 0, log.Output);
        using var receiver = await RunningConsumer.StartProgram(
            Path.Combine(folder, OperatingSystem.IsWindows() ? Consumer + ".exe" : Consumer));

        await AssertAnswer(receiver, HttpMethod.Get, "/nowhere", HttpStatusCode.NotImplemented, "REC_NOT_IMPLEMENTED");
        await AssertAnswer(receiver, HttpMethod.Delete, "/Slot", HttpStatusCode.MethodNotAllowed, "REC_METHOD_NOT_ALLOWED");
        await AssertAnswer(receiver, HttpMethod.Post, "/Appointment/1", HttpStatusCode.BadRequest, "X-Request-ID is missing.");
        await AssertAnswer(receiver, HttpMethod.Post, "/$process-message", HttpStatusCode.OK, string.Empty, Guid.NewGuid());
    }

    private static async Task AssertAnswer(
        RunningConsumer receiver,
        HttpMethod method,
        string path,
        HttpStatusCode status,
        string text,
        Guid? id = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (id is { } given)
        {
            request.Headers.Add("X-Request-ID", given.ToString());
            request.Headers.Add("X-Correlation-ID", given.ToString());
        }

        using var response = await receiver.Client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(text, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
