using System.IO.Compression;
using System.Xml.Linq;
using BaRS.ErrorGen.Package.Tests.Support;

namespace BaRS.ErrorGen.Package.Tests;

/// <summary>The nupkg itself: what is in it, and what it says of itself.</summary>
[Collection(SharedConsumers.Name)]
public sealed class PackageContentTests(ConsumerWorkspace workspace)
{
    [Fact]
    public void The_package_holds_exactly_these_files()
    {
        var rules = new DirectoryInfo(Repository.GetPath("docs", "rules"));
        var rulePages = rules.Exists ? rules.GetFiles("*.md").Select(page => "docs/rules/" + page.Name) : [];
        string[] expected =
        [
            "BaRS.ErrorGen.nuspec",
            "LICENSE",
            "README.md",
            "analyzers/dotnet/cs/BaRS.ErrorGen.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "analyzers/dotnet/roslyn4.14/cs/BaRS.ErrorGen.CodeFixes.dll",
            "build/BaRS.ErrorGen.props",
            "build/BaRS.ErrorGen.targets",
            "schema/bars-errors.schema.json",
            .. rulePages,
        ];

        using var package = ZipFile.OpenRead(workspace.Package.File);
        // The other entries are those of the zip format that every nupkg has.
        var entries = package.Entries.Select(entry => entry.FullName)
            .Where(name => name != "[Content_Types].xml"
                && !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("BaRS.ErrorGen", "analyzers/dotnet/cs/")]
    [InlineData("BaRS.ErrorGen.CodeFixes", "analyzers/dotnet/roslyn4.14/cs/")]
    public void The_package_holds_the_assemblies_that_the_test_run_built(string project, string folder)
    {
        var built = Repository.GetPath("src", project, "bin", Repository.Configuration, "netstandard2.0", project + ".dll");

        using var package = ZipFile.OpenRead(workspace.Package.File);
        using var packed = package.GetEntry(folder + project + ".dll")!.Open();
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        Assert.Equal(File.ReadAllBytes(built), bytes.ToArray());
    }

    [Fact]
    public void The_package_is_a_development_dependency_without_dependencies()
    {
        var metadata = Metadata();

        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.Null(Value(metadata, "dependencies"));
        Assert.Null(Value(metadata, "references"));
        Assert.Null(Value(metadata, "frameworkAssemblies"));
    }

    [Fact]
    public void The_package_names_its_licence_its_readme_and_what_it_is()
    {
        var metadata = Metadata();

        Assert.Equal("BaRS.ErrorGen", Value(metadata, "id"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Contains("NHS Booking and Referral Standard", Value(metadata, "description"), StringComparison.Ordinal);
    }

    private XElement Metadata()
    {
        using var package = ZipFile.OpenRead(workspace.Package.File);
        using var nuspec = package.GetEntry("BaRS.ErrorGen.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
}
