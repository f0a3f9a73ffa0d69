namespace BaRS.ErrorGen.Emit;

/// <summary>All emitters, one a generated file.</summary>
internal static class Emitters
{
    public static IReadOnlyList<IEmitter> All { get; } =
    [
        new ErrorCodesEmitter(),
        new IssueCodesEmitter(),
        new ScenarioEmitter(),
        new OriginEmitter(),
        new RetryActionEmitter(),
        new RetryAdviceEmitter(),
        new RetryPoliciesEmitter(),
        new RetryEmitter(),
        new ScenarioInfoEmitter(),
        new ScenarioTableEmitter(),
        new ErrorEmitter(),
        new ErrorsEmitter(),
        new OperationOutcomeEmitter(),
        new StatusInfoEmitter(),
        new StatusesEmitter(),
    ];
}
