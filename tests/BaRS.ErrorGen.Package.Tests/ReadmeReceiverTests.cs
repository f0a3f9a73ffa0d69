using System.Net;
using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>The first receiver that a reader of README.md writes: it is built with the package, and answers as the page says.</summary>
[Collection(SharedConsumers.Name)]
public sealed class ReadmeReceiverTests(ConsumerWorkspace workspace)
{
    private const string Consumer = "ReadmeReceiver";

    [Fact]
    public void Its_program_is_that_of_the_page()
    {
        var program = File.ReadAllText(
            Repository.GetPath("tests", "BaRS.ErrorGen.Package.Tests", "Consumers", CleanConsumerTests.Group, Consumer, "Program.cs"));
        Assert.Contains("```csharp\n" + program + "```\n", File.ReadAllText(Repository.GetPath("README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_as_the_page_says()
    {
        var log = await workspace.Build(CleanConsumerTests.Group);
        Assert.Empty(log.GetMessages(Consumer));
        using var receiver = await RunningConsumer.Start(
            workspace.GetPath(CleanConsumerTests.Group, Consumer, "bin", "Debug", "net10.0", Consumer + ".dll"));

        using var refused = await receiver.Client.PostAsync("/$process-message", null);
        Assert.Equal((HttpStatusCode.BadRequest, "application/fhir+json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.Contains("X-Request-ID is missing.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/$process-message");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
        request.Headers.Add("X-Correlation-ID", Guid.NewGuid().ToString());
        using var answer = await receiver.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
