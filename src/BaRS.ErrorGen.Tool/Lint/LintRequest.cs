using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Inputs;

namespace BaRS.ErrorGen.Tool.Lint;

/// <summary>What is to be checked, and as whose project.</summary>
/// <param name="Files">The specs and JSON files.</param>
/// <param name="Presets">The presets in force.</param>
/// <param name="Role">Whose specs and examples these are.</param>
/// <param name="Baseline">The baseline; null for none.</param>
internal sealed record LintRequest(IReadOnlyList<InputFile> Files, PresetSelection Presets, Role Role, InputFile? Baseline);
