namespace RoleAll;

/// <summary>A simulator of the API and of receivers makes everything.</summary>
public static class Answers
{
    /// <summary>One error of each origin.</summary>
    public static string Body => BarsOperationOutcome.Create(
        BarsErrors.SendTooManyRequestsThrottled(),
        BarsErrors.RecTimeout(),
        BarsErrors.RecBadRequestValue()).ToJson();
}
