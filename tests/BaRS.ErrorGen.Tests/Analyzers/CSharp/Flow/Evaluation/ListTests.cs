namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow.Evaluation;

/// <summary>Lists of values, each way to write one and to ask it once.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData("new[] { 501, 503 }.Contains(s)")]
    [InlineData("new List<int> { 501, 503 }.Contains(s)")]
    [InlineData("new HashSet<int>(new[] { 501 }) { 503 }.Contains(s)")]
    [InlineData("((int[])[501, 503]).AsSpan().Contains(s)")]
    [InlineData("((ReadOnlySpan<int>)[501, 503]).Contains(s)")]
    [InlineData("ImmutableArray.Create(501, 503).Contains(s)")]
    [InlineData("new[] { 501, 503 }.ToFrozenSet().Contains(s)")]
    [InlineData("Array.IndexOf(new[] { 501, 503 }, s) >= 0")]
    [InlineData("new List<int> { 501, 503 }.IndexOf(s) != -1")]
    [InlineData("Array.Exists(new[] { 501, 503 }, code => code == s)")]
    [InlineData("new[] { 501, 503 }.Any(code => code == s)")]
    [InlineData("!new[] { 501, 503 }.All(code => code != s)")]
    [InlineData("new List<int> { 501, 503 }.FindIndex(code => code == s) > -1")]
    [InlineData("new[] { 501, 503 }.Where(code => code == s).Any()")]
    [InlineData("new[] { 501, 503 }.Count(code => code == s) > 0", "? 100-599")]
    [InlineData("Enumerable.Range(501, 3).Except(new[] { 502 }).Contains(s)")]
    [InlineData("new[] { 501 }.Append(503).Contains(s)")]
    [InlineData("new[] { 501 }.Concat(new[] { 503 }).Contains(s)")]
    [InlineData("new[] { 1, 3 }.Select(code => code + 500).Contains(s)")]
    [InlineData("new[] { 501, other, 503 }.Contains(s)", "501, 503 ? 100-500, 502, 504-599")]
    [InlineData("Array.Empty<int>().Contains(s)", "")]
    public void A_list_is_asked_where_it_is_written(string condition, string passing = "501, 503") =>
        Assert.Equal(passing, Passing.Numbers($"bool Asks(int s, int other) => {condition};"));

    [Theory]
    [InlineData("static readonly int[] Codes = { 501, 503 };")]
    [InlineData("static readonly HashSet<int> Codes = [501, 503];")]
    [InlineData("static readonly ImmutableArray<int> Codes = [501, 503];")]
    [InlineData("static readonly FrozenSet<int> Codes = new[] { 501, 503 }.ToFrozenSet();")]
    [InlineData("static readonly int[] First = [501]; static readonly int[] Codes = [.. First, 503];")]
    [InlineData("static ReadOnlySpan<int> Codes => [501, 503];")]
    [InlineData("static IReadOnlySet<int> Codes { get; } = new HashSet<int> { 501, 503 };")]
    [InlineData("readonly HashSet<int> Codes; Code() { Codes = new HashSet<int> { 501, 503 }; }")]
    [InlineData("static int[] Codes() => new[] { 501, 503 };", "Codes()")]
    public void A_list_of_the_project_is_what_it_is_made_with(string members, string list = "Codes") =>
        Assert.Equal("501, 503", Passing.Numbers($"{members} bool Asks(int s) => {list}.Contains(s);"));

    [Theory]
    [InlineData("static readonly HashSet<int> Codes = [501, 503]; static void Add() => Codes.Add(502);")]
    [InlineData("static readonly int[] Codes = [501, 503]; static void Set() => Codes[0] = 502;")]
    [InlineData("static int[] Codes = [501, 503];")]
    public void A_list_that_the_project_changes_is_not_known(string members) =>
        Assert.Equal("? 100-599", Passing.Numbers($"{members} bool Asks(int s) => Codes.Contains(s);"));

    [Theory]
    [InlineData("Span<int> codes = [501, 503]; return codes.Contains(s);", "501, 503")]
    [InlineData("var codes = new List<int>(); codes.Add(501); codes.Add(503); return codes.Contains(s);", "501, 503")]
    [InlineData("var codes = new[] { 501, 502 }; Func<int, bool> has = code => codes.Contains(code); return has(s);", "501-502")]
    [InlineData("var codes = new[] { 501, 502 }; codes[1] = 503; return codes.Contains(s);", "? 100-599")]
    [InlineData("var codes = new List<int> { 501, 502 }; codes.Remove(502); return codes.Contains(s);", "? 100-599")]
    [InlineData("var codes = new List<int> { 501 }; var same = codes; same.Add(502); return codes.Contains(s);", "? 100-599")]
    [InlineData("var codes = new List<int> { 501 }; Fill(codes); return codes.Contains(s); void Fill(List<int> list) => list.Add(502);", "? 100-599")]
    [InlineData("var codes = new List<int> { 501 }; Look(codes); return codes.Contains(s); void Look(List<int> list) => Console.WriteLine(list.Count);", "501")]
    [InlineData("var codes = new List<int> { 501 }; System.Runtime.InteropServices.CollectionsMarshal.SetCount(codes, 0); return codes.Contains(s);", "? 100-599")]
    public void A_list_in_a_local_is_what_it_holds_then(string statements, string passing) =>
        Assert.Equal(passing, Passing.Numbers($"bool Asks(int s) {{ {statements} }}"));
}
