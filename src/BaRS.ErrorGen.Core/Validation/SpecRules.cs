using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Validation.Rules;

namespace BaRS.ErrorGen.Validation;

/// <summary>
/// The rules that look at one file, in two phases: what they reject in the first is not defined for the second, so
/// that no scenario builds on a broken policy or code of another file.
/// </summary>
internal static class SpecRules
{
    /// <summary>Rules that need nothing but the file.</summary>
    public static IReadOnlyList<ISpecRule> Form { get; } =
    [
        new UnknownKeyRule(),
        new MissingKeyRule(),
        new WordRule(),
        new TextRule(),
        new StatusRule(),
        new IssueCodeRule(),
        new CodeFormRule(),
        new OutcomeRule(),
        new PlaceholderRule(),
        new RetryPolicyDefinitionRule(),
        new TakenEntryRule(),
        new UpstreamNameRule(),
    ];

    /// <summary>Rules that need to know what all files define.</summary>
    public static IReadOnlyList<ISpecRule> Meaning { get; } =
    [
        new ExtendsRule(),
        new ErrorCodeRule(),
        new CodeStatusRule(),
        new OriginRule(),
        new RetryPolicyRule(),
        new RetryConflictRule(),
        new NameRule(),
        new DuplicateScenarioRule(),
    ];

    /// <summary>All that is reported on spec files: by reading, by each rule, and by comparing files.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors
    {
        get
        {
            var descriptors = new List<RuleDescriptor>(ParsedSpec.Descriptors);
            foreach (var rule in Form)
                descriptors.AddRange(rule.Descriptors);
            foreach (var rule in Meaning)
                descriptors.AddRange(rule.Descriptors);
            descriptors.AddRange(SpecMerger.Descriptors);
            return descriptors;
        }
    }
}
