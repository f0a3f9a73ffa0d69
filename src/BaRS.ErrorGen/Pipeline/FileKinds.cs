using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Pipeline;

/// <summary>What an additional file is, as build/BaRS.ErrorGen.targets marks it: nothing is guessed from names.</summary>
internal static class FileKinds
{
    /// <summary>A spec, from the item <c>BarsErrorSpec</c>.</summary>
    public const string Spec = "spec";

    /// <summary>JSON with OperationOutcomes, from the item <c>BarsOutcomeExample</c>.</summary>
    public const string OutcomeExample = "outcome-example";

    /// <summary>The scenarios as they were agreed, from the item <c>BarsErrorBaseline</c>.</summary>
    public const string Baseline = "baseline";

    private const string Metadata = "build_metadata.AdditionalFiles.BarsErrorGenKind";

    /// <summary>The files of a kind. One that is listed twice counts once: the compiler shows it twice to analyzers.</summary>
    public static ImmutableHashSet<AdditionalText> Each(string kind, AnalyzerOptions options) =>
        options.AdditionalFiles
            .Where(file => Is(kind, file, options.AnalyzerConfigOptionsProvider))
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(group => group.First())
            .ToImmutableHashSet();

    public static bool Is(string kind, AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var marked) && marked == kind;
}
