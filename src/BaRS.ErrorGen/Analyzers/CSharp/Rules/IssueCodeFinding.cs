using System.Collections.Immutable;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Terminology;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>What BARS2002 reports of an issue code, and what it gives to the code fix.</summary>
internal static class IssueCodeFinding
{
    private const string Title = "Invalid issue code";

    private static readonly DiagnosticDescriptor NotInFhir = Invalid("'{0}' is not an issue code in FHIR R4. {1}");
    private static readonly DiagnosticDescriptor OnlyInR5 = Invalid(
        "'{0}' is an issue code in FHIR R5 only, but BaRS uses FHIR R4. " + IssueTypes.SeeValidCodes);
    private static readonly DiagnosticDescriptor IsErrorCode = Invalid(
        "'{0}' is an error code of BaRS, not an issue code in FHIR R4. Put it in details.coding. " + IssueTypes.SeeValidCodes);

    public static ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(NotInFhir, OnlyInR5, IsErrorCode);

    public static bool IsValid(string code) => IssueTypes.Find(code) is { IsR4: true };

    /// <summary>The code of FHIR R4 that was meant; null if none is near.</summary>
    public static string? Nearest(string code) => Spelling.Nearest(code, IssueTypes.R4Codes);

    public static CodeFinding Find(string code)
    {
        if (IssueTypes.Find(code) is { IsR4: false })
            return new CodeFinding(OnlyInR5, code);
        if (HttpErrorCodes.Find(code) is not null)
            return new CodeFinding(IsErrorCode, code);
        return new CodeFinding(
            NotInFhir,
            Quotation.Shorten(code),
            Nearest(code) is { } word ? $"Did you mean '{word}'?" : IssueTypes.SeeValidCodes);
    }

    public static ImmutableDictionary<string, string?> Properties(string code) =>
        IssueTypes.Find(code) is null && HttpErrorCodes.Find(code) is null && Nearest(code) is { } nearest
            ? ImmutableDictionary<string, string?>.Empty
                .Add(FixProperties.Value, nearest)
                .Add(FixProperties.Constant, "BarsIssueCodes." + Identifier.PascalCase(nearest))
            : ImmutableDictionary<string, string?>.Empty;

    /// <summary>A message of BARS2002.</summary>
    public static DiagnosticDescriptor Invalid(string messageFormat) =>
        CodeRule.Warning(RuleIds.InvalidIssueCodeInCode, Title, messageFormat);
}
