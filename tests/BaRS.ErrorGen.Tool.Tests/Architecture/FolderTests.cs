using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tool.Tests.Architecture;

/// <summary>
/// The folders of the tool: commands call those that do the work, which share what is below them. By the usings, as folders are
/// namespaces.
/// </summary>
public sealed partial class FolderTests
{
    private static readonly IReadOnlyList<(string From, string To, string File)> Arrows =
    [
        .. Repository.SourcesBelow(Repository.GetPath("src", "BaRS.ErrorGen.Tool"))
            .Where(file => file.Path.Contains('/', StringComparison.Ordinal))
            .SelectMany(file => Using().Matches(file.Text)
                .Select(found => (From: Top(file.Path), To: found.Groups["folder"].Value, File: file.Path)))
            .Where(arrow => arrow.From != arrow.To),
    ];

    [Fact]
    public void Only_the_program_uses_commands() => Assert.DoesNotContain(Arrows, arrow => arrow.To == "Commands");

    [Fact]
    public void What_is_shared_knows_nothing_of_those_who_share_it()
    {
        Assert.DoesNotContain(Arrows, arrow => arrow.From == "Output");
        Assert.DoesNotContain(Arrows, arrow => arrow.From == "Inputs" && arrow.To != "Output");
    }

    [Fact]
    public void No_two_folders_use_one_another()
    {
        Assert.NotEmpty(Arrows);
        var folders = Arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct().ToList();
        // What uses no folder that is left goes first; what then remains uses itself by way of others.
        while (folders.RemoveAll(folder => !Arrows.Any(arrow => arrow.From == folder && folders.Contains(arrow.To))) > 0)
        {
        }

        Assert.True(folders.Count == 0, "Among these is a circle: " + string.Join(", ", folders));
    }

    [Fact]
    public void Every_file_is_in_the_namespace_of_its_folder()
    {
        Assert.All(
            Repository.SourcesBelow(Repository.GetPath("src", "BaRS.ErrorGen.Tool")).Where(file => file.Path != "Program.cs"),
            file => Assert.Contains(
                $"\nnamespace BaRS.ErrorGen.Tool.{Path.GetDirectoryName(file.Path)!.Replace('\\', '/').Replace('/', '.')};\n",
                "\n" + file.Text.ReplaceLineEndings("\n"),
                StringComparison.Ordinal));
    }

    private static string Top(string path) => path.Split('/')[0];

    [GeneratedRegex(@"(?m)^using (static )?BaRS\.ErrorGen\.Tool\.(?<folder>\w+)")]
    private static partial Regex Using();
}
