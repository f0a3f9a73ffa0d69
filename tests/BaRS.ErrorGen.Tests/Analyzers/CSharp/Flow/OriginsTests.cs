namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow;

/// <summary>Where a value comes from: each shape of C# that hands one on, once.</summary>
public sealed class OriginsTests
{
    [Theory]
    [InlineData("a literal", "Ask(1);", "1")]
    [InlineData("a constant", "const int C = 1; Ask(C);", "C")]
    [InlineData("a conversion", "Ask((long)(object)1);", "1")]
    [InlineData("a conditional", "Ask(x ? 1 : 2);", "1 2")]
    [InlineData("a coalesce", "int? y = null; Ask(y ?? 2);", "null 2")]
    [InlineData("a switch expression", "Ask(n switch { 1 => 10, 2 when x => 20, _ => 30 });", "10 20 30")]
    [InlineData("an assignment as an expression", "int y; Ask(y = 1);", "1")]
    [InlineData("a throw in a branch", "Ask(x ? 1 : throw new Exception());", "1 throw new Exception()")]
    [InlineData("a conditional access", "var p = (Name: 1, 2); var q = p; Ask(q.Name);", "1")]
    [InlineData("what cannot be known", "Ask(n); ", "n")]
    [InlineData("a call of other code", "Ask(Environment.TickCount);", "Environment.TickCount")]
    public void An_expression_is_what_its_branches_are(string shape, string code, string expected) => Check(shape, code, expected);

    [Theory]
    [InlineData("a local", "var y = 1; Ask(y);", "1")]
    [InlineData("a local that changes", "var y = 1; y = 2; Ask(y);", "2")]
    [InlineData("a local that changes in a branch", "var y = 1; if (x) y = 2; Ask(y);", "2 1")]
    [InlineData("a local that changes before a way out", "var y = 1; if (x) { y = 2; return; } Ask(y);", "1")]
    [InlineData("a local that changes later", "var y = 1; Ask(y); y = 2;", "1")]
    [InlineData("a local that changes in a loop", "var y = 1; while (x) { Ask(y); y = 2; }", "1 2")]
    [InlineData("a local that changes in a try", "var y = 1; try { y = 2; } catch { } Ask(y);", "2 1")]
    [InlineData("a local set by a switch", "int y; switch (n) { case 1: y = 10; break; default: y = 20; break; } Ask(y);", "10 20")]
    [InlineData("??=", "int? y = null; y ??= 2; Ask(y);", "null 2")]
    [InlineData("a sum", "var y = 1; y += 2; Ask(y);", "y")]
    [InlineData("an out argument", "int.TryParse(\"1\", out var y); Ask(y);", "y")]
    [InlineData("a captured local that is set once", "var y = 1; Action a = () => Ask(y); a();", "1")]
    [InlineData("a captured local that changes", "var y = 1; Action a = () => Ask(y); y = 2; a();", "y")]
    [InlineData("a pattern variable", "object y = 1; if (y is int z) Ask(z);", "1")]
    [InlineData("a property pattern", "object y = 1; if (y is { } z) Ask(z);", "1")]
    [InlineData("a loop variable", "foreach (var y in new[] { 1, 2 }) Ask(y);", "1 2")]
    public void A_local_is_what_was_assigned_to_it_and_can_still_hold(string shape, string code, string expected) => Check(shape, code, expected);

    [Theory]
    [InlineData("a tuple", "var t = (1, 2); Ask(t.Item2);", "2")]
    [InlineData("a named element", "var t = (A: 1, B: 2); Ask(t.A);", "1")]
    [InlineData("a deconstruction", "var (a, b) = (1, 2); Ask(b);", "2")]
    [InlineData("a nested deconstruction", "var (a, (b, c)) = (1, (2, 3)); Ask(c);", "3")]
    [InlineData("a tuple of a method", "void M() { Ask(Get().B); } (int A, int B) Get() => (1, 2);", "2")]
    [InlineData("rows of a table", "foreach (var (a, b) in new[] { (1, 2), (3, 4) }) Ask(b);", "2 4")]
    public void An_element_of_a_tuple_is_what_stands_in_its_place(string shape, string code, string expected) => Check(shape, code, expected);

