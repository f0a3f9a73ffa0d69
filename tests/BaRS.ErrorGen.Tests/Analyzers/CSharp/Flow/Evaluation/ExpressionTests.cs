using BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow.Evaluation;

/// <summary>Expressions, each shape of them once.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("s == 501", "501")]
    [InlineData("501 != s", "100-500, 502-599")]
    [InlineData("s > 597 || s <= 101", "100-101, 598-599")]
    [InlineData("s >= 500 && s < 503", "500-502")]
    [InlineData("s >= 500 & s != 501", "500, 502-599")]
    [InlineData("s == 408 | s == 429", "408, 429")]
    [InlineData("!(s < 598)", "598-599")]
    [InlineData("s == 501 ^ s > 500", "502-599")]
    public void Comparisons_and_their_joins_hold_for_what_they_say(string condition, string passing) => AssertPasses(condition, passing);

    [Theory]
    [InlineData("s / 100 == 5", "500-599")]
    [InlineData("s % 500 == 1", "501")]
    [InlineData("s - 500 == 1 || s + 1 == 100 * 5", "499, 501")]
    [InlineData("(s & 1) == 0 && s > 596", "598")]
    [InlineData("(s << 1) == 1002", "501")]
    [InlineData("-s == -501", "501")]
    [InlineData("s / 0 == 1", "? 100-599")]
    [InlineData("s / 100.0 == 5", "? 100-599")] // Fractions are not followed.
    [InlineData("(uint)(s - 500) <= 99", "500-599 ? 100-499")] // Neither is a number that its type cannot hold.
    [InlineData("(byte)s == 245", "245 ? 256-599")]
    public void Whole_numbers_are_counted_with(string condition, string passing) => AssertPasses(condition, passing);

    [Theory]
    [InlineData("(HttpStatusCode)s == HttpStatusCode.NotImplemented", "501")]
    [InlineData("(int)(HttpStatusCode)s >= 598", "598-599")]
    [InlineData("(HttpStatusCode?)s == HttpStatusCode.BadGateway", "502")]
    [InlineData("((object)s).Equals(501)", "501")]
    [InlineData("s.Equals(501)", "501")]
    public void A_conversion_leaves_the_number_as_it_is(string condition, string passing) => AssertPasses(condition, passing);

    [Theory]
    [InlineData("s > 500 ? s < 503 : s == 408", "408, 501-502")]
    [InlineData("(other ? 501 : 502) == s", "? 100-599")]
    [InlineData("other && s == 501", "? 501")]
    [InlineData("other || s == 501", "501 ? 100-500, 502-599")]
    [InlineData("other ? s == 501 : s == 501", "501")]
    [InlineData("(other ? s : s) == 501", "501")]
    public void Both_ways_of_an_unknown_condition_are_gone(string condition, string passing) => AssertPasses(condition, passing);

    [Theory]
    [InlineData("s is 501", "501")]
    [InlineData("s is 408 or 429 or >= 598", "408, 429, 598-599")]
    [InlineData("s is >= 500 and not (501 or > 502)", "500, 502")]
    [InlineData("s is var n && n == 501", "501")]
    [InlineData("(int?)s is int n && n == 501", "501")]
    [InlineData("(int?)s is { } n && n == 501", "501")]
    [InlineData("(int?)s is null", "")]
    [InlineData("(s, s + 1) is (501, 502)", "501")]
    [InlineData("(s, other) is (501, true)", "? 501")]
    [InlineData("(object)other is int", "? 100-599")]
    public void Patterns_match_what_they_say(string condition, string passing) => AssertPasses(condition, passing);

    [Theory]
    [InlineData("s switch { 408 or 429 => true, >= 500 => s != 501, _ => false }", "408, 429, 500, 502-599")]
    [InlineData("s switch { var n when n > 597 => true, _ => false }", "598-599")]
    [InlineData("s switch { 501 when other => true, _ => false }", "? 501")]
    [InlineData("(s / 100, s % 100) switch { (5, 1) => false, (5, _) => true, _ => false }", "500, 502-599")]
    public void The_arm_of_a_switch_expression_is_the_first_that_matches(string condition, string passing) => AssertPasses(condition, passing);

    [Theory]
    [InlineData("((int?)s ?? 0) == 501", "501")]
    [InlineData("((int?)s).HasValue && ((int?)s).Value == 501", "501")]
    [InlineData("((int?)s).GetValueOrDefault() == 501", "501")]
    [InlineData("((int?)null).GetValueOrDefault() == s", "")]
    [InlineData("(int?)null > s", "")]
    [InlineData("default(int?) is null && s == 501", "501")]
    [InlineData("(other ? (int?)s : null) == 501", "? 100-599")]
    public void What_may_be_null_has_a_value_or_none(string condition, string passing) => AssertPasses(condition, passing);

    [Theory]
    [InlineData("\"a\" == \"a\" && s == 501", "501")]
    [InlineData("nameof(s) != \"s\"", "")]
    [InlineData("s.ToString() == \"501\"", "? 100-599")]
    public void A_text_is_compared_and_not_built(string condition, string passing) => AssertPasses(condition, passing);

    [Fact]
    public void Named_constants_are_what_they_are_set_to() =>
        Assert.Equal("500-501", Passing.Numbers("""
            const int Lowest = 500;
            enum Known { Highest = Lowest + 1 }
            bool Asks(int s) { const int First = Lowest; return s >= First && s <= (int)Known.Highest; }
            """));

    [Fact]
    public void What_is_awaited_is_what_comes_of_it() =>
        Assert.Equal("501", Passing.Numbers("""
            async Task<bool> Asks(int s) => await Task.FromResult(await new ValueTask<bool>(s == 501).ConfigureAwait(false));
            """));

    [Fact]
    public void What_stands_for_the_subject_is_what_the_caller_says_of_it()
    {
        const string Code = """
            class Answer { public int Status { get; set; } public Answer Inner { get; set; } }
            bool Asks(Answer a) => a is { Status: 501 } or { Inner.Status: 502 } || (a?.Inner?.Status ?? 0) == 503;
            """;
        Assert.Equal("501-503", Passing.Numbers(Code, (operation, number) => operation switch
        {
            IPropertyReferenceOperation { Property.Name: "Status" } => Evaluated.OfNumber(number),
            IPropertyReferenceOperation { Property.Name: "Inner" } or IParameterReferenceOperation => Evaluated.Of(new ObjectOf("Answer")),
            _ => null,
        }));
        Assert.Equal("? 100-599", Passing.Numbers(Code, static (_, _) => null));
    }

    [Fact]
    public void What_is_not_understood_is_unknown_and_says_whether_it_looks_at_the_subject()
    {
        Assert.True(Passing.Of("bool Asks(int s) => Math.Sqrt(s) > 20;", 501) is { IsKnown: false, IsOfSubject: true });
        Assert.True(Passing.Of("bool Asks(int s, bool other) => other;", 501) is { IsKnown: false, IsOfSubject: false });
        Assert.True(Passing.Of("bool Asks(int s) { var t = s; return Math.Sqrt(t) > 20; }", 501) is { IsKnown: false, IsOfSubject: true });
        Assert.True(Passing.Of("bool Asks(int s) { if (Math.Sqrt(s) > 20) return true; return false; }", 501) is { IsKnown: false, IsOfSubject: true });
    }

    private static void AssertPasses(string condition, string passing) =>
        Assert.Equal(passing, Passing.Numbers($"bool Asks(int s, bool other) => {condition};"));
}
