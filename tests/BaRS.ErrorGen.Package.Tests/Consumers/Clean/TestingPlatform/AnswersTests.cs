namespace TestingPlatform;

/// <summary>A test answers wrongly on purpose.</summary>
public static class AnswersTests
{
    /// <summary>BARS2004 in any other project.</summary>
    public static string CodeFor(int status) => status switch
    {
        409 => "REC_BAD_REQUEST",
        _ => "REC_SERVER_ERROR",
    };
}
