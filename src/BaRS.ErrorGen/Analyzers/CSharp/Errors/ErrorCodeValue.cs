using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Analyzers.CSharp.Errors;

/// <summary>Strings that are certainly an error code of BaRS.</summary>
internal static class ErrorCodeValue
{
    private static readonly string[] Prefixes = ["REC_", "SEND_", "PROXY_"];

    /// <summary>
    /// True for a known code with the prefix of a party. A known code without one (NOT_FOUND) is a common word, and
    /// counts only where the name that it is given to speaks of a code.
    /// </summary>
    public static bool Is(string text, string? givenTo, SpecFacts spec) =>
        (HasPrefix(text) || givenTo?.IndexOf("code", StringComparison.OrdinalIgnoreCase) >= 0)
        && (HttpErrorCodes.Find(text) is not null || spec.Scenarios.Contains(text));

    public static bool HasPrefix(string text) => Prefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal));
}
