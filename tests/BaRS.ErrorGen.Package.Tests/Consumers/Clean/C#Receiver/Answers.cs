namespace C_Receiver;

/// <summary>The compiler would take the end of the name for a comment.</summary>
public static class Answers
{
    /// <summary>The body of an answer.</summary>
    public static string Body => global::C_Receiver.BarsOperationOutcome.Create(BarsErrors.SlotTaken()).ToJson();
}
