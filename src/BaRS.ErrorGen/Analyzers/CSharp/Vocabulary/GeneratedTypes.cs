using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

/// <summary>The types that the generator writes. Their namespace is the project's choice, and they may come from another project.</summary>
internal static class GeneratedTypes
{
    public static bool IsGenerated(INamedTypeSymbol? type) =>
        type is { Name: "BarsErrors" or "BarsError" or "BarsRetry" or "BarsScenarioInfo" or "BarsOperationOutcome" };

    /// <summary>Whose codes are those of the spec, never one that was received.</summary>
    public static bool HasSpecCodes(INamedTypeSymbol? type) => type is { Name: "BarsError" or "BarsScenarioInfo" };
}
