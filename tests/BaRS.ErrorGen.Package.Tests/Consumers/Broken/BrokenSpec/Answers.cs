namespace BrokenSpec;

/// <summary>Uses what is valid of a broken spec: the build must not complain of any of this.</summary>
public static class Answers
{
    /// <summary>The scenarios before and after the broken ones, and one of the preset.</summary>
    public static string Body => BarsOperationOutcome.Create(
        BarsErrors.GoodBefore(),
        BarsErrors.GoodAfter(),
        BarsErrors.RecBadRequestValue()).ToJson();

    /// <summary>The fixed part.</summary>
    public static bool MaySendAgain => BarsRetry.Classify(503, BarsErrorCodes.RecTimeout, BarsIssueCodes.Timeout).ShouldRetry;
}