    [Theory]
    [InlineData("an object initialiser", "class P { public int V { get; set; } } void M() { Ask(new P { V = 1 }.V); }", "1")]
    [InlineData("an anonymous object", "var p = new { V = 1, W = 2 }; Ask(p.V);", "1")]
    [InlineData("a constructor", "class P { public P(int v) { V = v; } public int V { get; } } void M() { Ask(new P(1).V); }", "1")]
    [InlineData("a constructor by way of another", "class P { public P(int v) : this(v, 0) { } P(int v, int w) { V = v; } public int V { get; } } void M() { Ask(new P(1).V); }", "1")]
    [InlineData("a base constructor", "class B { public B(int v) => V = v; public int V { get; } } class P : B { public P() : base(1) { } } void M() { Ask(new P().V); }", "1")]
    [InlineData("a primary constructor", "class P(int v) { public int V => v; } void M() { Ask(new P(1).V); }", "1")]
    [InlineData("the base of a primary constructor", "class B(int v) { public int V { get; } = v; } class P(int w) : B(w); void M() { Ask(new P(1).V); }", "1")]
    [InlineData("a record", "record P(int V, int W); void M() { Ask(new P(1, 2).W); }", "2")]
    [InlineData("with", "record P(int V, int W); void M() { var p = new P(1, 2) with { W = 3 }; Ask(p.W); }", "3")]
    [InlineData("what with leaves", "record P(int V, int W); void M() { var p = new P(1, 2) with { W = 3 }; Ask(p.V); }", "1")]
    [InlineData("a field behind a property", "class P { readonly int _v; public P(int v) { _v = v; } public int V => _v; } void M() { Ask(new P(1).V); }", "1")]
    [InlineData("an object in an object", "class P { public int V { get; set; } } class Q { public P P { get; set; } } void M() { var q = new Q { P = new P { V = 1 } }; Ask(q.P.V); }", "1")]
    [InlineData("a statement of its own", "class P { public int V { get; set; } } void M() { var p = new P(); p.V = 1; Ask(p.V); }", "1")]
    [InlineData("the last statement of its own", "class P { public int V { get; set; } } void M() { var p = new P { V = 0 }; p.V = 1; p.V = 2; Ask(p.V); }", "2")]
    [InlineData("the message of an exception", "class E : Exception { public E(string m) : base(m) { } } void M() { Ask(new E(\"1\").Message); }", "\"1\"")]
    [InlineData("an object of a caller", "class P { public int V { get; set; } } void M(P p) { Ask(p.V); } void N() { M(new P { V = 1 }); }", "1")]
    public void A_member_is_what_the_object_was_given(string shape, string code, string expected) => Check(shape, code, expected);

    [Theory]
    [InlineData("a readonly field", "static readonly int F = 1; void M() { Ask(F); }", "F")]
    [InlineData("a private field that is assigned", "int _f; public Code() { _f = 1; } void N() { _f = 2; } void M() { Ask(_f); }", "_f _f")]
    [InlineData("a public field", "public int F = 1; void M() { Ask(F); }", "F")]
    [InlineData("a property with a body", "int P => 1; void M() { Ask(P); }", "1")]
    [InlineData("a property with a getter", "int P { get { if (F) return 1; return 2; } } bool F; void M() { Ask(P); }", "1 2")]
    [InlineData("a property that is initialised", "int P { get; } = 1; void M() { Ask(P); }", "1")]
    [InlineData("a property that others set", "public int P { get; set; } = 1; void M() { Ask(P); }", "P")]
    [InlineData("a property that classes override", "abstract class B { public abstract int P { get; } } class C : B { public override int P => 1; } class D : B { public override int P => 2; } void M(B b) { Ask(b.P); }", "1 2")]
    public void A_member_of_an_object_that_is_not_known_is_what_its_class_says(string shape, string code, string expected) =>
        Check(shape, code, expected);

