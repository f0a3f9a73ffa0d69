namespace OutcomeExamples;

/// <summary>What the examples show is what the code answers.</summary>
public static class Answers
{
    /// <summary>The body of an answer.</summary>
    public static string Body => BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue("The header X-Request-ID is missing.")).ToJson();
}
