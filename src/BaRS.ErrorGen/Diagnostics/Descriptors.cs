using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Diagnostics;

/// <summary>
/// The descriptors of all rules. The help link is built from the id, and the base of it from one MSBuild property.
/// Messages are one '{0}': the rules write whole sentences that name the value, the place and the remedy.
/// </summary>
internal static class Descriptors
{
    private const string SpecCategory = "BaRS.Spec";
    private const string UsageCategory = "BaRS.Usage";
    private const string OutcomeCategory = "BaRS.Outcome";
    private const string GeneratorCategory = "BaRS.Generator";

    private static readonly string HelpBaseUrl = typeof(Descriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RuleHelpBaseUrl").Value!;

    public static readonly DiagnosticDescriptor SpecHasErrors = new(
        RuleIds.SpecHasErrors, "A spec file has errors", "{0}", GeneratorCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink(RuleIds.SpecHasErrors));

    public static readonly DiagnosticDescriptor InternalFailure = new(
        RuleIds.InternalFailure, "BaRS.ErrorGen failed", "{0}", GeneratorCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink(RuleIds.InternalFailure));

    public static readonly DiagnosticDescriptor InvalidProperty = new(
        RuleIds.InvalidProperty, "A BaRS.ErrorGen property has an invalid value", "{0}", GeneratorCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink(RuleIds.InvalidProperty));

    private static readonly DiagnosticDescriptor CannotBeRead = Spec(RuleIds.CannotBeRead, "The file cannot be read", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor UnknownKey = Spec(RuleIds.UnknownKey, "Unknown key", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor MissingKey = Spec(RuleIds.MissingKey, "Missing key", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor NotAnErrorStatus = Spec(RuleIds.NotAnErrorStatus, "Not an HTTP error status", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor InvalidIssueCode = Spec(RuleIds.InvalidIssueCode, "Issue code not in FHIR R4 issue-type", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor UnknownErrorCode = Spec(RuleIds.UnknownErrorCode, "Unknown error code", DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor DuplicateScenario = Spec(RuleIds.DuplicateScenario, "Two scenarios are alike", DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor InvalidRetryPolicy = Spec(RuleIds.InvalidRetryPolicy, "Unknown or senseless retry policy", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor RetryConflict = Spec(RuleIds.RetryConflict, "Contradicting retry", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor RetryAgainstStatus = Spec(RuleIds.RetryConflict, "Contradicting retry", DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor StatusDiffersFromCode = Spec(RuleIds.StatusDiffersFromCode, "Status differs from the code's published one", DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor OriginDiffersFromPrefix = Spec(RuleIds.OriginDiffersFromPrefix, "Origin at odds with the code's prefix", DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor InvalidPlaceholder = Spec(RuleIds.InvalidPlaceholder, "Invalid placeholder", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor InvalidName = Spec(RuleIds.InvalidName, "Invalid or taken name", DiagnosticSeverity.Error);
    private static readonly DiagnosticDescriptor UnknownReference = Spec(RuleIds.UnknownReference, "Unknown preset or scenario", DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor BreakingChange = Spec(RuleIds.BreakingChange, "Breaking change against the baseline", DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor AddedScenario = Spec(RuleIds.AddedScenario, "Scenario not in the baseline", DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor CombinationNotInSpec = Outcome(RuleIds.CombinationNotInSpec, "Combination not in the spec");
    private static readonly DiagnosticDescriptor InvalidOutcomeIssueCode = Outcome(RuleIds.InvalidOutcomeIssueCode, "Invalid issue code");
    private static readonly DiagnosticDescriptor WrongSystemOrProfile = Outcome(RuleIds.WrongSystemOrProfile, "Wrong system or profile");
    private static readonly DiagnosticDescriptor UnknownOutcomeErrorCode = Outcome(RuleIds.UnknownOutcomeErrorCode, "Unknown error code or wrong display");
    private static readonly DiagnosticDescriptor UnfitDiagnostics = Outcome(RuleIds.UnfitDiagnostics, "Unfit diagnostics");

    /// <summary>What the spec-file analyzer reports.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> SpecFile = ImmutableArray.Create(
        CannotBeRead, UnknownKey, MissingKey, NotAnErrorStatus, InvalidIssueCode, UnknownErrorCode, DuplicateScenario, InvalidRetryPolicy,
        RetryConflict, RetryAgainstStatus, StatusDiffersFromCode, OriginDiffersFromPrefix, InvalidPlaceholder, InvalidName, UnknownReference);

    /// <summary>What the baseline analyzer reports.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Baseline = ImmutableArray.Create(CannotBeRead, BreakingChange, AddedScenario);

    public static readonly DiagnosticDescriptor UnmappedStatus = Usage(RuleIds.UnmappedStatus, "Unmapped status code", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor InvalidIssueCodeInCode = Usage(RuleIds.InvalidIssueCodeInCode, "Invalid issue code", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnknownErrorCodeInCode = Usage(RuleIds.UnknownErrorCodeInCode, "Unknown error code", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Combination = Usage(RuleIds.Combination, "Status, code and issue code do not go together", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor OtherRole = Usage(RuleIds.OtherRole, "Not for this role", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor RetryPredicate = Usage(RuleIds.RetryPredicate, "Retry predicate at odds with the spec", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor UnboundedStatus = Usage(RuleIds.UnboundedStatus, "Upstream status passed through", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor WrongSystem = Usage(RuleIds.WrongSystem, "Wrong code system URL", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ExceptionText = Usage(RuleIds.ExceptionText, "Exception text on the wire", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor HandBuiltOutcome = Usage(RuleIds.HandBuiltOutcome, "OperationOutcome built by hand", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor DisplayInText = Usage(RuleIds.DisplayInText, "Display lost in details.text", DiagnosticSeverity.Warning);

    /// <summary>What the analyzer of C# code reports.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Code = ImmutableArray.Create(
        UnmappedStatus,
        InvalidIssueCodeInCode,
        UnknownErrorCodeInCode,
        Combination,
        OtherRole,
        RetryPredicate,
        UnboundedStatus,
        WrongSystem,
        ExceptionText,
        HandBuiltOutcome,
        DisplayInText);

    /// <summary>What the analyzer of OperationOutcome JSON reports.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OutcomeExample = ImmutableArray.Create(
        CannotBeRead, CombinationNotInSpec, InvalidOutcomeIssueCode, WrongSystemOrProfile, UnknownOutcomeErrorCode, UnfitDiagnostics);

    /// <summary>What the generator reports.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Generator = ImmutableArray.Create(SpecHasErrors, InternalFailure, InvalidProperty);

    public static DiagnosticDescriptor For(Problem problem)
    {
        var severity = problem.IsError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return SpecFile.First(descriptor => descriptor.Id == problem.Id && descriptor.DefaultSeverity == severity);
    }

    public static DiagnosticDescriptor ForOutcome(string id) => OutcomeExample.First(descriptor => descriptor.Id == id);

    private static DiagnosticDescriptor Outcome(string id, string title) =>
        new(id, title, "{0}", OutcomeCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    private static DiagnosticDescriptor Spec(string id, string title, DiagnosticSeverity severity) =>
        new(id, title, "{0}", SpecCategory, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    private static DiagnosticDescriptor Usage(string id, string title, DiagnosticSeverity severity) =>
        new(id, title, "{0}", UsageCategory, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id));

    private static string HelpLink(string id) => HelpBaseUrl + id + ".md";
}
