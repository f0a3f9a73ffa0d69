using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>Which version of Microsoft.OpenApi a project references.</summary>
/// <remarks>
/// Version 2 moved and renamed the types of version 1, which the packages for .NET 9 use, and which a project for .NET 10 can still
/// have. The file has one name in both, so that only its own head tells: it is read without binding anything, and only in projects
/// that write OpenAPI documents.
/// </remarks>
internal static class OpenApiModels
{
    private const string FileName = "Microsoft.OpenApi.dll";

    public static bool AreSupported(Compilation compilation) =>
        compilation.ExternalReferences
            .OfType<PortableExecutableReference>()
            .Any(reference => IsOpenApi(reference.FilePath) && ReadMajorVersion(reference) >= 2);

    private static bool IsOpenApi(string? path) =>
        path is not null
        && path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase)
        && (path.Length == FileName.Length || path[path.Length - FileName.Length - 1] is '/' or '\\');

    private static int ReadMajorVersion(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly
                ? assembly.GetModules()[0].GetMetadataReader().GetAssemblyDefinition().Version.Major
                : 0;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            // The compiler reports a file that it cannot read itself.
            return 0;
        }
    }
}