    [Theory]
    [InlineData("an array", "var a = new[] { 1, 2 }; Ask(a[0]);", "1 2")]
    [InlineData("a collection expression", "int[] a = [1, 2]; Ask(a[0]);", "1 2")]
    [InlineData("a list", "var a = new List<int> { 1, 2 }; Ask(a.First());", "1 2")]
    [InlineData("a list that is added to", "var a = new List<int>(); a.Add(1); Ask(a[0]);", "1")]
    [InlineData("a map by an indexer", "var a = new Dictionary<string, int> { [\"a\"] = 1 }; Ask(a[\"a\"]);", "1")]
    [InlineData("a map by Add", "var a = new Dictionary<string, int> { { \"a\", 1 } }; Ask(a[\"a\"]);", "1")]
    [InlineData("a default", "var a = new Dictionary<string, int> { [\"a\"] = 1 }; Ask(a.GetValueOrDefault(\"b\", 2));", "1 2")]
    [InlineData("TryGetValue", "var a = new Dictionary<string, int> { [\"a\"] = 1 }; if (a.TryGetValue(\"b\", out var y)) Ask(y);", "1")]
    [InlineData("the values of a map", "foreach (var p in new Dictionary<string, int> { [\"a\"] = 1 }) Ask(p.Value);", "1")]
    [InlineData("the keys of a map", "foreach (var p in new Dictionary<string, int> { [\"a\"] = 1 }) Ask(p.Key);", "\"a\"")]
    [InlineData("a map in a field", "static readonly Dictionary<string, int> Map = new() { [\"a\"] = 1 }; void M() { Ask(Map[\"a\"]); }", "1")]
    [InlineData("a copy", "var a = new List<int> { 1 }.ToArray(); Ask(a[0]);", "1")]
    public void An_entry_is_what_the_collection_holds(string shape, string code, string expected) => Check(shape, code, expected);

    [Theory]
    [InlineData("a method", "int Get() => 1; void M() { Ask(Get()); }", "1")]
    [InlineData("a method that returns its parameter", "int Same(int v) => v; void M() { Ask(Same(1)); }", "1")]
    [InlineData("a generic method", "T Same<T>(T v) => v; void M() { Ask(Same(1)); }", "1")]
    [InlineData("a member of a generic class", "class G<T> { public T V { get; set; } } void M() { Ask(new G<int> { V = 1 }.V); }", "1")]
    [InlineData("named arguments", "int Second(int a, int b) => b; void M() { Ask(Second(b: 1, a: 2)); }", "1")]
    [InlineData("a local function", "Ask(Get(1)); int Get(int v) => v;", "1")]
    [InlineData("a lambda", "Func<int, int> get = v => v; Ask(get(1));", "1")]
    [InlineData("a task", "async Task<int> Get() => 1; async void M() { Ask(await Get()); }", "1")]
    [InlineData("a finished task", "Ask(Task.FromResult(1).Result);", "1")]
    [InlineData("a method that calls itself", "int Get(int k) => k == 0 ? 1 : Get(k - 1); void M() { Ask(Get(3)); }", "1 Get(k - 1)")]
    [InlineData("an interface with one implementation", "interface I { int Get(); } class C : I { public int Get() => 1; } void M(I i) { Ask(i.Get()); }", "1")]
    [InlineData("an interface with two implementations", "interface I { int Get(); } class C : I { public int Get() => 1; } class D : I { public int Get() => 2; } void M(I i) { Ask(i.Get()); }", "i.Get()")]
    [InlineData("a method that others may override", "public virtual int Get() => 1; void M() { Ask(Get()); }", "Get()")]
    public void A_call_is_what_the_method_returns_for_its_arguments(string shape, string code, string expected) => Check(shape, code, expected);

