namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Flow;

/// <summary>Which places that have a name are read at all: to find out what one means costs as much as the member around it.</summary>
public sealed class SymbolUsesTests
{
    private const string Helper =
        "void M(int n) { Helper.N(1); Code.Helper.N(2); new Other().N(3); var name = nameof(Helper.N); }"
        + " public static class Helper { public static void N(object v) { Sink(N2(v)); } static object N2(object v) => v; public static void O(object v) { N(v); } }"
        + " public class Other { public void N(object v) { } public static void P() { } }";

    [Fact]
    public void A_member_of_a_static_class_is_named_after_the_class_or_within_it() =>
        Assert.Equal(["Helper.N(1)", "Code.Helper.N(2)", "N(v)"], new FlowCode(Helper).Uses("Helper", "N"));

    [Fact]
    public void A_member_of_a_static_class_is_named_after_what_a_file_calls_the_class() =>
        Assert.Equal(
            ["Helper.N(1)", "Code.Helper.N(2)", "N(v)", "Errors.N(4)"],
            new FlowCode(Helper + " } namespace Elsewhere { using Errors = Code.Helper; class Third { void O() { Errors.N(4); } }").Uses("Helper", "N"));

    [Fact]
    public void A_member_of_any_other_class_is_named_after_anything() =>
        Assert.Equal(["Helper.N(1)", "Code.Helper.N(2)", "new Other().N(3)", "N(v)"], new FlowCode(Helper).Uses("Other", "N"));

    [Fact]
    public void A_method_is_used_where_it_is_called_and_a_property_wherever_it_is_named()
    {
        var code = new FlowCode("public class A { public static int Get() => 1; public int V => 1; } void M(int n) { Func<int> f = A.Get; Ask(A.Get() + nameof(A.Get)); Ask(new A().V + nameof(A.V)); }");
        Assert.Equal(["A.Get()"], code.Uses("A", "Get"));
        Assert.Equal(["new A().V", "A.V"], code.Uses("A", "V"));
    }
}
