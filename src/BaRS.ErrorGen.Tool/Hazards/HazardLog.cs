namespace BaRS.ErrorGen.Tool.Hazards;

/// <summary>The hazards that the handling of errors can cause or prevent, hazard by hazard.</summary>
internal static class HazardLog
{
    /// <summary>What every copy of the log says of itself.</summary>
    public const string Draft =
        "This is a draft for a clinical safety officer. It knows the handling of errors and nothing of your service: complete it, decide "
            + "the risks, and delete what does not apply.";

    /// <summary>What every row says of itself.</summary>
    public const string Status = "draft, for a clinical safety officer to review";

    public static IReadOnlyList<Hazard> All { get; } =
        [.. LostMessages.All, .. RepeatedMessages.All, .. FalseDeliveries.All, .. WrongParties.All, .. PatientData.All];
}
