using System.Collections.Immutable;
using BaRS.ErrorGen.Tests.Support.StandIns;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>
/// What the code of the tests is compiled against: .NET and ASP.NET Core as they are, and stand-ins for the libraries
/// that this repository does not reference. The stand-ins are one assembly of another name, so that nothing is taken
/// for a reference to the library itself.
/// </summary>
internal static class CodeReferences
{
    public static ImmutableArray<MetadataReference> All { get; } = Load();

    private static ImmutableArray<MetadataReference> Load()
    {
        ImmutableArray<MetadataReference> shared =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is var name
                    && (name.StartsWith("System.", StringComparison.Ordinal)
                        || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                        || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                        || name.StartsWith("Microsoft.Net.Http.", StringComparison.Ordinal)
                        || name is "netstandard.dll" or "mscorlib.dll"))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
        return [.. shared, CompileStandIns(shared)];
    }

    private static PortableExecutableReference CompileStandIns(ImmutableArray<MetadataReference> references)
    {
        string[] sources = [Firely.Source, StandIns.Polly.Source, Swashbuckle.Source, AzureFunctions.Source];
        var compilation = CSharpCompilation.Create(
            "StandIns",
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Take(5)));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
