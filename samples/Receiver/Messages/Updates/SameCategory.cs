namespace Receiver.Messages.Updates;

/// <summary>An update is of the same category and use case as the request that it changes or cancels.</summary>
internal static class SameCategory
{
    public static BarsError? Check(Message update, Message held) => update.Category == held.Category && update.UseCase == held.UseCase
        ? null
        : BarsErrors.RecBadRequestInvariantMessageWorkflow("ServiceRequest.category differs from the request that is held."); // A37
}
