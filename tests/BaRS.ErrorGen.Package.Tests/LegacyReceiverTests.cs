using System.Text.Json;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>The receiver that is written by hand: the build reports what is wrong with it, and the fixes fix what they can.</summary>
[Collection(SharedConsumers.Name)]
public sealed partial class LegacyReceiverTests(ConsumerWorkspace workspace)
{
    private static readonly string[] Fixable = ["BARS2002", "BARS2003", "BARS2005", "BARS2006", "BARS2008", "BARS2010"];

    /// <summary>What a tool leaves alone although its rule has a fix: several scenarios fit.</summary>
    private const string Choice = "BARS2010 SlotController.cs";

    [Fact]
    public async Task The_build_reports_every_defect_at_its_line_and_nothing_else()
    {
        var log = await workspace.Build(ConsumerWorkspace.LegacyGroup);

        Assert.True(log.ExitCode == 0, log.Output);
        Assert.Equal(Marks(ConsumerWorkspace.LegacyGroup), Findings(log));
    }

    [Fact]
    public async Task The_fixes_of_one_rule_after_another_leave_a_receiver_that_builds_and_answers_rightly()
    {
        const string group = ConsumerWorkspace.FixedGroup;
        var marks = Marks(group);
        await workspace.Format(group, ConsumerWorkspace.LegacySample, Fixable);

        var log = await workspace.BuildAlone(group, ConsumerWorkspace.LegacySample);
        Assert.True(log.ExitCode == 0, log.Output);
        Assert.Equal(
            marks
                .Where(mark => !Fixable.Contains(mark.Split(' ')[0]) || mark.StartsWith(Choice, StringComparison.Ordinal))
                .Select(WithoutLine),
            Findings(log).Select(WithoutLine));

        using var receiver = await RunningConsumer.Start(
            workspace.GetPath(group, ConsumerWorkspace.LegacySample, "bin", "Debug", "net10.0", "LegacyReceiver.dll"));
        await CheckAnswer(
            receiver,
            HttpMethod.Get,
            "Slot?days=60",
            422,
            "too-costly",
            "REC_UNPROCESSABLE_ENTITY",
            "The range is wider than 31 days.");
        await CheckAnswer(
            receiver,
            HttpMethod.Get,
            "Slot?days=500",
            429,
            "throttled",
            "REC_TOO_MANY_REQUESTS",
            "Too many slots to look through now.");
        await CheckAnswer(receiver, HttpMethod.Get, "ServiceRequest/7", 404, "not-found", "REC_NOT_FOUND", "7");
        await receiver.Client.SendAsync(Message());
        await CheckAnswer(
            receiver,
            HttpMethod.Post,
            "$process-message",
            409,
            "duplicate",
            "REC_CONFLICT",
            "The message m1 was already delivered.");
        Assert.Contains(
            "BarsRetry.Classify((int)answer.StatusCode).ShouldRetry",
            await File.ReadAllTextAsync(workspace.GetPath(group, ConsumerWorkspace.LegacySample, "Upstream", "PatientRegister.cs")),
            StringComparison.Ordinal);
    }

    private static HttpRequestMessage Message() => new(HttpMethod.Post, "$process-message") { Headers = { { "X-Request-ID", "m1" } } };

    private static async Task CheckAnswer(
        RunningConsumer receiver,
        HttpMethod method,
        string path,
        int status,
        string issueCode,
        string code,
        string diagnostics)
    {
        using var request = method == HttpMethod.Post ? Message() : new HttpRequestMessage(method, path);
        using var answer = await receiver.Client.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        using var outcome = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("OperationOutcome", outcome.RootElement.GetProperty("resourceType").GetString());
        var issue = outcome.RootElement.GetProperty("issue")[0];
        var coding = issue.GetProperty("details").GetProperty("coding")[0];
        Assert.Equal(
            (issueCode, "https://fhir.nhs.uk/CodeSystem/http-error-codes", code, diagnostics),
            (
                issue.GetProperty("code").GetString(),
                coding.GetProperty("system").GetString(),
                coding.GetProperty("code").GetString(),
                issue.GetProperty("diagnostics").GetString()));
    }

    /// <summary>The comments of the sample, as "BARS2008 ErrorCodes.cs 6".</summary>
    private List<string> Marks(string group)
    {
        var root = workspace.GetPath(group, ConsumerWorkspace.LegacySample);
        var marks = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .SelectMany(file => File.ReadAllLines(file)
                .SelectMany((line, i) => Mark().Matches(line).Select(mark => $"{mark.Value[3..]} {Path.GetFileName(file)} {i + 1}")));
        return [.. marks.Order(StringComparer.Ordinal)];
    }

    private static List<string> Findings(BuildLog log) =>
    [
        .. log
            .GetMessages(ConsumerWorkspace.LegacySample)
            .Select(message => $"{message.Id} {message.File} {message.Line}")
            .Order(StringComparer.Ordinal),
    ];

    private static string WithoutLine(string finding) => finding[..finding.LastIndexOf(' ')];

    [GeneratedRegex("// BARS[0-9]{4}$")]
    private static partial Regex Mark();
}
