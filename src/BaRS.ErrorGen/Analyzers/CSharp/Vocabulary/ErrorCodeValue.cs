using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;

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

    public static bool HasPrefix(string text) => FindPrefix(text) is not null;

    /// <summary>The prefix of a party that a text begins with. Asked of every literal of a project, so that nothing is allocated.</summary>
    [MethodImpl(HotPath.Compiled)]
    public static string? FindPrefix(string text)
    {
        foreach (var prefix in Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
                return prefix;
        }

        return null;
    }
}
