namespace My_Receiver;

/// <summary>The project's name is no namespace; the generated code takes the one that the SDK makes of it.</summary>
public static class Answers
{
    /// <summary>The body of an answer.</summary>
    public static string Body => global::My_Receiver.BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue()).ToJson();
}
