using System.Collections.Immutable;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>What BARS2002 says of an issue code, and what it tells the code fix.</summary>
internal static class IssueCodeFinding
{
    private const string TheCodes = " The codes: http://hl7.org/fhir/R4/valueset-issue-type.html";

    public static bool IsValid(string code) => IssueTypes.Find(code) is { IsR4: true };

    /// <summary>The code of FHIR R4 that was meant; null where none is near.</summary>
    public static string? Nearest(string code) => Spelling.Nearest(code, IssueTypes.R4Codes);

    public static string Message(string code)
    {
        if (IssueTypes.Find(code) is { IsR4: false })
            return $"{Quotation.Of(code)} is an issue code of FHIR R5 only; BaRS is FHIR R4.{TheCodes}";
        if (HttpErrorCodes.Find(code) is not null)
            return $"{Quotation.Of(code)} is an error code of BaRS, not an issue code of FHIR R4: it belongs in details.coding.{TheCodes}";
        var nearest = Nearest(code) is { } word ? $" Did you mean '{word}'?" : "";
        return $"{Quotation.Of(code)} is not an issue code of FHIR R4.{nearest}{TheCodes}";
    }

    public static ImmutableDictionary<string, string?> Properties(string code) =>
        IssueTypes.Find(code) is null && HttpErrorCodes.Find(code) is null && Nearest(code) is { } nearest
            ? ImmutableDictionary<string, string?>.Empty
                .Add(FixProperties.Value, nearest)
                .Add(FixProperties.Constant, "BarsIssueCodes." + Identifier.PascalCase(nearest))
            : ImmutableDictionary<string, string?>.Empty;
}
