using System.Globalization;
using System.Text;

namespace BaRS.ErrorGen.Browser.Tests.Support;

/// <summary>A spec of 2,000 scenarios, in 40 statuses and with 50 error codes of its own.</summary>
internal static class LargeSpec
{
    public const int Count = 2_000;

    private static readonly string[] Issues = ["value", "required", "transient", "conflict", "timeout"];

    public static string Text { get; } = Create();

    private static string Create()
    {
        var spec = new StringBuilder("format: bars-errors/1\ncodes:\n");
        for (var code = 0; code < 50; code++)
        {
            spec.Append(CultureInfo.InvariantCulture, $"  - {{code: REC_CODE_{code}, status: {Status(code)}, ")
                .Append(CultureInfo.InvariantCulture, $"display: \"{Status(code)}: Code {code}.\"}}\n");
        }

        spec.Append("scenarios:\n");
        for (var i = 0; i < Count; i++)
        {
            var issue = Issues[i / 50 % Issues.Length];
            spec.Append(CultureInfo.InvariantCulture, $"  - {{name: Scenario{i:0000}, status: {Status(i % 50)}, ")
                .Append(CultureInfo.InvariantCulture, $"code: REC_CODE_{i % 50}, issue: {issue}, ")
                .Append(CultureInfo.InvariantCulture, $"text: \"What happened the {i}th time, in as many words as the standard uses.\", ")
                .Append(CultureInfo.InvariantCulture, $"endpoint: GET /Thing{i % 7}}}\n");
        }

        return spec.ToString();
    }

    private static int Status(int code) => 400 + (code % 40);
}
