namespace BaRS.ErrorGen.Yaml;

/// <summary>
/// How much of a file is read. The reader runs inside the compiler and the editor, so a file that is too big or
/// too deep is refused with a message instead of taking the process down.
/// </summary>
internal static class YamlBounds
{
    public const int MaxFileBytes = 8 * 1024 * 1024;

    public const int MaxDepth = 32;

    /// <summary>Keys and values in one file. Well above what 10,000 scenarios need; keeps every file within a second.</summary>
    public const int MaxNodes = 500_000;

    /// <summary>Characters in one value. The compiler refuses an assembly whose texts together pass 16 MiB.</summary>
    public const int MaxTextLength = 10_000;

    /// <summary>Refusals that are kept of one file. Fewer are shown, and each costs memory.</summary>
    public const int MaxProblems = 1_000;
}
