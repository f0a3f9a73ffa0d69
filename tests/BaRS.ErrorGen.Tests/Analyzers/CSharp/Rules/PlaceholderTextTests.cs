using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2017.</summary>
public sealed class PlaceholderTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("TODO")]
    [InlineData("error")]
    [InlineData("string")]
    [InlineData("An error occurred")]
    [InlineData("An error has occurred.")]
    [InlineData("Something went wrong!")]
    [InlineData("n/a")]
    [InlineData("...")]
    public async Task Diagnostics_that_say_nothing_are_reported(string text) =>
        Assert.Equal(
            $"The diagnostics '{text}' do not tell the sender what to correct. "
                + "Say what happened, or use BarsErrors, whose diagnostics are those of the spec.",
            Assert.Single(await CodeVerifier.CheckRuleAsync("BARS2017", $$"""
                public static class Issues
                {
                    public static object A() => new { severity = "error", code = "value", diagnostics = {|BARS2017:"{{text}}"|} };
                }
                """)));

    [Fact]
    public async Task They_are_found_however_an_issue_is_built() =>
        await CodeVerifier.CheckRuleAsync("BARS2017", """
            public class Issue { public string Severity { get; set; } public string Code { get; set; } public string Diagnostics { get; set; } = ""; }
            public static class Issues
            {
                private const string Nothing = "TODO";
                public static object Own() => new Issue { Severity = "error", Code = "value", Diagnostics = {|BARS2017:"error"|} };
                public static object Firely() => new OperationOutcome.IssueComponent { Severity = OperationOutcome.IssueSeverity.Error, Code = OperationOutcome.IssueType.Value, Diagnostics = {|BARS2017:"Error"|} };
                public static object Json() => new Dictionary<string, object> { ["severity"] = "error", ["code"] = "value", ["diagnostics"] = {|BARS2017:""|} };
                public static object Named() => new { severity = "error", code = "value", diagnostics = {|BARS2017:Nothing|} };
                public static object Local() { var text = {|BARS2017:"string"|}; return new { severity = "error", code = "value", diagnostics = text }; }
                public static void Later(OperationOutcome.IssueComponent issue) => issue.Diagnostics = {|BARS2017:"unknown error"|};
                public static object Given() => Make("REC_BAD_REQUEST", "value", {|BARS2017:"TODO"|});
                private static object Make(string code, string issueCode, string diagnostics) => new { severity = "error", code = issueCode, diagnostics };
            }
            """);

    [Fact]
    public async Task What_says_something_or_may_say_something_is_fine() =>
        await CodeVerifier.CheckRuleAsync("BARS2017", """
            public class Issue { public string Severity { get; set; } public string Code { get; set; } public string Diagnostics { get; set; } = ""; }
            public static class Issues
            {
                public static object Says() => new { severity = "error", code = "value", diagnostics = "The start is in the past." };
                public static object Begins() => new { severity = "error", code = "value", diagnostics = "Error in Slot.start." };
                public static object Put(string field) => new { severity = "error", code = "value", diagnostics = $"{field}: error" };
                public static object Else(string known) => new { severity = "error", code = "value", diagnostics = known ?? "An error occurred" };
                public static object Without() => new { severity = "error", code = "value" };
                public static object Null() => new { severity = "error", code = "value", diagnostics = (string)null };
                public static object Own(string text) => new Issue { Severity = "error", Code = "value", Diagnostics = text };
                public static object TakesItsOwn() => Make("REC_BAD_REQUEST", "value", "");
                public static object Medical() => new { title = "error", diagnostics = "" };
                public static object Detail() => new ProblemDetails { Detail = "error", Title = "" };
                public static object Body() => Results.Text("error", statusCode: 400);
                private static object Make(string code, string issueCode, string diagnostics) => new { severity = "error", code = issueCode, diagnostics = diagnostics.Length > 0 ? diagnostics : "The code is not allowed here." };
            }
            """);
}
