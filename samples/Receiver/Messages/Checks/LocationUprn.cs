using Hl7.Fhir.Model;
using Receiver.Fhir;

namespace Receiver.Messages.Checks;

/// <summary>The Location of a validation request has the unique property reference number of the building.</summary>
internal static class LocationUprn
{
    public static BarsError? Check(Message message) =>
        message.IsValidation && !message.IsCancellation && !message.All<Location>().Any(location => location.Has("UPRN"))
            ? BarsErrors.RecBadRequestInvariantMessageLocationUprn("The Location has no UPRN.") // A57
            : null;
}
