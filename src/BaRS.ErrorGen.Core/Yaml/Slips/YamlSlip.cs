namespace BaRS.ErrorGen.Yaml.Slips;

/// <summary>What a person did wrong where YAML cannot be read.</summary>
/// <param name="What">What is wrong, as the end of a sentence.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
/// <param name="Start">The first offending character.</param>
/// <param name="Length">The number of offending characters.</param>
internal sealed record YamlSlip(string What, string Remedy, int Start, int Length = 1)
{
    /// <summary>The lines that the rest of the file can be read without; null if that is the list item around the place.</summary>
    public (int First, int Last)? Lines { get; init; }
}
