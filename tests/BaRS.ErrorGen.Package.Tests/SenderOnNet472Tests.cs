using System.Diagnostics;
using System.Net;
using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>The oldest framework that the code of senders is for: it runs there, and does not only compile.</summary>
[Collection(SharedConsumers.Name)]
public sealed class SenderOnNet472Tests(ConsumerWorkspace workspace)
{
    private const string Consumer = "SenderOnNet472";

    private const string Unavailable = """
        {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"transient","details":{"coding":[{"system":"https://fhir.nhs.uk/CodeSystem/http-error-codes","code":"REC_SERVICE_UNAVAILABLE"}]},"diagnostics":"Down."}]}
        """;

    private const string Duplicate = """
        {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"duplicate","details":{"coding":[{"system":"https://fhir.nhs.uk/CodeSystem/http-error-codes","code":"REC_CONFLICT"}]},"diagnostics":"Known."}]}
        """;

    [MonoFact]
    public async Task It_sends_the_same_message_again_and_takes_a_duplicate_for_delivered()
    {
        var log = await workspace.Build(CleanConsumerTests.Group);
        Assert.Empty(log.GetMessages(Consumer));
        using var listener = Listen(out var address);
        var program = workspace.GetPath(CleanConsumerTests.Group, Consumer, "bin", "Debug", "net472", Consumer + ".exe");
        using var sender = Process.Start(new ProcessStartInfo("mono", [program, address]) { RedirectStandardOutput = true })!;

        var first = await Answer(listener, 503, Unavailable);
        var second = await Answer(listener, 409, Duplicate);
        Assert.Equal("200", (await sender.StandardOutput.ReadToEndAsync()).Trim());
        Assert.True(Guid.TryParse(first, out _));
        Assert.Equal(first, second);
    }

    private static HttpListener Listen(out string address)
    {
        // A port can be taken between being found and being used.
        for (var attempt = 0; ; attempt++)
        {
            address = $"http://127.0.0.1:{Random.Shared.Next(20_000, 60_000)}/";
            var listener = new HttpListener { Prefixes = { address } };
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                listener.Close();
            }
        }
    }

    /// <summary>Answers the next request; returns its X-Request-ID.</summary>
    private static async Task<string?> Answer(HttpListener listener, int status, string outcome)
    {
        var context = await listener.GetContextAsync().WaitAsync(TimeSpan.FromMinutes(2));
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/fhir+json";
        context.Response.AddHeader("Retry-After", "0");
        await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(outcome));
        context.Response.Close();
        return context.Request.Headers["X-Request-ID"];
    }
}
