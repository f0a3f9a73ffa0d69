using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>The answers that docs/generated-code.md quotes of Classify are those of the default preset.</summary>
public sealed partial class ClassificationDocumentationTests
{
    [Fact]
    public void Each_row_is_what_Classify_answers_with_the_default_preset()
    {
        var rows = Row().Matches(Repository.Read("docs", "generated-code.md"));
        Assert.True(rows.Count > 5, "The table is not found.");

        var project = GeneratorHarness.RunClean(new Consumer { Properties = [("BarsErrorGenVisibility", "public")] });
        var classify = project.Load().GetType("Receiver.BarsRetry")!.GetMethod("Classify")!;
        foreach (var row in rows.AsEnumerable())
        {
            foreach (var status in row.Groups["status"].Value.Split(" or "))
            {
                var advice = classify.Invoke(
                    null,
                    [int.Parse(status, CultureInfo.InvariantCulture), Value(row.Groups["code"].Value), Value(row.Groups["issue"].Value)])!;
                Assert.Equal(
                    (row.Value, row.Groups["action"].Value),
                    (row.Value, advice.GetType().GetProperty("Action")!.GetValue(advice)!.ToString()));
            }
        }
    }

    /// <summary>A cell: a code in backticks, nothing, or words for what no spec has.</summary>
    private static string? Value(string cell) => cell.Trim() switch
    {
        "" => null,
        ['`', .. var code, '`'] => code,
        var words => words,
    };

    [GeneratedRegex(
        @"^\| (?<status>\d+( or \d+)*) \|(?<code>[^|]*)\|(?<issue>[^|]*)\| `(?<action>\w+)` \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
