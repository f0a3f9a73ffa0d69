namespace BaRS.ErrorGen.Validation;

/// <summary>How much the files in force may hold together.</summary>
internal static class SpecBounds
{
    public const int MaxScenarios = 10_000;

    /// <summary>
    /// Characters of text in all scenarios together. The compiler refuses an assembly whose string literals pass
    /// 16 MiB in UTF-16, and each text stands in the generated documentation too.
    /// </summary>
    public const int MaxTextLength = 4 * 1024 * 1024;
}
