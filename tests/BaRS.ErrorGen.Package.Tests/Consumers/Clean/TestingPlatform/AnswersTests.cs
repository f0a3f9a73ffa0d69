namespace TestingPlatform;

/// <summary>A test answers wrongly on purpose.</summary>
public static class AnswersTests
{
    /// <summary>BARS2003 in any other project.</summary>
    public static string Code => "REC_BAD_REQEST";
}
