namespace BaRS.ErrorGen.Lint;

/// <summary>What is wrong with a URL that was meant to be the code system's: the ways in which published examples get it wrong.</summary>
internal static class SystemLikeness
{
    private static readonly string[] ValueSets = ["operation-outcome", "NHSDigital-OperationOutcome-Codes", "http-error-codes"];

    /// <summary>What is wrong, to follow the URL in a message; null for a URL that has nothing to do with it.</summary>
    public static string? Find(string url, string system)
    {
        var name = LastSegment(url);
        if (url.IndexOf("/ValueSet/", StringComparison.OrdinalIgnoreCase) >= 0 && ValueSets.Contains(name, StringComparer.OrdinalIgnoreCase))
            return "is a value set, not a code system";
        if (name.StartsWith("England-HTTPErrorCode", StringComparison.OrdinalIgnoreCase))
            return "is a draft copy that BaRS does not use";
        if (string.Equals(url, system, StringComparison.OrdinalIgnoreCase))
            return "differs in letter case, which FHIR counts";
        return string.Equals(name, LastSegment(system), StringComparison.OrdinalIgnoreCase) ? "is not its URL" : null;
    }

    private static string LastSegment(string url)
    {
        var path = url.Trim().TrimEnd('/');
        return path.Substring(path.LastIndexOf('/') + 1);
    }
}
