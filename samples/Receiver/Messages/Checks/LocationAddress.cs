using Hl7.Fhir.Model;
using Receiver.Fhir;

namespace Receiver.Messages.Checks;

/// <summary>The Location of a validation request has an address, or eastings and northings.</summary>
internal static class LocationAddress
{
    public static BarsError? Check(Message message) =>
        message.IsValidation && !message.IsCancellation && !message.All<Location>().Any(CanBeFound)
            ? BarsErrors.RecBadRequestInvariantMessageLocationAddress("The Location has no address and no eastings and northings.") // A58
            : null;

    private static bool CanBeFound(Location location) =>
        location.Address is not null || (location.Has("eastings") && location.Has("northings"));
}
