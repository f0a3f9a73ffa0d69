using Receiver.Fhir;
using Receiver.Requests;

namespace Receiver.Appointments;

/// <summary>GET /Appointment and GET /Appointment/{id}.</summary>
internal static class AppointmentEndpoints
{
    public static void MapAppointments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/Appointment", SearchAsync);
        routes.MapGet("/Appointment/{id}", ReadAsync);
    }

    private static async Task<IResult> SearchAsync(HttpRequest request, AppointmentTable appointments, CancellationToken cancellationToken)
    {
        // Routing takes the path with a slash at its end for the search.
        if (request.Path.Value!.EndsWith('/'))
            return BarsErrors.RecBadRequestRequiredAppointmentId("The path has no id."); // A25

        var patient = request.Query[NhsNumber.Parameter];
        if (string.IsNullOrEmpty(patient))
            return BarsErrors.RecBadRequestRequiredAppointmentPatient($"{NhsNumber.Parameter} is missing."); // A23
        if (NhsNumber.Read(patient) is not { } number)
            return BarsErrors.RecBadRequestValueAppointmentPatient($"{NhsNumber.Parameter} is not an NHS number."); // A24
        return FhirJson.SearchSet(await appointments.OfPatientAsync(number, cancellationToken));
    }

    private static async Task<IResult> ReadAsync(string id, AppointmentTable appointments, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var guid))
            return BarsErrors.RecBadRequestValueAppointmentId("The id is not a GUID."); // A26
        return await appointments.FindAsync(guid.ToString(), cancellationToken) is { } held
            ? FhirJson.Result(held.Message.Appointment!)
            : BarsErrors.RecNotFoundAppointmentId("The receiver holds no Appointment with this id."); // A27
    }
}
