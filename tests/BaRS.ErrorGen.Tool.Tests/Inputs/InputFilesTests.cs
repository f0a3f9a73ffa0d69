using BaRS.ErrorGen.Tool.Inputs;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Inputs;

/// <summary>Which files the paths of a command line stand for.</summary>
public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InputFilesTests()
    {
        foreach (var name in new[]
        {
            "a.json", "b.JSON", "spec.bars.yaml", "other.yaml", "sub/c.json", "sub/deep/d.json", "bin/x.json", "obj/x.json",
            "node_modules/p/x.json", ".git/x.json", "sub/bin/x.json",
        })
        {
            _folder.Write(name, "{}");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.json b.JSON spec.bars.yaml sub/c.json sub/deep/d.json", ".")]
    [InlineData("sub/c.json sub/deep/d.json", "sub")]
    [InlineData("sub/c.json sub/deep/d.json", "sub/")]
    [InlineData("a.json", "*.json")]
    [InlineData("a.json sub/c.json sub/deep/d.json", "**/*.json")]
    [InlineData("sub/c.json sub/deep/d.json", "sub/**")]
    [InlineData("sub/deep/d.json", "sub/*/?.json")]
    [InlineData("other.yaml a.json", "other.yaml", "a.json", "./a.json")]
    [InlineData("bin/x.json", "bin/x.json")]
    [InlineData("bin/x.json", "bin")]
    [InlineData("bin/x.json", "bin/*.json")]
    public void A_path_stands_for(string expected, params string[] paths) => Assert.Equal(expected, string.Join(' ', Find(paths)));

    [Fact]
    public void A_link_that_leads_back_is_not_followed()
    {
        if (!OperatingSystem.IsWindows())
            Directory.CreateSymbolicLink(_folder.PathOf("sub", "back"), _folder.Path);
        Assert.Equal(["sub/c.json", "sub/deep/d.json"], Find("sub"));
    }

    [Fact]
    public void A_file_elsewhere_is_named_by_its_whole_path()
    {
        using var other = new TemporaryFolder();
        var path = other.Write("a.json", "{}");
        Assert.Equal(path.Replace('\\', '/'), Assert.Single(Find(path)));
    }

    [Fact]
    public void On_Windows_paths_may_have_backslashes()
    {
        if (OperatingSystem.IsWindows())
            Assert.Equal(["sub/c.json"], Find(@"sub\*.json"));
    }

    private IReadOnlyList<string> Find(params string[] paths)
    {
        var environment = new ToolEnvironment
        {
            OpenInput = () => Stream.Null,
            Output = TextWriter.Null,
            Error = TextWriter.Null,
            Directory = _folder.Path,
            Variable = _ => null,
        };
        var found = InputFiles.Find(paths, name => FileKinds.IsSpecName(name) || FileKinds.IsJsonName(name), environment);
        return [.. found.Select(file => file.Name)];
    }
}
