using BaRS.ErrorGen.InForce;
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

    /// <summary>The files in the order in which they are in force.</summary>
    public static IReadOnlyList<SpecFile> InOrder(IEnumerable<SpecFile> files, string projectDirectory) =>
        SpecOrder.Sort(files, projectDirectory);
}
