using System.Globalization;
using Hl7.Fhir.Model;
using Receiver.Fhir;
using Receiver.Services;

namespace Receiver.Slots;

/// <summary>The diary of the service: three hours on each weekday. A real receiver asks its appointment system.</summary>
internal static class Diary
{
    private static readonly int[] Hours = [9, 10, 11];

    public static HealthcareService Service { get; } = new()
    {
        Id = HostedService.Id,
        Identifier = [new Identifier(CodeSystems.ServiceId, HostedService.Id)],
        Name = "The service of the sample receiver",
    };

    public static Practitioner Practitioner { get; } = new()
    {
        Id = "sample-practitioner",
        Name = [new HumanName { Family = "Practitioner" }],
    };

    public static Schedule Schedule { get; } = new()
    {
        Id = "sample-schedule",
        Actor =
        [
            new ResourceReference("HealthcareService/" + HostedService.Id),
            new ResourceReference("Practitioner/sample-practitioner"),
        ],
    };

    public static IEnumerable<DateTimeOffset> Between(DateTimeOffset from, DateTimeOffset to) =>
        Enumerable.Range(0, (to.UtcDateTime.Date - from.UtcDateTime.Date).Days + 1)
            .Select(day => from.UtcDateTime.Date.AddDays(day))
            .Where(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .SelectMany(date => Hours, (date, hour) => new DateTimeOffset(date.AddHours(hour), TimeSpan.Zero))
            .Where(time => time >= from && time <= to);

    /// <summary>An id that sorts by time.</summary>
    public static string IdOf(DateTimeOffset time) => time.ToString("'sample-'yyyyMMdd'T'HHmm", CultureInfo.InvariantCulture);

    public static Slot SlotAt(DateTimeOffset time, IReadOnlySet<string> taken) => new()
    {
        Id = IdOf(time),
        Schedule = new ResourceReference("Schedule/" + Schedule.Id),
        Status = taken.Contains(IdOf(time)) ? Slot.SlotStatus.Busy : Slot.SlotStatus.Free,
        Start = time,
        End = time.AddHours(1),
    };
}
