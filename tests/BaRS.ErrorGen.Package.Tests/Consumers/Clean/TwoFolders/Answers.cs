namespace TwoFolders;

/// <summary>Scenarios of two files of one name.</summary>
public static class Answers
{
    /// <summary>One error of each file and one of the preset.</summary>
    public static string Body => BarsOperationOutcome.Create(
        BarsErrors.SlotTaken(),
        BarsErrors.ServiceClosed(service: "Physiotherapy", date: "Monday"),
        BarsErrors.RecBadRequestValue()).ToJson();
}
