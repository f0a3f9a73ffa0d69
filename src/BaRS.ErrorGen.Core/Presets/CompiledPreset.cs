using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Resources;

namespace BaRS.ErrorGen.Presets;

/// <summary>A preset as model: what compiling its YAML, and that of the presets it extends, gives.</summary>
/// <param name="Specification">The spec in force if nothing else is.</param>
/// <param name="Origins">The preset that each scenario comes from, in the order of the scenarios.</param>
/// <remarks>
/// Most projects have no spec of their own, and each build of each starts a process that would load YamlDotNet, read some
/// 100 kB of YAML and compile the rules just to find what is known beforehand. The texts are written and held equal to
/// the YAML by a test.
/// </remarks>
internal sealed record CompiledPreset(Specification Specification, IReadOnlyList<string> Origins)
{
    private const string Folder = "compiled-preset/";

    /// <summary>The preset of this name; null if there is none.</summary>
    public static CompiledPreset? Find(string name) =>
        EmbeddedText.TryRead(Folder + name) is { } text ? CompiledPresetText.Read(text) : null;
}
