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
        ["Microsoft.AspNetCore.", "Microsoft.Extensions.", "Microsoft.Net.Http.", "Hl7.Fhir.", "Microsoft.Azure.Functions.Worker.", "Polly", "Swashbuckle.AspNetCore."];

    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>.NET alone.</summary>
    public static ImmutableArray<MetadataReference> Net { get; } = [.. Paths().Where(IsNet).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>.NET and the rest. One list for all tests, as the compiler keeps what it has read of a reference with it.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
        [.. Net, .. Paths().Where(path => !IsNet(path) && IsLibrary(Path.GetFileName(path))).Select(path => MetadataReference.CreateFromFile(path))];

    private static string[] Paths() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    // System.* of other folders belongs to what the tests themselves run on.
    private static bool IsNet(string path) =>
        Path.GetDirectoryName(path) == Runtime && Path.GetFileName(path) is var name && (name is "netstandard.dll" or "mscorlib.dll" || name.StartsWith("System.", StringComparison.Ordinal));

    private static bool IsLibrary(string name) => Libraries.Any(start => name.StartsWith(start, StringComparison.Ordinal));
}