    [Theory]
    [InlineData("a sum of texts", "Ask(\"a\" + o + \"b\");", "[\"a\"] [o] [\"b\"]")]
    [InlineData("an interpolation", "Ask($\"a{o}\");", "[a] [o]")]
    [InlineData("Concat", "Ask(string.Concat(\"a\", o));", "[\"a\"] [o]")]
    [InlineData("Join of params", "Ask(string.Join(\"; \", \"x\", o.ToString()));", "[\"; \"] [\"x\"] [o.ToString()]")]
    [InlineData("a StringBuilder", "var b = new StringBuilder(\"a\"); b.Append(o).Append(n); Ask(b.ToString());", "[o] [n] [\"a\"]")]
    [InlineData("text that is added", "var t = \"a\"; t += o; Ask(t);", "\"a\" [o]")]
    [InlineData("a list", "var a = new List<object> { 1 }; a.Add(o); Ask(a);", "[o] [1]")]
    [InlineData("the capacity of a list", "Ask(new List<object>(n) { o });", "[o]")]
    [InlineData("an anonymous object", "Ask(new { A = o, B = 1 });", "[o] [1]")]
    [InlineData("a member that is a constant", "string A => \"a\"; string B => Console.ReadLine(); void M() { Ask(A + B); }", "[Console.ReadLine()]")]
    [InlineData("a method of a text", "Ask(o.ToString().Trim());", "[o.ToString()]")]
    [InlineData("what asks something of a text", "Ask(\"abc\".Contains('a'));", "\"abc\".Contains('a')")]
    public void What_is_put_together_is_made_of_its_pieces(string shape, string code, string expected)
    {
        Assert.NotNull(shape);
        Assert.Equal(expected, new FlowCode(code).Origins(withPieces: true));
    }

    [Fact]
    public void The_callers_of_a_method_are_asked_only_if_that_is_wanted()
    {
        var code = new FlowCode("void M(int v) { Ask(v); } void N() { M(1); M(2); }");
        Assert.Equal("v", code.Origins());
        Assert.Equal("1 2", code.Origins(withCallers: true));
    }

    /// <summary>What is found of a member is kept for the next question, and one that was left while another was searched must not be.</summary>
    [Fact]
    public void Members_that_read_one_another_are_found_whole_whichever_is_asked_first()
    {
        var code = new FlowCode(
            "bool _x; string A => _x ? \"a\" : B; string B => _x ? \"b\" : C; string C => _x ? \"c\" : A; void M(int n) { Ask(A); Sink(B); }");
        Assert.Equal("\"a\" \"b\" \"c\"", code.Origins());
        Assert.Equal("\"b\" \"c\" \"a\"", code.OriginsOfSunk());
    }

    [Fact]
    public void A_private_name_is_looked_for_in_its_own_file_and_any_other_in_all()
    {
        Assert.Equal("1", new FlowCode("void M(int n) { N(1); } static void N(object v) { Ask(v); }").Origins(withCallers: true));
        Assert.Equal("1 2", new FlowCode("void M(int n) { N(1); } public static void N(object v) { Ask(v); } } public class Other { void O() { Code.N(2); }").Origins(withCallers: true));
        Assert.Equal("1", new FlowCode("void M(int n) { N(1); var text = \"N(2)\"; /* N(3) */ NN(4); } static void N(object v) { Ask(v); } static void NN(int n) { }").Origins(withCallers: true));
    }

    [Fact]
    public void What_a_class_is_given_as_an_interface_is_a_service_that_nobody_creates_in_sight()
    {
        const string Callers = "class A : I { public int V { get; set; } } class B : I { public int V { get; set; } } void M(int n) { new S(new A { V = 1 }); }";
        Assert.Equal("i.V", new FlowCode(Callers + " interface I { int V { get; } } class S { public S(I i) { Ask(i.V); } }").Origins());
        Assert.Equal("1", new FlowCode(Callers + " interface I { int V { get; } } class S { public S(A a) { Ask(a.V); } }").Origins());
    }

    [Fact]
    public void What_several_members_give_is_told_once()
    {
        var code = new FlowCode("bool _x; int A => 1; int B => _x ? A : 2; void M(bool x) { Ask(x ? A : x ? B : 3); }");
        Assert.Equal("1 2 3", code.Origins());
    }

    private static void Check(string shape, string code, string expected)
    {
        Assert.NotNull(shape);
        Assert.Equal(expected, new FlowCode(code).Origins());
    }
}
