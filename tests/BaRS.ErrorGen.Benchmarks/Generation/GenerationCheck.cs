using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Benchmarks.Generation;

/// <summary>A benchmark of a run that failed early would show a fine time.</summary>
internal static class GenerationCheck
{
    public static void Holds(GeneratorDriver driver, int scenarios)
    {
        var result = driver.GetRunResult();
        if (result.Diagnostics.Length > 0)
            throw new InvalidOperationException(result.Diagnostics[0].ToString());
        var errors = result.GeneratedTrees.Single(tree => tree.FilePath.EndsWith("BarsErrors.g.cs", StringComparison.Ordinal)).ToString();
        if (errors.Split("public static global::Benchmarks.BarsError ").Length - 1 != scenarios)
            throw new InvalidOperationException("Not every scenario has a factory.");
    }
}
