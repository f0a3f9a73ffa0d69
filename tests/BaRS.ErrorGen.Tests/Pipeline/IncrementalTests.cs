using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Pipeline;

/// <summary>What runs again after which edit. Cached: did not run. Unchanged: ran and came out equal.</summary>
public sealed class IncrementalTests
{
    private const string First = """
        format: bars-errors/1
        scenarios:
          - { status: 400, code: REC_BAD_REQUEST, issue: value, text: First. }
        """;

    private const string Second = """
        format: bars-errors/1
        scenarios:
          - { status: 404, code: REC_NOT_FOUND, issue: not-found, text: Second. }
        """;

    private readonly Consumer _consumer = Consumer.Create(First, Second) with { Sources = ["class C { void M() { } }"] };
    private readonly CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public IncrementalTests()
    {
        _compilation = _consumer.Compile();
        _driver = _consumer.Driver().RunGenerators(_compilation);
    }

    [Fact]
    public void An_edit_of_unrelated_code_leaves_the_facts_unchanged_and_runs_nothing_after_them()
    {
        var tree = _compilation.SyntaxTrees.Single();
        var edited = _compilation.ReplaceSyntaxTree(
            tree,
            CSharpSyntaxTree.ParseText("class C { void M() { M(); } }", _consumer.ParseOptions, tree.FilePath));

        _driver = _driver.RunGenerators(edited);

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(TrackingNames.Facts));
        foreach (var name in GeneratorHarness.TrackedNames.Remove(TrackingNames.Facts))
            Assert.All(Reasons(name), reason => Assert.True(reason == IncrementalStepRunReason.Cached, $"Step {name} was {reason}."));
        Assert.All(OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_comment_added_to_a_spec_regenerates_nothing()
    {
        Edit(0, "# A comment moves every line.\n" + First);

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(TrackingNames.SpecFiles));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(TrackingNames.Specification));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(TrackingNames.Sources));
        Assert.All(OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_spec_leaves_the_other_cached()
    {
        Edit(1, Second.Replace("Second.", "Edited.", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], Reasons(TrackingNames.SpecFiles));
    }

    [Fact]
    public void An_edited_text_regenerates()
    {
        Edit(1, Second.Replace("Second.", "Edited.", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(TrackingNames.Specification));
        Assert.Contains(_driver.GetRunResult().GeneratedTrees, tree => tree.ToString().Contains("\"Edited.\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_property_regenerates()
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(
            new TestOptions(("RootNamespace", "Receiver"), ("ProjectDir", "/project/"), ("BarsErrorGenVisibility", "public")));
        _driver = _driver.RunGenerators(_compilation);

        Assert.Contains(
            _driver.GetRunResult().GeneratedTrees,
            tree => tree.ToString().Contains("public static partial class BarsErrors\n", StringComparison.Ordinal));
    }

    [Fact]
    public void An_options_provider_that_says_the_same_regenerates_nothing()
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(_consumer.Options);
        _driver = _driver.RunGenerators(_compilation);

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(TrackingNames.Options));
        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged], Reasons(TrackingNames.SpecFiles));
        Assert.All(OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private void Edit(int file, string text)
    {
        var old = _consumer.Specs[file];
        _driver = _driver.ReplaceAdditionalText(old, new SpecText(old.Path, text)).RunGenerators(_compilation);
    }

    private IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        _driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private IEnumerable<IncrementalStepRunReason> OutputReasons() =>
        _driver
            .GetRunResult().Results
            .Single().TrackedOutputSteps
            .SelectMany(step => step.Value)
            .SelectMany(run => run.Outputs)
            .Select(output => output.Reason);
}
