namespace RoleReceiver;

/// <summary>A receiver makes what a receiver may emit, and knows every other scenario as well.</summary>
public static class Answers
{
    /// <summary>The bodies of two answers.</summary>
    public static string Body => BarsOperationOutcome.Create(
        BarsErrors.RecNotAcceptableProcessing(),
        BarsErrors.RecServerErrorTransient()).ToJson();

    /// <summary>A scenario of the API.</summary>
    public static string Throttled => BarsErrors.Describe(BarsScenario.SendTooManyRequestsThrottled).Text;
}
