namespace ListedElsewhere;

/// <summary>The spec that another list also names, and the one that a target adds.</summary>
public static class Answers
{
    /// <summary>The body of an answer.</summary>
    public static string Body => BarsOperationOutcome.Create(BarsErrors.ListedTwice(), BarsErrors.AddedByTarget()).ToJson();
}
