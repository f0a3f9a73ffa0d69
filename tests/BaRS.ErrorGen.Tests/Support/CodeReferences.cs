using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>
/// What the code of the tests is compiled against: .NET, ASP.NET Core and the libraries that the rules know, as they are.
/// The test process has them all beside it, so nothing is fetched while tests run; <c>CodeReferences.props</c> says which.
/// </summary>
internal static class CodeReferences
{
    private static readonly string[] Libraries =
    [
        "Hl7.Fhir.",
        "Microsoft.AspNetCore.",
        "Microsoft.Azure.Functions.Worker.",
        "Microsoft.Extensions.",
        "Microsoft.Net.Http.",
        "Microsoft.OpenApi.",
        "NSwag.Annotations.",
        "Polly",
        "Swashbuckle.AspNetCore.",
    ];

    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>.NET alone.</summary>
    public static ImmutableArray<MetadataReference> Net { get; } = Load(IsNet);

    /// <summary>.NET and the rest. One list for all tests, as the compiler keeps what it has read of a reference with it.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. Net, .. Load(IsLibrary)];

    private static ImmutableArray<MetadataReference> Load(Predicate<string> isWanted) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => isWanted(path))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // System.* of other folders belongs to what the tests themselves run on.
    private static bool IsNet(string path) =>
        Path.GetDirectoryName(path) == Runtime
        && Path.GetFileName(path) is var name
        && (name is "netstandard.dll" or "mscorlib.dll" || name.StartsWith("System.", StringComparison.Ordinal));

    private static bool IsLibrary(string path) =>
        Path.GetFileName(path) is var name && Array.Exists(Libraries, start => name.StartsWith(start, StringComparison.Ordinal));
}
