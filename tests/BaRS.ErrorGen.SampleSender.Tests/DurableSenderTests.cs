using BaRS.ErrorGen.SampleSender.Tests.Support;
using Xunit;

namespace BaRS.ErrorGen.SampleSender.Tests;

/// <summary>What becomes of a message, by what its attempts are answered with.</summary>
public sealed class DurableSenderTests : IAsyncLifetime
{
    private static readonly Fault Unavailable = Fault.Of(BarsScenario.RecServiceUnavailableTransient);
    private static readonly Fault Expired = Fault.Of(BarsScenario.SendUnauthorizedExpired);
    private static readonly Fault Refused = Fault.Of(BarsScenario.RecNotImplementedNotSupported);

    private TestSender _test = null!;

    private Ledger Ledger => _test.Receiver.Ledger;

    public async Task InitializeAsync() => _test = await TestSender.StartAsync();

    public async Task DisposeAsync() => await _test.DisposeAsync();

    [Fact]
    public async Task Each_action_has_a_number_of_resends_of_its_own()
    {
        var timeouts = Enumerable.Repeat(Fault.Of(BarsScenario.RecTimeout), 3);
        var delivered = await _test.StoreAsync(Guid.NewGuid(), [.. timeouts, Expired, .. Enumerable.Repeat(Unavailable, 8)]);
        var one = await _test.StoreAsync(Guid.NewGuid(), [.. timeouts, .. timeouts.Take(1)]);
        var refused = await _test.StoreAsync(Guid.NewGuid(), [], Expired);

        await _test.UntilAsync(delivered, true);
        await _test.UntilAsync(one, false);
        await _test.UntilAsync(refused, false);

        Assert.Equal(13, Ledger.SendsOf(delivered.RequestId));
        Assert.Equal(4, Ledger.SendsOf(one.RequestId));
        Assert.Equal(2, Ledger.SendsOf(refused.RequestId));
    }

    [Fact]
    public async Task A_later_message_of_a_case_waits_for_the_earlier_one()
    {
        var caseId = Guid.NewGuid();
        OutgoingMessage[] messages =
        [
            await _test.StoreAsync(caseId, [Unavailable, Unavailable]),
            await _test.StoreAsync(caseId, [Expired]),
            await _test.StoreAsync(caseId, []),
        ];

        await _test.UntilAsync(messages[2], true);

        var places = messages.Select(message => Ledger.PlaceOf(message.RequestId)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal([3, 2, 1], messages.Select(message => Ledger.SendsOf(message.RequestId)));
    }

    [Fact]
    public async Task A_dead_letter_alerts_a_person_and_holds_its_case_until_that_person_sends_it_again()
    {
        var caseId = Guid.NewGuid();
        var refused = await _test.StoreAsync(caseId, [Refused]);
        var later = await _test.StoreAsync(caseId, []);
        await _test.UntilAsync(refused, false);
        var other = await _test.StoreAsync(Guid.NewGuid(), []);
        await _test.UntilAsync(other, true);

        Assert.Equal(0, Ledger.SendsOf(later.RequestId));
        var alert = Assert.Single(_test.Alerts);
        Assert.Contains(refused.RequestId.ToString(), alert, StringComparison.Ordinal);
        Assert.Contains($"{BarsScenario.RecNotImplementedNotSupported}, 501", alert, StringComparison.Ordinal);

        await _test.Sender.Services.ReplayAsync(CancellationToken.None);
        await _test.UntilAsync(refused, true);
        await _test.UntilAsync(later, true);
        Assert.Equal(1, Ledger.TimesProcessed(refused.RequestId));
    }

    [Fact]
    public async Task A_message_that_is_stored_again_while_it_is_under_way_is_one_message()
    {
        var message = await _test.StoreAsync(Guid.NewGuid(), [], Expired);
        await _test.Sender.StoreAsync(message, CancellationToken.None);

        await _test.UntilAsync(message, false);

        Assert.Equal(2, Ledger.SendsOf(message.RequestId));
    }

    [Fact]
    public async Task An_answer_that_is_lost_after_the_work_does_not_repeat_it()
    {
        var message = await _test.StoreAsync(Guid.NewGuid(), [.. Faults.OfAnswer.Take(2)]);

        await _test.UntilAsync(message, true);

        Assert.Equal(3, Ledger.SendsOf(message.RequestId));
        Assert.Equal(1, Ledger.TimesProcessed(message.RequestId));
    }
}
