using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>The examples that the receiver gives its partners are what it answers. With BARS_UPDATE_FILES=1 they are rewritten.</summary>
[Collection(ReceiverTests.Name)]
public sealed partial class ExampleTests(RunningReceiver receiver)
{
    private const string ExampleId = "a7700000-0000-4000-8000-000000000001";

    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Every_request_is_answered_with_its_example()
    {
        foreach (var example in ExampleRequest.All)
        {
            var answer = await receiver.SendAsync(example.Request);

            Assert.True(example.Status == answer.Status, $"{example.File}: {answer.Status} {answer.Body}");
            if (example.File is null)
                continue;

            using var body = JsonDocument.Parse(answer.Body);
            // The receiver gives another id each time.
            var text = Id().Replace(JsonSerializer.Serialize(body.RootElement, Format), ExampleId) + "\n";
            var path = Path.Combine(ExampleRequest.Folder, example.File);
            if (Environment.GetEnvironmentVariable("BARS_UPDATE_FILES") == "1")
                await File.WriteAllTextAsync(path, text);
            Assert.Equal((await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"), text);
        }
    }

    [Fact]
    public void Every_example_has_a_request()
    {
        var files = Directory.GetFiles(ExampleRequest.Folder, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(
            ExampleRequest.All.Where(example => example.File is not null).Select(example => example.File).Order(StringComparer.Ordinal),
            files);
    }

    [GeneratedRegex("(?<=Reference ID: )[0-9a-f-]{36}")]
    private static partial Regex Id();
}
