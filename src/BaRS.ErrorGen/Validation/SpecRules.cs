using BaRS.ErrorGen.Validation.Rules;

namespace BaRS.ErrorGen.Validation;

/// <summary>The rules that look at one file, with what all files define.</summary>
internal static class SpecRules
{
    public static IReadOnlyList<ISpecRule> All { get; } =
    [
        new UnknownKeyRule(),
        new MissingKeyRule(),
        new WordRule(),
        new StatusRule(),
        new IssueCodeRule(),
        new ErrorCodeRule(),
        new OutcomeRule(),
        new DuplicateScenarioRule(),
        new RetryPolicyRule(),
        new RetryConflictRule(),
        new CodeStatusRule(),
        new OriginRule(),
        new PlaceholderRule(),
        new NameRule(),
        new TakenEntryRule(),
        new ExtendsRule(),
    ];
}
