namespace BaRS.ErrorGen.CodeFixes.Tests.Support;

/// <summary>Each check of the verifier can fail: one planted failure for each.</summary>
public sealed class FixVerifierTests
{
    private const string Wrong = "class A { string B() => {|BARS2003:\"REC_BAD_REQEST\"|}; }";
    private const string Right = "class A { string B() => Receiver.BarsErrorCodes.RecBadRequest; }";

    [Theory]
    [InlineData(Wrong, "class A { string B() => BarsErrorCodes.RecBadRequest; }", "Diff shown with expected as baseline")]
    [InlineData(Wrong, Wrong, "Iterative code fix application")] // A fix where none is expected.
    [InlineData("class A { string B() => \"REC_BAD_REQEST\"; }", Right, "expected \"0\" actual \"1\"")] // A finding without a mark.
    // A mark without a finding.
    [InlineData("class A { string B() => {|BARS2003:\"REC_BAD_REQUEST\"|}; }", Right, "expected \"1\" actual \"0\"")]
    // A warning.
    [InlineData(
        "class A { string B() { int unused; return {|BARS2003:\"REC_BAD_REQEST\"|}; } }",
        "class A { string B() { int unused; return Receiver.BarsErrorCodes.RecBadRequest; } }",
        "CS0168")]
    // A finding that is left.
    [InlineData(
        "class A { string B() => {|BARS2003:\"REC_BAD_REQEST\"|} + {|BARS2003:\"REC_BAD_REQEST\"|}; }",
        "class A { string B() => Receiver.BarsErrorCodes.RecBadRequest + \"REC_BAD_REQEST\"; }",
        "Diagnostics of fixed state")]
    public async Task What_differs_fails(string markup, string expected, string reason) =>
        Assert.Contains(
            reason,
            (await Assert.ThrowsAsync<InvalidOperationException>(() => FixVerifier.CheckAsync("BARS2003", markup, expected))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task What_a_fix_of_all_does_otherwise_fails()
    {
        const string Line = "class A { string B() => {|BARS2003:\"REC_BAD_REQEST\"|} + {|BARS2003:\"REC_BAD_REQEST\"|}; }";
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FixVerifier.CheckAllAsync("BARS2003", Line, Right));
        Assert.Contains("Diff shown with expected as baseline", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_offer_fails()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FixVerifier.CheckAsync(
            "BARS2010",
            "class A { string B() => \"{\\\"resourceType\\\":\\\"{|BARS2010:OperationOutcome|}\\\",\\\"issue\\\":[{\\\"code\\\":\\\"not-found\\\",\\\"details\\\":{\\\"coding\\\":[{\\\"code\\\":\\\"REC_NOT_FOUND\\\"}]}}]}\"; }",
            "class A { string B() => \"\"; }",
            spec: null,
            ("BarsErrorGenPresets", "bars-core-1.5.0")));
        Assert.Contains(
            "Call BarsErrors.RecNotFoundSlotService, Call BarsErrors.RecNotFoundMessageDefinitionContext",
            failure.Message,
            StringComparison.Ordinal);
    }
}
