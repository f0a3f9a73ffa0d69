namespace BaRS.ErrorGen.Tests.Support;

/// <summary>Each check of the verifier can fail: one planted failure for each, beside the same code that passes.</summary>
public sealed class CodeVerifierTests
{
    private const string Right = "class A { object B() => Results.StatusCode({|BARS2001:418|}); }";

    [Fact]
    public async Task A_finding_at_its_mark_passes_and_its_message_is_returned() =>
        Assert.StartsWith(
            "No scenario in force has status 418",
            Assert.Single(await CodeVerifier.CheckAsync(Right)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("class A { object B() => Results.StatusCode(418); }", "expected \"0\" actual \"1\"")] // A finding without a mark.
    // A mark without a finding.
    [InlineData("class A { object B() => Results.StatusCode({|BARS2001:409|}); }", "expected \"1\" actual \"0\"")]
    [InlineData("class A { object B() => Results.{|BARS2001:StatusCode(418)|}; }", "to start at column")]
    [InlineData("class A { object B() => {|BARS2001:Results|}.StatusCode({|BARS2001:418|}); }", "expected \"2\" actual \"1\"")]
    [InlineData("class A { object B() => Results.StatusCode({|BARS2002:418|}); }", "Expected diagnostic id")]
    [InlineData("class A { object B() => Results.StatusCode({|BARS2001:418|}) }", "CS1002")] // Code that does not compile.
    [InlineData("class A { string B() => Receiver.BarsErrorCodes.RecNoSuchCode; }", "CS0117")] // The same, for a generated type.
    public async Task What_differs_fails(string markup, string reason) =>
        Assert.Contains(
            reason,
            (await Assert.ThrowsAsync<InvalidOperationException>(() => CodeVerifier.CheckAsync(markup))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_finding_of_the_rule_itself_without_a_mark_fails_and_one_of_another_does_not()
    {
        const string Code = "class A { object B() => Results.StatusCode(418); }";
        await CodeVerifier.CheckRuleAsync("BARS2002", Code);
        await Assert.ThrowsAsync<InvalidOperationException>(() => CodeVerifier.CheckRuleAsync("BARS2001", Code));
    }

    [Fact]
    public async Task Two_dollars_before_a_string_are_code() =>
        await CodeVerifier.CheckAsync("class A { string B(int c) => $$\"\"\"{|BARS2003:REC_BAD_REQEST|}{{c}}\"\"\"; }");
}
