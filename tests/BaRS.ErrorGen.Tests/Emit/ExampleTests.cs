using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Emit;

/// <summary>
/// The generated code of a small spec, kept in Emit/Example: a change of what is generated shows there as a difference
/// to read.
/// </summary>
public sealed class ExampleTests
{
    private static readonly string[] Folder = ["tests", "BaRS.ErrorGen.Tests", "Emit", "Example"];

    [Fact]
    public void The_generated_code_of_the_example_is_the_kept_one()
    {
        var project = GeneratorHarness.RunClean(Consumer.Create(Repository.Read([.. Folder, "example.bars.yaml"])) with
        {
            Properties = [("BarsErrorGenPresets", "none")],
        });
        foreach (var source in project.Result.GeneratedSources)
            Repository.Keep(source.SourceText.ToString(), [.. Folder, source.HintName]);

        var kept = Directory.EnumerateFiles(Repository.GetPath(Folder), "*.cs").Select(Path.GetFileName);
        Assert.Equal(
            project.Result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal),
            kept.Order(StringComparer.Ordinal));
    }
}
