using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Architecture;

/// <summary>The folders of the tool: commands call those that do the work, which share what is below them.</summary>
public sealed class ToolFolderTests
{
    private const string Core = "Core";

    private static readonly Lazy<IReadOnlyList<FolderArrow>> Arrows = new(() =>
    [
        .. FolderDependencies.Find(
            [
                .. Repository.SourcesBelow(Repository.GetPath("src", "BaRS.ErrorGen.Tool")),
                .. Repository.SourcesBelow(Repository.GetPath("src", "BaRS.ErrorGen.Core")).Select(file => ($"{Core}/{file.Path}", file.Text)),
            ])
            .Where(arrow => !IsCore(arrow.From) && !IsCore(arrow.To) && arrow.From.Length > 0),
    ]);

    [Fact]
    public void Only_the_program_uses_commands() =>
        Assert.DoesNotContain(Arrows.Value, arrow => Top(arrow.To) == "Commands" && Top(arrow.From) != "Commands");

    [Fact]
    public void What_is_shared_knows_nothing_of_those_who_share_it()
    {
        Assert.DoesNotContain(Arrows.Value, arrow => Top(arrow.From) == "Output" && Top(arrow.To) != "Output");
        Assert.DoesNotContain(Arrows.Value, arrow => Top(arrow.From) == "Inputs" && Top(arrow.To) is not ("Inputs" or "Output"));
    }

    [Fact]
    public void No_two_folders_use_one_another()
    {
        var uses = Arrows.Value.Select(arrow => (From: Top(arrow.From), To: Top(arrow.To))).Where(use => use.From != use.To).Distinct().ToList();
        Assert.NotEmpty(uses);
        var folders = uses.SelectMany(use => new[] { use.From, use.To }).Distinct().ToList();
        // What uses no folder that is left goes first; what then remains uses itself by way of others.
        while (folders.RemoveAll(folder => !uses.Any(use => use.From == folder && folders.Contains(use.To))) > 0)
        {
        }

        Assert.True(folders.Count == 0, "Among these is a circle: " + string.Join(", ", folders));
    }

    private static bool IsCore(string folder) => Top(folder) == Core;

    private static string Top(string folder) => folder.Split('/')[0];
}
