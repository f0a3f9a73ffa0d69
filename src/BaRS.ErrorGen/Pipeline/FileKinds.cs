using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>
/// What an additional file is, as build/BaRS.ErrorGen.props marks it: nothing is guessed from names. A kind is the key
/// under which the compiler has the mark. It names our own item and not <c>AdditionalFiles</c>, of which another list of
/// the project may hold the same file without a mark.
/// </summary>
internal static class FileKinds
{
    /// <summary>A spec, from the item <c>BarsErrorSpec</c>.</summary>
    public const string Spec = "build_metadata.BarsErrorSpec.BarsErrorGenKind";

    /// <summary>JSON with OperationOutcomes, from the item <c>BarsOutcomeExample</c>.</summary>
    public const string OutcomeExample = "build_metadata.BarsOutcomeExample.BarsErrorGenKind";

    /// <summary>The scenarios as they were agreed, from the item <c>BarsErrorBaseline</c>.</summary>
    public const string Baseline = "build_metadata.BarsErrorBaseline.BarsErrorGenKind";

    /// <summary>The files of a kind. One that is listed twice counts once: the compiler shows it twice to analyzers.</summary>
    public static ImmutableHashSet<AdditionalText> Each(string kind, AnalyzerOptions options) =>
        options.AdditionalFiles
            .Where(file => Is(kind, file, options.AnalyzerConfigOptionsProvider))
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(group => group.First())
            .ToImmutableHashSet();

    public static bool Is(string kind, AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(kind, out _);
}
