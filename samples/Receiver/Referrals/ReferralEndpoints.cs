using Receiver.Fhir;
using Receiver.Requests;

namespace Receiver.Referrals;

/// <summary>GET /ServiceRequest and GET /ServiceRequest/{id}.</summary>
internal static class ReferralEndpoints
{
    public static void MapReferrals(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ServiceRequest", SearchAsync);
        routes.MapGet("/ServiceRequest/{id}", ReadAsync);
    }

    private static async Task<IResult> SearchAsync(HttpRequest request, ReferralTable referrals, CancellationToken cancellationToken)
    {
        // Routing takes the path with a slash at its end for the search.
        if (request.Path.Value!.EndsWith('/'))
            return BarsErrors.RecBadRequestRequiredServiceRequestId("The path has no id."); // A30

        var patient = request.Query[NhsNumber.Parameter];
        if (string.IsNullOrEmpty(patient))
            return BarsErrors.RecBadRequestRequiredServiceRequestPatient($"{NhsNumber.Parameter} is missing."); // A28
        if (NhsNumber.Read(patient) is not { } number)
            return BarsErrors.RecBadRequestValueServiceRequestPatient($"{NhsNumber.Parameter} is not an NHS number."); // A29
        return FhirJson.SearchSet(await referrals.OfPatientAsync(number, cancellationToken));
    }

    private static async Task<IResult> ReadAsync(string id, ReferralTable referrals, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var guid))
            return BarsErrors.RecBadRequestValueServiceRequestId("The id is not a GUID."); // A31
        return await referrals.FindAsync(guid.ToString(), cancellationToken) is { } held
            ? FhirJson.Result(held.Message.Referral!)
            : BarsErrors.RecNotFoundServiceRequestId("The receiver holds no ServiceRequest with this id."); // A32
    }
}
