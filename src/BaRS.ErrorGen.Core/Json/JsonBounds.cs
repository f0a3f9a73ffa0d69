namespace BaRS.ErrorGen.Json;

/// <summary>
/// How much of a file is read. The reader runs inside the compiler and the editor, so a file that is too big or too
/// deep is refused with a message instead of taking the process down.
/// </summary>
internal static class JsonBounds
{
    public const int MaxFileBytes = 8 * 1024 * 1024;

    /// <summary>
    /// Levels of nesting: what the JSON readers of .NET allow where nobody sets another bound, so that a receiver could
    /// not read a deeper file either. FHIR nests deeper than a spec does: a Bundle holds resources with extensions.
    /// </summary>
    public const int MaxDepth = 64;

    /// <summary>Names and values in one file: as many as in a spec.</summary>
    public const int MaxNodes = 500_000;
}
