using BaRS.ErrorGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>Which additional files are specs, and in what order they are in force.</summary>
internal static class SpecFiles
{
    /// <summary>The file as a spec; null where the build did not mark it as one or it cannot be opened.</summary>
    public static SpecFile? TryRead(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        FileKinds.Is(FileKinds.Spec, file, options) && file.GetText(cancellationToken) is { } text
            ? new SpecFile(file.Path, ReadFiles.Specs.Read(text, cancellationToken))
            : null;

    /// <summary>
    /// Each file once, in ordinal order of its path from the project, with '/' on every machine: the order decides
    /// which file replaces what another says, so it must not depend on where the project lies.
    /// </summary>
    public static IReadOnlyList<SpecFile> InOrder(IEnumerable<SpecFile> files, string projectDirectory) =>
    [
        .. files.GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(file => RelativePath(file.Path, projectDirectory), StringComparer.Ordinal),
    ];

    private static string RelativePath(string path, string projectDirectory)
    {
        var file = path.Replace('\\', '/').Split('/');
        var project = projectDirectory.Replace('\\', '/').TrimEnd('/').Split('/');
        var shared = 0;
        while (shared < file.Length - 1
            && shared < project.Length
            && string.Equals(file[shared], project[shared], StringComparison.OrdinalIgnoreCase))
        {
            shared++;
        }

        return string.Join("/", Enumerable.Repeat("..", project.Length - shared).Concat(file.Skip(shared)));
    }
}
