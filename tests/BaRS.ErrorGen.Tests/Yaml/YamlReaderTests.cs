using BaRS.ErrorGen.Text;
using BaRS.ErrorGen.Yaml;

namespace BaRS.ErrorGen.Tests.Yaml;

/// <summary>YAML to nodes, every one with its place; what a build input should not have is refused by name.</summary>
public sealed class YamlReaderTests
{
    [Fact]
    public void Every_value_has_its_place()
    {
        const string text = "a: one\nb: [x, \"y z\"]\nc:\n  - d: |\n      first\n      second\n";
        var root = Assert.IsType<YamlMapping>(Read(text).Root);
        Assert.Equal(["a", "b", "c"], root.Entries.Select(entry => entry.Key.Value));
        Assert.Equal("one", At(text, root.Find("a")!.Value));

        var list = Assert.IsType<YamlSequence>(root.Find("b")!.Value);
        Assert.Equal("[x, \"y z\"]", At(text, list));
        Assert.Equal(["x", "\"y z\""], list.Items.Select(item => At(text, item)));

        var item = Assert.IsType<YamlMapping>(Assert.Single(Assert.IsType<YamlSequence>(root.Find("c")!.Value).Items));
        Assert.Equal("first\nsecond\n", Assert.IsType<YamlScalar>(item.Find("d")!.Value).Value);
    }

    [Theory]
    [InlineData("a: ~", true)]
    [InlineData("a:", true)]
    [InlineData("a: null", true)]
    [InlineData("a: 'null'", false)]
    [InlineData("a: \"\"", false)]
    public void Only_what_is_not_quoted_is_null(string text, bool isNull) =>
        Assert.Equal(isNull, Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(Read(text).Root).Find("a")!.Value).IsNull);

    [Theory]
    [InlineData("a: &x 1", "&x")]
    [InlineData("a: *x", "*x")]
    [InlineData("a: !tag 1", "!tag")]
    [InlineData("<<: { a: 1 }", "<<")]
    [InlineData("a: 1\na: 2", "'a'")]
    [InlineData("? [x]\n: 1", "must be text")]
    [InlineData("a: 1\n---\nb: 2", "second document")]
    public void A_construct_that_hides_what_a_spec_says_is_refused_by_name(string text, string named) =>
        Assert.Contains(named, Assert.Single(Read(text).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mapping_with_something_refused_is_broken_and_those_beside_it_are_not()
    {
        var items = Assert.IsType<YamlSequence>(Read("- { a: &x 1 }\n- { a: 2 }\n").Root).Items;
        Assert.Equal([true, false], items.Select(item => item.IsBroken));
    }

    [Fact]
    public void After_a_syntax_error_in_one_item_the_others_are_read()
    {
        var document = Read("list:\n  - a: 1\n  - a: \"not closed\n  - a: 3\n");
        Assert.NotEmpty(document.Problems);
        var list = Assert.IsType<YamlSequence>(Assert.IsType<YamlMapping>(document.Root).Find("list")!.Value);
        Assert.Contains(list.Items.OfType<YamlMapping>(), item => item.Find("a")?.Value is YamlScalar { Value: "1" });
    }

    [Fact]
    public void The_bounds_hold_while_the_text_is_read()
    {
        Assert.Contains("deeper than 32", Assert.Single(Read(new string('[', 100_000)).Problems).Message, StringComparison.Ordinal);
        Assert.Contains(
            "10,000 characters",
            Assert.Single(Read("a: " + new string('x', 10_001)).Problems).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "500,000",
            Assert.Single(Read("[" + string.Concat(Enumerable.Repeat("x,", 500_001)) + "]").Problems).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_left_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => YamlReader.Read(new TextFile("a: 1"), new CancellationToken(canceled: true)));

    private static YamlDocument Read(string text) => YamlReader.Read(new TextFile(text), CancellationToken.None);

    private static string At(string text, YamlNode node) => text.Substring(node.Place.Start, node.Place.Length);
}
