using System.Globalization;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp;

/// <summary>
/// Code that refers to itself, or to everything twice: what is half written, what a machine wrote. A stack overflow
/// would end the compiler and the editor with it, and what doubles at each step would never end.
/// </summary>
public sealed class HostileCodeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("static bool ShouldRetry(HttpResponseMessage r) { int x = x; return x >= 500; }")]
    [InlineData("static bool ShouldRetry(HttpResponseMessage r) { int y = z; int z = y; return y >= 500; }")]
    [InlineData("static bool ShouldRetry(HttpResponseMessage r) { bool x = x; return x; }")]
    [InlineData("static readonly HttpStatusCode[] A = B; static readonly HttpStatusCode[] B = A; static bool ShouldRetry(HttpResponseMessage r) => A.Contains(r.StatusCode);")]
    [InlineData("static readonly int P = Q; static readonly int Q = P; IActionResult A() => StatusCode(P);")]
    [InlineData("int B() => D(); int D() => B(); IActionResult A() => StatusCode(B());")]
    public async Task Code_that_refers_to_itself_is_looked_at_once(string members) => Assert.Empty(await FindingsAsync(members));

    [Fact]
    public async Task Conditions_that_name_one_another_twice_come_to_an_end()
    {
        var locals = Lines(40, i => i == 0 ? "bool a0 = (int)r.StatusCode == 501;" : $"bool a{i} = a{i - 1} && a{i - 1};");
        var findings = await FindingsAsync($"static bool ShouldRetry(HttpResponseMessage r) {{ {locals} return a39; }}");
        Assert.Equal("BARS2006", Assert.Single(findings).Id);
    }

    [Fact]
    public async Task Methods_that_call_one_another_twice_come_to_an_end()
    {
        var methods = Lines(40, i => i == 0 ? "static bool A0(int s) => s == 501;" : $"static bool A{i}(int s) => A{i - 1}(s) && A{i - 1}(s);");
        Assert.Empty(await FindingsAsync($$"""
            {{methods}}
            static bool ShouldRetry(HttpResponseMessage r) => A39((int)r.StatusCode);
            IActionResult A(HttpResponseMessage r) { if (!A39((int)r.StatusCode)) return StatusCode(500); return StatusCode((int)r.StatusCode); }
            """));
    }

    [Fact]
    public async Task A_predicate_of_thousands_of_branches_or_turns_is_not_followed_to_its_end()
    {
        var chain = Lines(2_000, i => $"else if (k == {i}) return k > {i};");
        var cases = Lines(2_000, i => $"case {i}: return k > {i};");
        Assert.Empty(await FindingsAsync($$"""
            static bool Chain(int k) { if (k == -1) return true; {{chain}} return false; }
            static bool Cases(int k) { switch (k) { {{cases}} } return false; }
            static bool Turns(int k) { for (var i = 0; i < int.MaxValue; i++) for (var j = 0; j < int.MaxValue; j++) k++; return k == 501; }
            static bool ShouldRetry(HttpResponseMessage r) => Chain((int)r.StatusCode) || Cases((int)r.StatusCode) || Turns((int)r.StatusCode);
            """));
    }

    [Fact]
    public async Task A_received_status_that_is_passed_on_and_on_is_followed_once()
    {
        var arms = string.Join(", ", Enumerable.Range(0, 12).Select(i => $"{i} => s"));
        var steps = Lines(10, _ => $"s = k switch {{ {arms}, _ => s }};");
        var inLoop = Lines(12, i => $"if (k == {i}) s = s > {i} ? s : s;");
        var findings = await FindingsAsync($$"""
            IActionResult A(HttpResponseMessage r, int k) { int s = (int)r.StatusCode; {{steps}} return StatusCode(s); }
            IActionResult B(HttpResponseMessage r, int k) { int s = (int)r.StatusCode; while (k-- > 0) { {{inLoop}} } return StatusCode(s); }
            IActionResult C(HttpResponseMessage r, int k) { var s = (int)r.StatusCode; var t = s; var u = s; return StatusCode(k > 0 ? t : u); }
            """);
        Assert.Equal("BARS2007", Assert.Single(findings.Select(finding => finding.Id).Distinct()));
    }

    [Fact]
    public async Task A_flag_that_is_set_from_itself_over_and_over_is_followed_a_few_times()
    {
        var checks = Lines(12, i => $"if (k == {i}) ok = ok && k > {i};");
        var findings = await FindingsAsync($"IActionResult A(HttpResponseMessage r, int k) {{ bool ok = k > 0; while (k-- > 0) {{ {checks} }} if (!ok) return StatusCode((int)r.StatusCode); return Ok(); }}");
        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
    }

    [Fact]
    public async Task A_method_of_thousands_of_branches_is_not_looked_at_thousands_of_times()
    {
        var branches = Lines(2_500, i => $$"""if (k == {{i}}) { s = {{400 + (i % 10)}}; c = "value"; o = new { severity = "error", code = c, diagnostics = "d" }; Response.StatusCode = s; }""");
        var findings = await FindingsAsync(
            $"IActionResult A(int k) {{ int s = 500; string c = null; object o = null; {branches} return StatusCode(s, o); }}");
        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
    }

    private static string Lines(int count, Func<int, string> line) => string.Join("\n", Enumerable.Range(0, count).Select(line));

    private static Task<IReadOnlyList<Diagnostic>> FindingsAsync(string members)
    {
        var consumer = CodeVerifier.CreateConsumer(
            string.Create(CultureInfo.InvariantCulture, $"public class Answers : ControllerBase\n{{\n{members}\n}}\n"),
            properties: ("BarsErrorGenPresets", "bars-core-1.5.0"));
        return Task.Run(() => CodeVerifier.AnalyseAsync(consumer.Compile(), consumer)).WaitAsync(Limit);
    }
}
