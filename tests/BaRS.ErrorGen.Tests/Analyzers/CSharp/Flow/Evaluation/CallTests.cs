namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow.Evaluation;

/// <summary>Calls into the project, each shape of them once.</summary>
public sealed class CallTests
{
    [Theory]
    [InlineData("bool Asks(int s) => IsServerError(s); static bool IsServerError(int code) => code >= 598;")]
    [InlineData("bool Asks(int s) => IsBetween(highest: 599, code: s, lowest: 598); static bool IsBetween(int code, int lowest, int highest) => code >= lowest && code <= highest;")]
    [InlineData("bool Asks(int s) => IsAtLeast(s); static bool IsAtLeast(int code, int lowest = 598) => code >= lowest;")]
    [InlineData("bool Asks(int s) => IsAnyOf(s, 598, 599); static bool IsAnyOf(int code, params int[] codes) => codes.Contains(code);")]
    [InlineData("bool Asks(int s) => IsAnyOf(s, 598) || IsAnyOf(s, 599); static bool IsAnyOf<T>(T code, T other) => code.Equals(other);")]
    [InlineData("bool Asks(int s) { return IsServerError(s); bool IsServerError(int code) => code >= 598; }")]
    [InlineData("bool Asks(int s) { return IsServerError(); bool IsServerError() => s >= 598; }")]
    [InlineData("bool Asks(int s) { Func<int, bool> isServerError = code => code >= 598; return isServerError(s); }")]
    [InlineData("bool Asks(int s) { Func<int, bool> isServerError = IsServerError; return isServerError(s); } static bool IsServerError(int code) => code >= 598;")]
    [InlineData("static readonly Func<int, bool> IsServerError = code => code >= 598; bool Asks(int s) => IsServerError(s);")]
    [InlineData("bool Asks(int s) => s >= Lowest; static int Lowest => 598;")]
    [InlineData("bool Asks(int s) => s >= Lowest; static int Lowest { get { return 598; } }")]
    [InlineData("bool Asks(int s) => s >= Lowest; static int Lowest { get; } = 598;")]
    [InlineData("bool Asks(int s) => TryFind(s, out var kind) && kind == 6; static bool TryFind(int code, out int kind) { kind = code >= 598 ? 6 : 5; return code > 500; }")]
    [InlineData("bool Asks(int s) { var found = false; Look(); return found; void Look() { if (s >= 598) found = true; } }")]
    [InlineData("interface IKinds { bool IsServerError(int code); } class Kinds : IKinds { public bool IsServerError(int code) => code >= 598; } readonly IKinds _kinds; bool Asks(int s) => _kinds.IsServerError(s);")]
    [InlineData("async Task<bool> Asks(int s) => await IsServerError(s); static async Task<bool> IsServerError(int code) { await Task.Yield(); return code >= 598; }")]
    public void What_the_project_declares_is_run_with_what_it_is_given(string members) => Assert.Equal("598-599", Passing.Numbers(members));

    [Theory]
    [InlineData("bool Asks(int s) => IsServerError(s); protected virtual bool IsServerError(int code) => code >= 598;")]
    [InlineData("interface IKinds { bool IsServerError(int code); } class Kinds : IKinds { public bool IsServerError(int code) => code >= 598; } class Others : IKinds { public bool IsServerError(int code) => true; } readonly IKinds _kinds; bool Asks(int s) => _kinds.IsServerError(s);")]
    [InlineData("bool Asks(int s, Func<int, bool> isServerError) => isServerError(s);")]
    [InlineData("bool Asks(int s) => Again(s); static bool Again(int code) => Again(code);")]
    [InlineData("bool Asks(int s) => s >= Lowest; static int Lowest { get; set; } = 598;")]
    [InlineData("bool Asks(int s) => s >= Lowest; static int Lowest = 598;")]
    [InlineData("bool Asks(int s, bool other) { var found = false; Action look = () => found = s >= 598; if (other) Task.Run(look); return found; }")]
    [InlineData("bool Asks(int s, IComparable other) { var code = s; int.TryParse(\"1\", out code); return code >= 598; }")]
    public void What_may_be_another_or_change_is_not_known(string members) => Assert.Equal("? 100-599", Passing.Numbers(members));

    [Theory]
    [InlineData("readonly int _lowest = 598; bool Asks(int s) => s >= _lowest;", "598-599")]
    [InlineData("static readonly int Lowest; static Code() { Lowest = 598; } bool Asks(int s) => s >= Lowest;", "598-599")]
    [InlineData("readonly int _lowest = 598; Code() { _lowest = 599; } bool Asks(int s) => s >= _lowest;", "? 100-599")]
    [InlineData("readonly int _lowest; Code(int lowest) { _lowest = lowest; } bool Asks(int s) => s >= _lowest;", "? 100-599")]
    public void A_field_that_is_set_once_is_what_it_is_set_to(string members, string passing) => Assert.Equal(passing, Passing.Numbers(members));

    [Fact]
    public void Code_that_never_ends_is_given_up()
    {
        Assert.Equal("? 100-599", Passing.Numbers("bool Asks(int s) { while (true) { s++; } }"));
        var locals = string.Concat(Enumerable.Range(1, 20).Select(i => $"bool A{i}(int s) => A{i - 1}(s) && A{i - 1}(s);\n"));
        Assert.Equal("? 501", Passing.Numbers($"bool A0(int s) => s == 501;\n{locals}bool Asks(int s) => A20(s);"));
    }
}
