using BaRS.ErrorGen.Json;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Lint;

/// <summary>The coding of an issue that holds, or was meant to hold, its error code.</summary>
internal sealed class ErrorCoding
{
    // A bare name such as FORBIDDEN is many an API's.
    private static readonly string[] Prefixes = ["REC_", "SEND_", "PROXY_"];

    private ErrorCoding(JsonObject node, bool isFailure, KnownErrors known)
    {
        Node = node;
        var system = (System as JsonString)?.Value;
        var code = (Code as JsonString)?.Value;
        HasRightSystem = system == known.System;
        IsBars = HasRightSystem
            || (code is not null && Prefixes.Any(prefix => code.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            || (string.IsNullOrWhiteSpace(system)
                ? isFailure || (code is not null && known.IsKnown(code))
                : ErrorCodeSystems.Likeness(system!, known.System) is not null);
    }

    public JsonObject Node { get; }

    public JsonNode? System => Node["system"];

    public JsonNode? Code => Node["code"];

    public JsonNode? Display => Node["display"];

    public bool HasRightSystem { get; }

    /// <summary>
    /// False for a coding of another code system altogether, whose code says nothing of BaRS; and for one without a system in
    /// an issue that only informs.
    /// </summary>
    public bool IsBars { get; }

    /// <summary>The error code where it is one that the CodeSystem or the spec has.</summary>
    public string? KnownCode(KnownErrors known) => IsBars && Code is JsonString { Value: var code } && known.IsKnown(code) ? code : null;

    /// <summary>
    /// A coding of the right system where there is one: others beside it are translations, which FHIR allows. Else one
    /// that was meant to be it, else the first.
    /// </summary>
    public static ErrorCoding? Find(OutcomeIssue issue, KnownErrors known)
    {
        var codings = issue.Codings.Select(node => new ErrorCoding(node, issue.IsFailure, known)).ToList();
        return codings.FirstOrDefault(coding => coding.HasRightSystem)
            ?? codings.FirstOrDefault(coding => coding.KnownCode(known) is not null)
            ?? codings.FirstOrDefault(coding => coding.IsBars)
            ?? codings.FirstOrDefault();
    }

    /// <summary>The issue code where it is one of FHIR R4.</summary>
    public static string? KnownIssue(OutcomeIssue issue) =>
        issue.Code is JsonString { Value: var code } && IssueTypes.Find(code) is { IsR4: true } ? code : null;
}
