using System.Text.RegularExpressions;

namespace Receiver.Messages.Checks;

/// <summary>A ServiceRequest names its use case. A real receiver compares it with those that its services support.</summary>
internal static partial class ReferralUseCase
{
    /// <summary>The first messages, from NHS 111 to an emergency department, had no use case yet.</summary>
    private const string VersionWithout = "1.0.0-alpha";

    public static BarsError? Check(Message message)
    {
        if (!message.IsReferral || (message.UseCase is null && message.Bundle.Meta?.VersionId == VersionWithout))
            return null;
        if (message.UseCase is null)
            return BarsErrors.RecBadRequestInvariantMessageWorkflow("ServiceRequest.category has no use case."); // A48
        return UseCase().IsMatch(message.UseCase)
            ? null
            : BarsErrors.RecBadRequestInvariantMessageWorkflow("ServiceRequest.category has an unknown use case."); // A49
    }

    /// <summary>The application of the standard and the type of its message, for example a6t1.</summary>
    [GeneratedRegex("^a[0-9]+t[0-9]+$")]
    private static partial Regex UseCase();
}
