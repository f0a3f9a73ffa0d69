namespace BaRS.ErrorGen.Library;

/// <summary>The names of all types that can be generated: those that depend on the spec, and those of the library's files.</summary>
internal static class GeneratedTypes
{
    public const string ErrorCodes = "BarsErrorCodes";
    public const string IssueCodes = "BarsIssueCodes";
    public const string Scenario = "BarsScenario";
    public const string ScenarioTable = "BarsScenarioTable";
    public const string Errors = "BarsErrors";
    public const string OperationOutcome = "BarsOperationOutcome";
    public const string RetryPolicies = "BarsRetryPolicies";
    public const string Retry = "BarsRetry";
    public const string Statuses = "BarsStatuses";
    public const string ExitTable = "BarsExitTable";
    public const string Upstream = "BarsUpstream";

    /// <summary>Every type that the library's files declare, or that depends on the spec.</summary>
    public static IReadOnlyCollection<string> All { get; } = new HashSet<string>(
        new[] { ErrorCodes, IssueCodes, Scenario, ScenarioTable, Errors, OperationOutcome, RetryPolicies, Retry, Statuses, ExitTable, Upstream }
            .Concat(LibraryFile.All.Select(file => file.TypeName)),
        StringComparer.Ordinal);
}
