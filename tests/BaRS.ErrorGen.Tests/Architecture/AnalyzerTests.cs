using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Architecture;

/// <summary>The rules on C# code stand in four layers, and each uses those above it only.</summary>
public sealed class AnalyzerTests
{
    /// <summary>
    /// What each folder may use, the lowest first. Flow knows C# alone; Vocabulary the names of libraries and of the spec;
    /// Shapes the code that answers, fails and sends again; Rules what is wrong with it.
    /// </summary>
    private static readonly LayerTable Layers = new(
        ("Flow", []),
        ("Flow/Evaluation", ["Flow"]),
        ("Vocabulary", ["Flow"]),
        ("Shapes", ["Flow", "Vocabulary", "Shapes/Responses", "Shapes/Outcomes"]),
        ("Shapes/Errors", ["Flow", "Vocabulary", "Shapes"]),
        ("Shapes/Responses", ["Flow", "Flow/Evaluation", "Vocabulary", "Shapes"]),
        ("Shapes/Outcomes", ["Flow", "Vocabulary", "Shapes", "Shapes/Responses"]),
        ("Shapes/Retries", ["Flow", "Flow/Evaluation", "Vocabulary", "Shapes"]),
        ("Rules", ["Flow", "Vocabulary", "Shapes", "Shapes/Errors", "Shapes/Responses", "Shapes/Outcomes", "Shapes/Retries"]));

    private static readonly string Root = Repository.GetPath("src", "BaRS.ErrorGen");

    private static readonly Lazy<IReadOnlyList<FolderArrow>> Arrows = new(Find);

    [Fact]
    public void Each_layer_uses_only_those_that_it_may() => AssertNone(Layers.Wrong(Arrows.Value));

    [Fact]
    public void Each_arrow_that_is_allowed_is_used() => AssertNone(Layers.Unused(Arrows.Value));

    [Fact]
    public void What_is_allowed_has_no_cycle_but_that_of_the_shapes_and_their_kinds() => AssertNone(Layers.Upward());

    [Fact]
    public void Every_arrow_against_the_layers_is_reported()
    {
        // Each folder uses each other one once: what is not in the table is wrong, and nothing else.
        var planted = Layers.Folders.Select(folder => (
            $"{folder}/Planted.cs",
            $"namespace Demo.{folder.Replace('/', '.')};\ninternal static class Planted\n{{\n"
                + string.Concat(Layers.Folders.Where(other => other != folder).Select((other, i) =>
                    $"    public static object Arrow{i} => typeof(global::Demo.{other.Replace('/', '.')}.Planted);\n"))
                + "}\n"));
        var wrong = Layers.Wrong(FolderDependencies.Find([.. planted]));
        var expected =
            from folder in Layers.Folders
            from other in Layers.Folders
            where other != folder && !Layers.Allows(folder, other)
            select $"{folder} must not use {other}: {folder}/Planted.cs";
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            wrong.Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.Contains("Flow must not use Rules: Flow/Planted.cs", expected);
    }

    private static void AssertNone(IReadOnlyList<string> wrong) => Assert.True(wrong.Count == 0, string.Join("\n", wrong));

    private static List<FolderArrow> Find()
    {
        const string Prefix = "Analyzers/CSharp/";
        var all = Repository.SourcesBelow(Repository.GetPath("src", "BaRS.ErrorGen.Core")).Concat(Repository.SourcesBelow(Root));
        return
        [
            .. FolderDependencies.Find([.. all])
                .Where(arrow => arrow.From.StartsWith(Prefix, StringComparison.Ordinal) && arrow.To.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(arrow => arrow with { From = arrow.From[Prefix.Length..], To = arrow.To[Prefix.Length..] }),
        ];
    }
}
