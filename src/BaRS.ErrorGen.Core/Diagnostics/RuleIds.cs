namespace BaRS.ErrorGen.Diagnostics;

/// <summary>The ids of everything that is reported. Fixed: projects name them in .globalconfig and NoWarn.</summary>
internal static class RuleIds
{
    public const string SpecHasErrors = "BARS0001";
    public const string InternalFailure = "BARS0002";

    public const string CannotBeRead = "BARS1001";
    public const string UnknownKey = "BARS1002";
    public const string MissingKey = "BARS1003";
    public const string NotAnErrorStatus = "BARS1004";
    public const string InvalidIssueCode = "BARS1005";
    public const string UnknownErrorCode = "BARS1006";
    public const string DuplicateScenario = "BARS1007";
    public const string InvalidRetryPolicy = "BARS1008";
    public const string RetryConflict = "BARS1009";
    public const string StatusDiffersFromCode = "BARS1010";
    public const string OriginDiffersFromPrefix = "BARS1011";
    public const string InvalidPlaceholder = "BARS1012";
    public const string InvalidName = "BARS1013";
    public const string UnknownReference = "BARS1014";
    public const string BreakingChange = "BARS1015";
    public const string AddedScenario = "BARS1016";
    public const string UnusableExit = "BARS1017";

    public const string UnmappedStatus = "BARS2001";
    public const string InvalidIssueCodeInCode = "BARS2002";
    public const string UnknownErrorCodeInCode = "BARS2003";
    public const string Combination = "BARS2004";
    public const string OtherRole = "BARS2005";
    public const string RetryPredicate = "BARS2006";
    public const string UnboundedStatus = "BARS2007";
    public const string WrongSystem = "BARS2008";
    public const string ExceptionText = "BARS2009";
    public const string HandBuiltOutcome = "BARS2010";
    public const string DisplayInText = "BARS2011";
    public const string RetriedId = "BARS2012";
    public const string BrokenPipeline = "BARS2013";
    public const string UnusedScenario = "BARS2014";
    public const string SwallowedStatus = "BARS2015";
    public const string OutcomeAsText = "BARS2016";
    public const string PlaceholderText = "BARS2017";

    public const string CombinationNotInSpec = "BARS3001";
    public const string InvalidOutcomeIssueCode = "BARS3002";
    public const string WrongSystemOrProfile = "BARS3003";
    public const string UnknownOutcomeErrorCode = "BARS3004";
    public const string UnfitDiagnostics = "BARS3005";
    public const string OutcomeOfOtherRole = "BARS3006";

    public const string InvalidProperty = "BARS9001";
}
