namespace BaRS.ErrorGen.Parsing;

/// <summary>A spec file: its path and what was read of it.</summary>
internal sealed record SpecFile(string Path, ParsedSpec Parsed);
