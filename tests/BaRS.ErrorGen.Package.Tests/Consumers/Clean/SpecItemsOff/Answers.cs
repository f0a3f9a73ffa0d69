namespace SpecItemsOff;

/// <summary>No file of the project is a spec; the default preset is in force.</summary>
public static class Answers
{
    /// <summary>The body of an answer.</summary>
    public static string Body => BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue()).ToJson();
}
