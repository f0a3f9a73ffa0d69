using BaRS.ErrorGen.Samples.Tests.Stores;
using BaRS.ErrorGen.SampleSender.Tests.Support;
using Xunit;

namespace BaRS.ErrorGen.SampleSender.Tests;

/// <summary>The same sender with the messages in PostgreSQL.</summary>
public sealed class PostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public async Task Messages_are_stored_ordered_and_sent_again_in_PostgreSQL_too()
    {
        await using var test = await TestSender.StartAsync(server.ConnectionString);
        var caseId = Guid.NewGuid();
        var first = await test.StoreAsync(caseId, [Fault.Of(BarsScenario.RecTimeout), .. Faults.OfAnswer.Take(1)]);
        var second = await test.StoreAsync(caseId, []);
        var refused = await test.StoreAsync(Guid.NewGuid(), [], Fault.Of(BarsScenario.RecNotImplementedNotSupported));

        await test.UntilAsync(second, true);
        await test.UntilAsync(refused, false);

        var ledger = test.Receiver.Ledger;
        Assert.Equal((3, 1), (ledger.SendsOf(first.RequestId), ledger.TimesProcessed(first.RequestId)));
        Assert.True(ledger.PlaceOf(first.RequestId) < ledger.PlaceOf(second.RequestId));
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class PostgresFactAttribute : FactAttribute
    {
        public PostgresFactAttribute() => Skip = PostgresServer.WhyMissing;
    }
}
