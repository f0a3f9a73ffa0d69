using Hl7.Fhir.Model;
using Receiver.Fhir;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace BaRS.ErrorGen.Samples.Tests;

/// <summary>What the receiver does with a booking that is right. What it refuses is in Assurance/.</summary>
[Collection(ReceiverTests.Name)]
public sealed class BookingTests(RunningReceiver receiver)
{
    [Fact]
    public async Task A_booking_is_answered_with_the_Bundle_and_the_ids_that_the_receiver_gave()
    {
        var message = TestBundle.Booking();
        var request = message.ToRequest();
        var answer = await receiver.SendAsync(request);
        var accepted = answer.ReadBundle();

        Assert.Equal(200, answer.Status);
        answer.AssertEchoes(request);
        Assert.Equal(message.Id, accepted.Id);
        Assert.All(accepted.Entry, entry => Assert.False(string.IsNullOrEmpty(entry.Resource?.Id)));
        Assert.Equal(message.Get<Slot>().Id, accepted.Get<Slot>().Id);
    }

    [Fact]
    public async Task A_booked_appointment_can_be_read_and_found_by_its_patient()
    {
        var id = (await BookAsync(TestBundle.Booking())).Get<Appointment>().Id!;

        var read = await receiver.SendAsync(new Request("GET", "/Appointment/" + id.ToUpperInvariant()));
        var patient = CodeSystems.NhsNumber + "|" + TestBundle.NhsNumber;
        var found = await receiver.SendAsync(new Request("GET", "/Appointment?patient:identifier=" + patient));

        Assert.Equal(id, FhirJson.Parse<Appointment>(read.Body).Id);
        Assert.Contains(found.ReadBundle().Entry, entry => entry.Resource?.Id == id);
    }

    [Fact]
    public async Task A_slot_is_busy_while_it_is_booked_and_free_when_the_booking_is_cancelled()
    {
        const string Slot = "sample-20260309T1000";
        const string Search =
            "/Slot?Schedule.actor:HealthcareService=2000099999&start=ge2026-03-09T10:00:00Z&start=le2026-03-09T10:00:00Z&status=free"
            + "&_include=Slot:schedule&_include=Schedule:actor:Practitioner&_include=Schedule:actor:HealthcareService";
        var before = await receiver.SendAsync(new Request("GET", Search));
        var accepted = await BookAsync(TestBundle.Booking(Slot));
        var during = await receiver.SendAsync(new Request("GET", Search));
        var cancelled = await receiver.SendAsync(TestBundle.Cancellation(accepted).ToRequest());
        var after = await receiver.SendAsync(new Request("GET", Search));

        Assert.Equal(200, cancelled.Status);
        Assert.Equal([1, 0, 1], new[] { before, during, after }.Select(answer => answer.ReadBundle().Total));
        Assert.Equal(200, (await receiver.SendAsync(TestBundle.Booking(Slot).ToRequest())).Status);
    }

    [Fact]
    public async Task A_booking_can_be_changed()
    {
        var accepted = await BookAsync(TestBundle.Booking());
        var update = TestBundle.Update(accepted).With<Appointment>(appointment => appointment.Description = "Bring your inhaler.");
        var answer = await receiver.SendAsync(update.ToRequest());
        var read = await receiver.SendAsync(new Request("GET", "/Appointment/" + accepted.Get<Appointment>().Id));

        Assert.Equal(200, answer.Status);
        Assert.Equal("Bring your inhaler.", FhirJson.Parse<Appointment>(read.Body).Description);
    }

    [Fact]
    public async Task A_change_of_a_booking_that_is_not_held_is_refused()
    {
        var request = TestBundle.Update(TestBundle.Booking().With<Appointment>(appointment => appointment.Id = "1")).ToRequest();

        (await receiver.SendAsync(request)).AssertRefuses(
            request, 400, ("REC_BAD_REQUEST", "invariant", "The receiver holds no Appointment with this id."));
    }

    [Fact]
    public async Task Of_many_bookings_of_a_slot_at_once_one_is_accepted()
    {
        var slot = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => receiver.SendAsync(TestBundle.Booking(slot).ToRequest())));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(9, answers.Count(answer => answer.Status == 409));
    }

    private async Task<Bundle> BookAsync(Bundle message)
    {
        var answer = await receiver.SendAsync(message.ToRequest());
        Assert.True(answer.Status == 200, answer.Body);
        return answer.ReadBundle();
    }
}
