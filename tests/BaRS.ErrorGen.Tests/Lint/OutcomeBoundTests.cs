using System.Globalization;
using BaRS.ErrorGen.Tests.Support;
using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>What is reported of a file with more findings than are shown, and of one that is too big to be read.</summary>
public sealed class OutcomeBoundTests
{
    [Fact]
    public async Task A_file_of_nothing_but_defects_is_reported_a_hundred_times_at_most()
    {
        var issues = string.Join(",", Enumerable.Repeat("{}", 100_000));
        const string start = "{\"resourceType\":\"OperationOutcome\",\"issue\":[";
        var diagnostics = await DiagnosticsAsync(WithSpec(), new SpecText("/project/a.json", start + issues + "]}"));
        Assert.Equal(101, diagnostics.Length);
        // Three defects an issue: the first ones of all rules are reported, not the first hundred of one.
        Assert.Equal(["BARS3002", "BARS3002", "BARS3004", "BARS3002"], diagnostics.Take(4).Select(diagnostic => diagnostic.Id));
        Assert.Equal(start.Length + (33 * "{},".Length), diagnostics[^2].Location.SourceSpan.Start);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "Findings of this file that are not shown: 1. Correct those above first.")]
    [InlineData(1_534, "Findings of this file that are not shown: 1,434. Correct those above first.")]
    public async Task What_is_not_shown_is_counted_in_a_last_finding(int count, string? message)
    {
        const string issue = "{\"severity\":\"information\"}";
        const string start = "{\"resourceType\":\"OperationOutcome\",\"issue\":[";
        var text = start + string.Join(",", Enumerable.Repeat(issue, count)) + "]}";
        var diagnostics = await DiagnosticsAsync(WithSpec(), new SpecText("/project/a.json", text));
        Assert.Equal(100, diagnostics.Count(diagnostic => diagnostic.Id == "BARS3002"));
        var last = diagnostics.SingleOrDefault(diagnostic => diagnostic.Id == "BARS1001");
        Assert.Equal(message, last?.GetMessage(CultureInfo.InvariantCulture));
        Assert.True(last is null || last.Location.SourceSpan.Start == start.Length + (100 * (issue.Length + 1)));
    }

    [Fact]
    public async Task A_file_beyond_a_bound_is_an_error_only_if_it_names_an_outcome()
    {
        var big = new string('x', 9 * 1024 * 1024);
        var many = string.Concat(Enumerable.Repeat("1,", 500_001));
        var deep = new string('[', 65);
        foreach (var text in new[] { $"[\"{big}\"]", $"[{many}1]", deep + new string(']', 65) })
        {
            Assert.Empty(await DiagnosticsAsync(WithSpec(), new SpecText("/project/a.json", text)));
            var withOutcome = text.Insert(text.Length - 1, ", { \"resourceType\": \"OperationOutcome\" }");
            Assert.Equal("BARS1001", Assert.Single(await DiagnosticsAsync(WithSpec(), new SpecText("/project/a.json", withOutcome))).Id);
        }
    }
}
