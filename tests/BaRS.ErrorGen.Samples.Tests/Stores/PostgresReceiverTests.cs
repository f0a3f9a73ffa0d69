using Hl7.Fhir.Model;
using Receiver.Fhir;
using Xunit;
using Task = System.Threading.Tasks.Task;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>The whole receiver on PostgreSQL: what it says to the database is not the same for both.</summary>
[NeedsPostgres]
[Collection(PostgresTests.Name)]
public sealed class PostgresReceiverTests(PostgresServer server) : IAsyncLifetime, IDisposable
{
    private readonly RunningReceiver _receiver = new("--Database", server.ConnectionString);

    public Task InitializeAsync() => PostgresServer.WhyMissing is null ? _receiver.InitializeAsync() : Task.CompletedTask;

    public Task DisposeAsync() => _receiver.DisposeAsync();

    public void Dispose() => _receiver.Dispose();

    [StoreFact]
    public async Task A_booking_is_made_once_changed_and_cancelled()
    {
        var request = TestBundle.Booking().ToRequest();
        var booked = await _receiver.SendAsync(request);
        var again = await _receiver.SendAsync(TestBundle.Booking().ToRequest() with { RequestId = request.RequestId });
        var sameSlot = await _receiver.SendAsync(TestBundle.Booking(booked.ReadBundle().Get<Slot>().Id).ToRequest());
        var changed = await _receiver.SendAsync(TestBundle.Update(booked.ReadBundle()).ToRequest());
        var cancelled = await _receiver.SendAsync(TestBundle.Cancellation(changed.ReadBundle()).ToRequest());

        Assert.Equal([200, 409, 409, 200, 200], new[] { booked, again, sameSlot, changed, cancelled }.Select(answer => answer.Status));
        Assert.Equal("duplicate", again.Issues()[0].Issue);
        Assert.Equal("conflict", sameSlot.Issues()[0].Issue);
    }

    [StoreFact]
    public async Task A_referral_is_kept_and_found()
    {
        var referred = await _receiver.SendAsync(TestBundle.Referral().ToRequest());
        var id = referred.ReadBundle().Get<ServiceRequest>().Id;
        var found = await _receiver.SendAsync(new Request("GET", "/ServiceRequest?patient:identifier=" + TestBundle.NhsNumber));
        var cancelled = await _receiver.SendAsync(TestBundle.Cancellation(referred.ReadBundle()).ToRequest());
        var read = await _receiver.SendAsync(new Request("GET", "/ServiceRequest/" + id));

        Assert.Contains(found.ReadBundle().Entry, entry => entry.Resource?.Id == id);
        Assert.Equal(200, cancelled.Status);
        Assert.Equal(RequestStatus.Revoked, FhirJson.Parse<ServiceRequest>(read.Body).Status);
    }

    [StoreFact]
    public async Task Of_many_bookings_of_a_slot_at_once_one_is_accepted()
    {
        var slot = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _receiver.SendAsync(TestBundle.Booking(slot).ToRequest())));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(9, answers.Count(answer => answer.Status == 409));
    }
}
