using BaRS.ErrorGen.Tool.Tests.Probe.Support;

namespace BaRS.ErrorGen.Tool.Tests.Evidence;

/// <summary>A report holds no token, no header of the caller and no value of a patient, whatever the receiver does with them.</summary>
[Collection(ReceiverTests.Name)]
public sealed class SecretTests(SampleReceiver right)
{
    private const string Token = "tok-8f2e61c0b7\"+/=";

    private const string Key = "key-5d41402abc";

    /// <summary>That of a patient, as far as its last digit says.</summary>
    private const string NhsNumber = "9434765919";

    private static readonly string[] Secrets =
    [
        Token, "8f2e61c0b7", Key, "5d41402abc", NhsNumber, "943 476 5919", "943-476-5919", "Xxprobe", "Xxfirstcontact", "1970-01-02",
        "ZZ99 3WZ", "10000000001", "9876543210", "Otherpatient",
    ];

    [Fact]
    public async Task Nothing_of_them_is_in_the_report_or_in_the_output()
    {
        await using var receiver = await SpoiledReceiver.StartAsync(right.Address, Repeat);
        using var folder = new TemporaryFolder();
        string[] args =
        [
            "probe", receiver.Address, "--service", SampleReceiver.Service, "--slot", Guid.NewGuid().ToString(),
            "--nhs-number", NhsNumber, "--report", "report",
        ];

        var run = await ToolRun.Run(args, folder.Path, variables: new Dictionary<string, string>
        {
            ["BARS_TOKEN"] = Token,
            ["BARS_HEADERS"] = "X-Api-Key: " + Key,
        });

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("unauthenticated", run.Output, StringComparison.Ordinal);
        var texts = new Dictionary<string, string> { ["output"] = run.Output, ["error"] = run.Error };
        foreach (var name in new[] { "evidence.html", "evidence.csv", "evidence.json" })
            texts.Add(name, folder.Read("report/" + name));
        Assert.Contains("[masked]", texts["evidence.html"], StringComparison.Ordinal);
        Assert.Contains("[patient]", texts["evidence.json"], StringComparison.Ordinal);
        Assert.All(texts, text => Assert.All(Secrets, secret =>
        {
            var index = text.Value.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
            Assert.True(index < 0, $"{text.Key} holds {Around(text.Value, index)}");
        }));
    }

    /// <summary>Repeats all it was sent, and what it holds of others, in every way that is likely.</summary>
    private static void Repeat(SpoiledAnswer answer)
    {
        answer.Headers["X-Debug"] = $"{Uri.EscapeDataString(answer.Token ?? "")} {answer.Query} {Key}";
        answer.Headers["Set-Cookie"] = "session=8f2e61c0b7";
        if (answer.Status < 400)
            return;
        if (answer.Path == "/Slot")
        {
            answer.ContentType = "text/html";
            answer.Body = $"<p>{System.Net.WebUtility.HtmlEncode(answer.Token)} {Key.ToUpperInvariant()}, "
                + "943 476 5919 or 943-476-5919, and 9876543210</p>";
            return;
        }

        var quoted = System.Text.Json.JsonSerializer.Serialize($"{answer.Token} {NhsNumber} Mr Xxprobe of ZZ99 3WZ, born 1970-01-02");
        answer.Body = answer.Path == "/Appointment/1"
            ? """{ "resourceType": "Patient", "name": [ { "family": "Otherpatient" } ] }"""
            : answer.Body.Replace("\"diagnostics\":\"", $"\"diagnostics\":{quoted[..^1]} ", StringComparison.Ordinal);
    }

    private static string Around(string text, int index) =>
        index < 0 ? "" : text[Math.Max(0, index - 80)..Math.Min(text.Length, index + 80)];
}
