namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow;

/// <summary>Where a value goes: each shape of C# that hands one on, once.</summary>
public sealed class DestinationsTests
{
    [Theory]
    [InlineData("itself", "Sink(From());")]
    [InlineData("a branch", "Sink(x ? From() : 0);")]
    [InlineData("a switch expression", "Sink(n switch { 1 => From(), _ => 0 });")]
    [InlineData("a local", "var y = From(); Sink(y);")]
    [InlineData("an assignment", "object y; y = From(); Sink(y);")]
    [InlineData("a parameter", "void M(int n) { N(From()); } void N(object v) { Sink(v); }")]
    [InlineData("a parameter of a generic method", "void M(int n) { N(From()); } void N<T>(T v) { Sink(v); }")]
    [InlineData("an interface with one implementation", "interface I { void N(object v); } class C : I { public void N(object v) => Sink(v); } void M(int n, I i) { i.N(From()); }")]
    [InlineData("a constructor that keeps it", "class P { public P(object v) { V = v; } public object V { get; } } void M(int n) { var p = new P(From()); } void R(P p) { Sink(p.V); }")]
    [InlineData("a field behind a property of another name", "class P { readonly object _v; public P(object v) { _v = v; } public string Text => \"t\" + _v; } void M(int n) { var p = new P(From()); } void R(P p) { Sink(p.Text); }")]
    [InlineData("a property that overrides another", "abstract class B { public abstract object T { get; } } class P(object v) : B { public override object T => v; } void M(int n) { B p = new P(From()); } void R(B p) { Sink(p.T); }")]
    [InlineData("a record", "record P(object V); void M(int n) { var p = new P(From()); } void R(P p) { Sink(p.V); }")]
    [InlineData("an initialiser", "class P { public object V { get; set; } } void M(int n) { var p = new P { V = From() }; } void R(P p) { Sink(p.V); }")]
    [InlineData("the message of an exception", "class E : Exception { public E(string m) : base(m) { } } void M(int n) { throw new E(((string)From()).Trim()); } void R(E e) { Sink(e.Message); }")]
    [InlineData("what a method returns", "void M(int n) { Sink(N(n)); } object N(int n) { return From(); }")]
    [InlineData("a loop", "foreach (var y in new[] { From() }) Sink(y);")]
    [InlineData("a list that is added to", "var a = new List<object>(); a.Add(From()); Sink(a);")]
    [InlineData("a text that is put together", "Sink($\"a{From()}\");")]
    public void A_value_is_followed_to_the_sink(string shape, string code) => Assert.True(Reaches(code), shape);

    [Theory]
    [InlineData("nowhere", "From(); Sink(n);")]
    [InlineData("a condition", "Sink(From() == null ? 1 : 2);")]
    [InlineData("what is asked of it", "Sink(From().ToString().Length);")]
    [InlineData("another local", "var y = From(); var z = n; Sink(z);")]
    [InlineData("another parameter", "void M(int n) { N(From(), 1); } void N(object v, object w) { Sink(w); }")]
    [InlineData("another member", "class P { public object V { get; set; } public object W { get; set; } } void M(int n) { var p = new P { V = From() }; } void R(P p) { Sink(p.W); }")]
    [InlineData("a member of the same name of another class", "class P { public object V { get; set; } } class Q { public object V { get; set; } } void M(int n) { var p = new P { V = From() }; } void R(Q p) { Sink(p.V); }")]
    [InlineData("an interface with two implementations", "interface I { void N(object v); } class C : I { public void N(object v) => Sink(v); } class D : I { public void N(object v) { } } void M(int n, I i) { i.N(From()); }")]
    public void What_does_not_get_there_is_not_said_to(string shape, string code) => Assert.False(Reaches(code), shape);

    [Fact]
    public void A_piece_counts_only_if_pieces_do()
    {
        var code = new FlowCode("Sink(\"a\" + From());");
        Assert.True(code.ReachesSink());
        Assert.False(code.ReachesSink(takesPieces: false));
    }

    private static bool Reaches(string code) => new FlowCode(code).ReachesSink();
}
