using BaRS.ErrorGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>Each check of the harness can fail: one planted failure for each.</summary>
public sealed class GeneratorHarnessTests
{
    [Fact]
    public void A_step_that_runs_again_is_found()
    {
        var consumer = new Consumer();
        var driver = consumer.Driver().RunGenerators(consumer.Compile());
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => GeneratorHarness.CheckNothingRanAgain(driver.GetRunResult().Results.Single()));
    }

    [Fact]
    public void A_symbol_a_tree_and_a_location_deep_inside_a_value_are_found()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { }");
        var symbol = CSharpCompilation.Create("a", [tree]).GetTypeByMetadataName("C");
        Assert.Contains("ISymbol", LeakWalk.Find(new List<object?> { 1, new { Inner = (symbol, 2) } }));
        Assert.Contains("SyntaxTree", LeakWalk.Find(new Lazy<SyntaxTree>(tree)));
        Assert.Contains("Location", LeakWalk.Find(Tuple.Create("a", tree.GetRoot().GetLocation())));
    }

    [Fact]
    public void A_value_of_plain_data_is_not_taken_for_a_leak() =>
        Assert.Null(LeakWalk.Find(new { Text = "a", Numbers = new[] { 1, 2 }, Place = default(TextPlace) }));

    [Fact]
    public void A_warning_in_the_result_is_found()
    {
        var project = GeneratorHarness.Run(new Consumer { Sources = ["class C { void M() { int unused; } }"] });
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(project.CheckCompiles);
    }

    [Fact]
    public async Task A_finding_at_another_column_is_found() =>
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(
            () => SpecVerifier.CheckFileAsync("format: bars-errors/1\n{|BARS1002: |}tilte: x\n"));

}
