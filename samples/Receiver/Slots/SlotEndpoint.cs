using Hl7.Fhir.Model;
using Receiver.Appointments;
using Receiver.Fhir;

namespace Receiver.Slots;

/// <summary>GET /Slot: when an appointment can be booked.</summary>
internal static class SlotEndpoint
{
    public static void MapSlots(this IEndpointRouteBuilder routes) => routes.MapGet("/Slot", SearchAsync);

    private static async Task<IResult> SearchAsync(HttpRequest request, AppointmentTable appointments, CancellationToken cancellationToken)
    {
        var search = SlotSearch.Read(request.Query);
        if (search.Errors.Length > 0)
            return new BarsResult(search.Errors);

        var times = Diary.Between(search.From, search.To).ToList();
        var taken = times.Count == 0
            ? new HashSet<string>(StringComparer.Ordinal)
            : await appointments.TakenAsync(Diary.IdOf(times[0]), Diary.IdOf(times[^1]), cancellationToken);
        List<Slot> slots = [.. times.Select(time => Diary.SlotAt(time, taken)).Where(slot => search.Statuses.Contains(slot.Status))];
        return FhirJson.SearchSet(slots, Diary.Schedule, Diary.Practitioner, Diary.Service);
    }
}
