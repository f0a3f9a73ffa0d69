using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow;

/// <summary>What must hold where a value is used, nearest first; what came out false with a '!' before it.</summary>
public sealed class ConditionsTests
{
    [Theory]
    [InlineData("an if", "if (x) Ask(n);", "x")]
    [InlineData("the other branch", "if (x) { } else Ask(n);", "!x")]
    [InlineData("one in another", "if (n > 1) { if (x) { Ask(n); } }", "x n > 1")]
    [InlineData("a branch of an expression", "Ask(x ? n : o);", "x", "n")]
    [InlineData("the right side of an and", "Ask(x && n > 1);", "x", "n > 1")]
    [InlineData("the right side of an or", "Ask(x || n > 1);", "!x", "n > 1")]
    [InlineData("a filter", "try { } catch (Exception e) when (x) { Ask(e); }", "x")]
    [InlineData("a way out before", "if (x) return; Ask(n);", "!x")]
    [InlineData("a way out by a block", "if (x) { n++; throw new Exception(); } Ask(n);", "!x")]
    [InlineData("a way out in the other branch", "if (x) { n++; } else { return; } Ask(n);", "x")]
    [InlineData("a way out of a loop", "while (true) { if (x) continue; Ask(n); }", "!x")]
    public void What_was_tested_before_is_found(string shape, string code, string expected, string? inside = null) =>
        Assert.True(expected == Find(code, inside), $"{shape}: {Find(code, inside)}");

    [Theory]
    [InlineData("nothing", "Ask(n);")]
    [InlineData("what is tested later", "Ask(n); if (x) return;")]
    [InlineData("the condition itself", "bool A(object v) { return true; } if (A(n)) { } Ask(x);")]
    [InlineData("a branch that goes on", "if (x) n++; Ask(n);")]
    [InlineData("a test in a block of its own", "{ if (x) return; } Ask(n);")]
    public void What_was_not_is_not(string shape, string code) => Assert.True(Find(code).Length == 0, $"{shape}: {Find(code)}");

    private static string Find(string code, string? inside = null)
    {
        var asked = new FlowCode(code).Asked;
        var place = inside is null ? asked : asked.DescendantsAndSelf().First(part => part.Syntax.ToString() == inside);
        return string.Join(" ", Conditions.At(place).Select(tested => (tested.Holds ? "" : "!") + tested.Condition.Syntax));
    }
}
