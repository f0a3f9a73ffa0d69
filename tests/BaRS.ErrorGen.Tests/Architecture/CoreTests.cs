using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Architecture;

/// <summary>The core knows nothing of the compiler, and its folders use one another in one direction only.</summary>
public sealed class CoreTests
{
    /// <summary>What each folder of the core may use.</summary>
    private static readonly LayerTable Allowed = new(
        ("Text", []),
        ("Resources", []),
        ("Naming", ["Text"]),
        ("Diagnostics", ["Text"]),
        ("Yaml", ["Text", "Diagnostics", "Yaml/Slips"]),
        ("Yaml/Slips", ["Text", "Diagnostics", "Yaml"]),
        ("Json", ["Text", "Diagnostics"]),
        ("Library", ["Resources"]),
        ("Terminology", ["Resources"]),
        ("Model", ["Terminology"]),
        ("Parsing", ["Text", "Diagnostics", "Yaml", "Yaml/Slips"]),
        ("Presets", ["Text", "Resources", "Model", "Parsing"]),
        ("Validation", ["Text", "Diagnostics", "Naming", "Library", "Terminology", "Model", "Parsing", "Validation/Rules"]),
        (
            "Validation/Rules",
            ["Text", "Diagnostics", "Naming", "Library", "Terminology", "Model", "Yaml", "Parsing", "Presets", "Validation"]),
        ("InForce", ["Text", "Diagnostics", "Model", "Parsing", "Presets", "Validation"]),
        ("Baseline", ["Text", "Diagnostics", "Naming", "Model", "Yaml", "Parsing", "Validation", "InForce"]),
        ("Lint", ["Text", "Diagnostics", "Naming", "Terminology", "Model", "Json", "Lint/Rules"]),
        ("Lint/Rules", ["Diagnostics", "Naming", "Terminology", "Json", "Lint"]),
        ("Rules", ["Diagnostics", "Validation", "Baseline", "Lint"]),
        ("Emit", ["Naming", "Library", "Terminology", "Model", "Emit/LibraryCode"]),
        ("Emit/LibraryCode", ["Library", "Model", "Emit"]));

    private static readonly string Root = Repository.GetPath("src", "BaRS.ErrorGen.Core");

    /// <summary>What is there. Types that the compiler asks for by name, and .NET Standard 2.0 lacks, are everybody's.</summary>
    private static readonly Lazy<IReadOnlyList<FolderArrow>> Arrows = new(() =>
        [.. FolderDependencies.Find(Repository.SourcesBelow(Root)).Where(arrow => arrow.To != "Polyfills")]);

    [Fact]
    public void No_file_of_the_core_names_the_compiler()
    {
        var naming = Repository.SourcesBelow(Root).Where(file => file.Text.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.Empty(naming.Select(file => file.Path));
    }

    [Fact]
    public void Each_folder_of_the_core_uses_only_those_that_it_may() => AssertNone(Allowed.Wrong(Arrows.Value));

    [Fact]
    public void Each_arrow_that_is_allowed_is_used() => AssertNone(Allowed.Unused(Arrows.Value));

    [Fact]
    public void What_is_allowed_has_no_cycle_but_that_of_a_folder_and_its_own() => AssertNone(Allowed.Upward());

    [Fact]
    public void The_page_on_the_architecture_names_the_folders_in_the_order_in_which_they_build_on_one_another()
    {
        var page = Repository.Read("docs", "architecture.md");
        var table = page[page.IndexOf("In `src/BaRS.ErrorGen.Core/`", StringComparison.Ordinal)..page.IndexOf(
            "In `src/BaRS.ErrorGen/`",
            StringComparison.Ordinal)];
        var named = table
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line[3..line.IndexOf('/', StringComparison.Ordinal)])
            .ToList();
        Assert.Equal(
            Allowed.Folders
                .Where(folder => !folder.Contains('/', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
        Assert.All(
            Arrows.Value,
            arrow =>
                Assert.True(IndexOf(arrow.To) <= IndexOf(arrow.From), $"{arrow.From} uses {arrow.To}, which the page names below it."));

        int IndexOf(string folder) => named.IndexOf(folder.Split('/')[0]);
    }

    [Theory]
    [InlineData("using BaRS.Demo.Later;", "class First;")]
    [InlineData("", "class First { object Make() => new Later.Second(); }")]
    [InlineData("", "class First { const int Count = Later.Second.Bound; }")]
    [InlineData("", "/// <summary><see cref=\"Later.Second\"/></summary>\nclass First;")]
    public void An_arrow_is_found_however_it_is_written(string usings, string type)
    {
        var arrows = FolderDependencies.Find(
        [
            ("Earlier/First.cs", $"{usings}\nnamespace BaRS.Demo.Earlier\n{{\n{type}\n}}\n"),
            ("Later/Second.cs", "namespace BaRS.Demo.Later { class Second { public const int Bound = 1; } }"),
        ]);
        Assert.Equal(("Earlier", "Later"), Assert.Single(arrows.Select(arrow => (arrow.From, arrow.To))));
    }

    private static void AssertNone(IReadOnlyList<string> wrong) => Assert.True(wrong.Count == 0, string.Join("\n", wrong));
}
