using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Emit.LibraryCode;

/// <summary>The code for OpenAPI documents: who gets it. It is in no project whose libraries it would not compile with.</summary>
public sealed class LibraryOfOpenApiTests
{
    private const string Models = "BarsOpenApiResponses.g.cs";
    private const string Microsoft = "BarsErrorsOpenApiExtensions.g.cs";
    private const string Swashbuckle = "BarsErrorsSwaggerGenExtensions.g.cs";
    private const string Filter = "BarsErrorsOperationFilter.g.cs";

    [Theory]
    [InlineData("")]
    [InlineData("", "Microsoft.OpenApi.dll")]
    [InlineData($"{Microsoft} {Models}", "Microsoft.OpenApi.dll", "Microsoft.AspNetCore.OpenApi.dll")]
    [InlineData($"{Filter} {Swashbuckle} {Models}", "Microsoft.OpenApi.dll", "Swashbuckle.AspNetCore.SwaggerGen.dll")]
    [InlineData("", "Swashbuckle.AspNetCore.SwaggerGen.dll")]
    public void Each_library_brings_its_own(string files, params string[] libraries) =>
        Assert.Equal(files, Files(Consumer.WebApp with { References = With(libraries) }));

    [Fact]
    public void A_sender_gets_none_of_it() =>
        Assert.Equal("", Files(Consumer.WebApp with { Properties = [("BarsErrorGenRole", "sender")] }));

    [Theory]
    [InlineData("1.6.25.0", "")]
    [InlineData("2.0.0.0", $"{Microsoft} {Models}")]
    [InlineData("3.11.0.0", $"{Microsoft} {Models}")]
    public void Version_1_of_the_models_has_types_of_other_names(string version, string files)
    {
        // Only the names matter here: what is not generated does not have to compile.
        var consumer = Consumer.WebApp with
        {
            References = [.. With(["Microsoft.AspNetCore.OpenApi.dll"]), Assembly("Microsoft.OpenApi", version)],
        };
        Assert.Equal(files, Files(consumer, compiles: false));
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_no_version() =>
        Assert.Equal("", Files(
            Consumer.WebApp with
            {
                References =
                [
                    .. With(["Microsoft.AspNetCore.OpenApi.dll"]),
                    AssemblyMetadata.CreateFromImage([1, 2, 3]).GetReference(filePath: "/packages/Microsoft.OpenApi.dll"),
                ],
            },
            compiles: false));

    private static string Files(Consumer consumer, bool compiles = true) => string.Join(
        " ",
        (compiles ? GeneratorHarness.RunClean(consumer) : GeneratorHarness.Run(consumer)).Result.GeneratedSources
            .Select(source => source.HintName)
            .Where(name => name is Models or Microsoft or Swashbuckle or Filter)
            .Order(StringComparer.Ordinal));

    /// <summary>A web app without OpenAPI, and these libraries.</summary>
    private static System.Collections.Immutable.ImmutableArray<MetadataReference> With(string[] libraries) =>
    [
        .. Consumer.WebApp.References.Where(reference =>
            Path.GetFileName(reference.Display!) is var name
            && (libraries.Contains(name) || !(name.Contains("OpenApi", StringComparison.Ordinal) || name.StartsWith("Swashbuckle", StringComparison.Ordinal)))),
    ];

    private static PortableExecutableReference Assembly(string name, string version)
    {
        using var image = new MemoryStream();
        var source = CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]");
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        Assert.True(CSharpCompilation.Create(name, [source], CodeReferences.Net, options).Emit(image).Success);
        return AssemblyMetadata.CreateFromImage(image.ToArray()).GetReference(filePath: $"/packages/{name}.dll");
    }
}
