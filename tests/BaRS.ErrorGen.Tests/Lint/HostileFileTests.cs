using System.Diagnostics;
using BaRS.ErrorGen.Tests.Support;
using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>Files made to slow the lint down: work grows with the file, not with its square.</summary>
public sealed class HostileFileTests
{
    private const int Count = 100_000;

    private static readonly Dictionary<string, Func<string>> Files = new()
    {
        ["names that stand often"] = () => "{" + Repeat("\"outcome\":{\"resourceType\":\"x\"}") + "}",
        ["names of statuses"] = () => "{" + Repeat("\"409\":{\"content\":{}}") + "}",
        ["outcomes"] = () => "[" + Repeat("{\"resourceType\":\"OperationOutcome\"}") + "]",
        ["issues of one combination"] = () => Issues(
            Repeat("{\"code\":\"value\",\"details\":{\"coding\":[{\"code\":\"SEND_CONFLICT\"}]}}", Count / 2)),
        ["codings of one issue"] = () => Issues("{\"code\":\"value\",\"details\":{\"coding\":[" + Repeat("{\"code\":\"X\"}") + "]}}"),
        ["profiles"] = () => "{\"resourceType\":\"OperationOutcome\",\"meta\":{\"profile\":[" + Repeat("\"x\"") + "]}}",
        ["one name in one object"] = () => "{\"resourceType\":\"OperationOutcome\"," + Repeat("\"issue\":[]") + "}",
        ["long codes"] = () => Issues(Repeat(
            "{\"code\":\"" + new string('v', 60) + "\",\"details\":{\"coding\":[{\"code\":\"" + new string('R', 60) + "\"}]}}",
            Count / 2)),
        ["a long code"] = () => Issues(
            "{\"code\":\"" + new string('v', 4_000_000) + "\",\"diagnostics\":\"" + new string(' ', 4_000_000) + "\"}"),
        ["a long number"] = () => "[" + new string('1', 8_000_000) + "]",
        ["diagnostics"] = () => Issues(Repeat("{\"diagnostics\":\"" + string.Concat(Enumerable.Repeat(" at a.b(", 500)) + "\"}", 1_900)),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_of_the_greatest_size_is_judged_within_seconds(string name)
    {
        var text = Files[name]();
        Assert.InRange(text.Length, 1, 8 * 1024 * 1024);
        var scenarios = string.Concat(
            Enumerable.Range(0, 5_000).Select(i => $"  - {{ name: S{i}, status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }}\n"));
        var project = WithSpec(Spec + scenarios);
        await DiagnosticsAsync(project, new SpecText("/project/warm-up.json", Issues("{}")));

        var watch = Stopwatch.StartNew();
        await DiagnosticsAsync(project, new SpecText("/project/a.json", text));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(90));
    }

    private static string Repeat(string piece, int count = Count) => string.Join(',', Enumerable.Repeat(piece, count));

    private static string Issues(string issues) => "{\"resourceType\":\"OperationOutcome\",\"issue\":[" + issues + "]}";
}
