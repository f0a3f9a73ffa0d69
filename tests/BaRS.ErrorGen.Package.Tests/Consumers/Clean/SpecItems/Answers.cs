namespace SpecItems;

/// <summary>Both specs are in force, once each.</summary>
public static class Answers
{
    /// <summary>The body of an answer.</summary>
    public static string Body => BarsOperationOutcome.Create(BarsErrors.ListedTwice(), BarsErrors.Shared()).ToJson();
}
