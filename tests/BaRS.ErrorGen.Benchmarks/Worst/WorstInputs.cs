namespace BaRS.ErrorGen.Benchmarks.Worst;

/// <summary>The inputs of <see cref="WorstRun"/>: shapes of YAML, and files of nothing but errors.</summary>
internal static class WorstInputs
{
    public static IEnumerable<WorstInput> All => [.. YamlShapes.All, .. SpecShapes.All];

    /// <summary>The first megabyte of each, so that no measured run waits for the just-in-time compiler.</summary>
    public static IEnumerable<WorstInput> Warmup => All.Select(input => input with
    {
        Make = () =>
        {
            var content = input.Make();
            return content[..Math.Min(content.Length, 1_000_000)];
        },
    });
}
