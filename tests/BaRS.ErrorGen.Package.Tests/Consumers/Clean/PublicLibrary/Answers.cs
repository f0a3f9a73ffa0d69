namespace PublicLibrary;

/// <summary>One library generates the code for several projects.</summary>
public static class Answers
{
    /// <summary>The answer to a request without a header.</summary>
    /// <param name="header">The header's name.</param>
    /// <returns>The error.</returns>
    public static BarsError HeaderMissing(string header) => BarsErrors.RecBadRequestValue(header + " is missing");
}
