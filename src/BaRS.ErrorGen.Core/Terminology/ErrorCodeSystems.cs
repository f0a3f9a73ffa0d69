namespace BaRS.ErrorGen.Terminology;

/// <summary>
/// URLs that are taken for that of the CodeSystem of the error codes, and are not: those that published examples, the
/// live API and old drafts have.
/// </summary>
internal static class ErrorCodeSystems
{
    /// <summary>The CodeSystem that publishes the error codes.</summary>
    public const string Right = "https://fhir.nhs.uk/CodeSystem/http-error-codes";

    private const string DraftCopy = "it is a draft copy";
    private const string ValueSet = "it is a value set";
    private const string OtherCase = "the letter case differs";

    private static readonly Dictionary<string, string> Wrong = new(StringComparer.OrdinalIgnoreCase)
    {
        ["https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCodes"] = DraftCopy,
        ["https://fhir.nhs.uk/CodeSystem/England-HTTPErrorCode"] = DraftCopy,
        ["http://hl7.org/fhir/ValueSet/operation-outcome"] = ValueSet,
        ["https://fhir.nhs.uk/ValueSet/NHSDigital-OperationOutcome-Codes"] = ValueSet,
        ["https://fhir.nhs.uk/ValueSet/http-error-codes"] = ValueSet,
    };

    private static readonly HashSet<string> ValueSets = GetNames(ValueSet);
    private static readonly HashSet<string> DraftCopies = GetNames(DraftCopy);

    /// <summary>
    /// What is wrong with a URL that is known to be taken for the CodeSystem's, for the middle of a message; null for
    /// every other.
    /// </summary>
    public static string? WhatIsWrong(string url)
    {
        if (string.Equals(url, Right, StringComparison.OrdinalIgnoreCase))
            return url == Right ? null : OtherCase;
        return Wrong.TryGetValue(url, out var reason) ? reason : null;
    }

    /// <summary>
    /// What is wrong with a URL where a system stands, for the middle of a message; null for one that has nothing to do
    /// with it. There, a name in another place counts too.
    /// </summary>
    public static string? Likeness(string url, string system)
    {
        var name = LastSegment(url);
        if (url.IndexOf("/ValueSet/", StringComparison.OrdinalIgnoreCase) >= 0 && ValueSets.Contains(name))
            return ValueSet;
        if (DraftCopies.Contains(name))
            return DraftCopy;
        if (string.Equals(url, system, StringComparison.OrdinalIgnoreCase))
            return OtherCase;
        return string.Equals(name, LastSegment(system), StringComparison.OrdinalIgnoreCase) ? "the path differs" : null;
    }

    /// <summary>True for a URL that is right elsewhere, only not as a code system: FHIR binds elements to value sets.</summary>
    public static bool IsValueSet(string url) => Wrong.TryGetValue(url, out var reason) && reason == ValueSet;

    /// <summary>True for the CodeSystem's URL, and for what is known to be taken for it.</summary>
    public static bool IsMeant(string url) => url == Right || WhatIsWrong(url) is not null;

    private static HashSet<string> GetNames(string reason) =>
        new(Wrong.Where(entry => entry.Value == reason).Select(entry => LastSegment(entry.Key)), StringComparer.OrdinalIgnoreCase);

    private static string LastSegment(string url)
    {
        var path = url.Trim().TrimEnd('/');
        return path.Substring(path.LastIndexOf('/') + 1);
    }
}
