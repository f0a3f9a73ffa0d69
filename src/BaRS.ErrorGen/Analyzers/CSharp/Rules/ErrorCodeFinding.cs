using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>What BARS2003 reports of an error code, what it gives to the code fix, and what a misspelt code is.</summary>
internal static class ErrorCodeFinding
{
    private const int MaxSlips = 2;

    private static readonly DiagnosticDescriptor UnknownErrorCode = CodeRule.Warning(
        RuleIds.UnknownErrorCodeInCode,
        "Unknown error code",
        "'{0}' is neither a published error code nor declared under 'codes' in the spec. {1}");

    public static ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(UnknownErrorCode);

    /// <summary>
    /// The code that a text is a slip of, wherever it stands; null if it is not sure to be one. It has the prefix of
    /// the code and differs in two characters at most and in no more than a fifth; one that begins with the whole code
    /// is a name made of it (REC_TIMEOUTS).
    /// </summary>
    public static string? Misspelt(string text, CodeContext context)
    {
        var prefix = ErrorCodeValue.FindPrefix(text);
        if (prefix is null || context.Spec.IsKnownCode(text))
            return null;
        var limit = Math.Min(MaxSlips, text.Length / 5);
        string? nearest = null;
        foreach (var code in context.Spec.KnownCodes)
        {
            if (!code.StartsWith(prefix, StringComparison.Ordinal) || Math.Abs(code.Length - text.Length) > limit)
                continue;
            if (text.StartsWith(code, StringComparison.Ordinal))
                return null;
            // The opposite is no slip: REC_AVAILABLE, of REC_UNAVAILABLE.
            if (code.Replace("_UN", "_") == text)
                continue;
            var distance = Spelling.Distance(text, code);
            if (distance <= limit && (nearest is null || distance < limit))
            {
                nearest = code;
                limit = distance;
            }
        }

        return nearest;
    }

    public static CodeFinding Find(string code, string? nearest) => new(
        UnknownErrorCode,
        Quotation.Shorten(code),
        nearest is null ? "If your partners know it, declare it there with its display." : $"Did you mean '{nearest}'?");

    public static ImmutableDictionary<string, string?> Properties(string? nearest, CodeContext context) => nearest is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Value, nearest)
            .Add(FixProperties.Constant, context.Spec.GetConstant(nearest));
}
