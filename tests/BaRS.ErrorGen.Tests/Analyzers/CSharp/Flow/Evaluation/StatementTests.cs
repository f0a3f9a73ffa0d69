namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow.Evaluation;

/// <summary>Statements, each shape of them once.</summary>
public sealed class StatementTests
{
    [Fact]
    public void An_if_goes_one_way() =>
        AssertPasses("408, 500, 502-599", "if (s == 501) return false; else if (s >= 500) { return true; } return s == 408;");

    [Fact]
    public void An_if_on_something_else_goes_both_ways()
    {
        AssertPasses("501", "if (other) Console.WriteLine(s); return s == 501;");
        AssertPasses("? 501", "if (other) return false; return s == 501;");
        AssertPasses("502 ? 100-501, 503-599", "var limit = 501; if (other) limit = 502; return s == 502 || s == limit;");
    }

    [Fact]
    public void A_switch_runs_the_section_that_matches() =>
        AssertPasses("408, 429, 500, 502-599", """
            switch (s)
            {
                default: return false;
                case 408:
                case 429: return true;
                case 501: break;
                case >= 500 when s < 600: return true;
            }
            return false;
            """);

    [Fact]
    public void A_break_leaves_the_switch_with_what_was_set() =>
        AssertPasses("408, 502", """
            var retry = false;
            switch (s / 100)
            {
                case 4: retry = s == 408; break;
                case 5: if (s == 501) break; retry = s == 502; break;
            }
            return retry;
            """);

    [Fact]
    public void A_local_is_what_it_was_set_to_last()
    {
        AssertPasses("501", "var code = s; code -= 500; code++; return code == 2;");
        AssertPasses("501", "int code; if (s > 500) code = s; else code = 0; return code == 501;");
        AssertPasses("501", "int? code = null; code ??= s; return code == 501;");
        AssertPasses("501", "var (kind, rest) = (s / 100, s % 100); return kind == 5 && rest == 1;");
        AssertPasses("501", "int kind, rest; (kind, rest) = (s / 100, s % 100); return kind == 5 && rest == 1;");
    }

    [Fact]
    public void A_loop_over_a_list_runs_for_each_item()
    {
        AssertPasses("501, 503", "foreach (var code in new[] { 501, 503 }) { if (code == s) return true; } return false;");
        AssertPasses("501, 503", "int[] codes = [501, 503]; for (var i = 0; i < codes.Length; i++) if (codes[i] == s) return true; return false;");
        AssertPasses("501", "foreach (var (code, retry) in new[] { (501, true), (502, false) }) if (code == s) return retry; return false;");
        AssertPasses("501", "var found = false; foreach (var code in new[] { 501, 502 }) { if (code == 502) continue; found |= code == s; } return found;");
        AssertPasses("501", "var i = 499; while (true) { i++; if (i == 501) break; } return s == i;");
        AssertPasses("501", "var i = 500; do { i++; } while (i < 501); return s == i;");
    }

    [Fact]
    public void A_loop_of_which_the_turns_are_not_known_changes_what_it_sets()
    {
        AssertPasses("? 501, 503", "foreach (var code in Others()) { if (code == s) return s is 501 or 503; } return false;", unfound: "int[] Others() => null;");
        AssertPasses("501", "var turns = 0; while (other) turns++; return s == 501;");
        AssertPasses("? 100-599", "var code = 501; while (other) code++; return s == code;");
    }

    [Fact]
    public void A_try_is_run_and_what_it_throws_is_caught()
    {
        AssertPasses("501", "try { return s == 501; } catch (Exception) { return true; } finally { Console.WriteLine(); }");
        AssertPasses("501", "try { if (s == 501) throw new InvalidOperationException(); } catch { return true; } return false;");
        AssertPasses("? 501", "try { if (s == 501) throw new InvalidOperationException(); } catch (FormatException) { return true; } return false;");
        AssertPasses("502-599", "if (s == 501) throw new InvalidOperationException(); return s > 500;", "? 501");
        AssertPasses("501", "return s == 501 ? true : s > 0 ? false : throw new InvalidOperationException();");
    }

    [Fact]
    public void A_block_of_any_other_kind_is_run_as_it_stands() =>
        AssertPasses("501", "lock (this) { using (var m = new System.IO.MemoryStream()) { using var n = m; ; { return s == 501; } } }");

    [Fact]
    public void A_jump_is_too_unusual() => AssertPasses("? 501", "if (s == 501) goto end; return false; end: return true;");

    private static void AssertPasses(string passing, string statements, string unknown = "", string unfound = "") =>
        Assert.Equal(unknown.Length == 0 ? passing : $"{passing} {unknown}".Trim(), Passing.Numbers($"bool Asks(int s, bool other)\n{{\n{statements}\n}}\n{unfound}"));
}
