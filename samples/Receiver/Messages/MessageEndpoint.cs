using Hl7.Fhir.Model;
using Receiver.Appointments;
using Receiver.Fhir;
using Receiver.Referrals;
using Receiver.Requests;

namespace Receiver.Messages;

/// <summary>POST /$process-message: bookings and referrals, each processed once.</summary>
internal static class MessageEndpoint
{
    public static void MapMessages(this IEndpointRouteBuilder routes) => routes
        .MapPost("/$process-message", ProcessAsync) // A62
        .Accepts<Bundle>(MediaTypes.FhirJson, MediaTypes.Json) // A52
        .OncePerBarsMessage(); // A38, A40, A41

    // Not a typed body: it would be read before the message is claimed, and a sender that repeats itself would get another answer.
    private static async Task<IResult> ProcessAsync(
        HttpContext context,
        Bookings bookings,
        ReferralRequests referrals,
        CancellationToken cancellationToken)
    {
        var body = await FhirJson.ReadAsync(context.Request.Body, cancellationToken);
        if (body is null)
            return BarsErrors.RecBadRequestValue("Body", "it is not a FHIR resource in JSON");
        if (body is not Bundle bundle)
            return BarsErrors.RecBadRequestNotSupported("A message is a Bundle. Other resources are not supported here.");

        var message = new Message(bundle);
        if (MessageChecks.FindError(message) is { } invalid)
            return invalid;
        if (await context.ClaimBarsBundleAsync(bundle.Id!) is { } received) // A42
            return received;

        var refusal = message.IsBooking
            ? await bookings.ProcessAsync(message, cancellationToken)
            : await referrals.ProcessAsync(message, cancellationToken);
        if (refusal is not null)
            return refusal;

        // What a duplicate is answered with.
        context.SetBarsReference(message.Focus!.Id!);
        return FhirJson.Result(bundle);
    }
}
