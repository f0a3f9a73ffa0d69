using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation;

/// <summary>Where a scenario comes from.</summary>
/// <param name="File">The index of the project's file; null for a preset.</param>
/// <param name="Path">The file, or the name of the preset.</param>
/// <param name="Place">Its name, or what sets it apart from others of its entry.</param>
internal sealed record ScenarioPlace(int? File, string Path, TextPlace Place);
