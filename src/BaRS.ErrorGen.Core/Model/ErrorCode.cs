namespace BaRS.ErrorGen.Model;

/// <summary>An error code with the name of its constant.</summary>
/// <param name="Identifier">The name of the constant.</param>
/// <param name="Code">The code.</param>
/// <param name="Display">Its display; empty where neither the CodeSystem nor the spec gives one.</param>
/// <param name="IsPublished">Whether the published CodeSystem has it.</param>
/// <param name="IsOwn">Whether a file of the project declares it. If a preset does, its display is ours, not the standard's.</param>
internal sealed record ErrorCode(string Identifier, string Code, string Display, bool IsPublished, bool IsOwn = false);
