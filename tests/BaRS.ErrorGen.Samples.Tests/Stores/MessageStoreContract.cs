using System.Collections.Concurrent;
using Receiver;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>What every store of messages does. For a store in a database, derive from <see cref="DatabaseStoreContract"/>.</summary>
public abstract class MessageStoreContract : IAsyncLifetime
{
    private protected StoreProcess Process { get; private set; } = null!;

    public async Task InitializeAsync() => Process = await StartProcessAsync();

    public async Task DisposeAsync() => await Process.DisposeAsync();

    [StoreFact]
    public async Task Of_eight_attempts_at_once_one_processes_the_message()
    {
        var processed = new ConcurrentBag<Guid>();
        var messages = NewIds(120);

        await Parallel.ForEachAsync(messages, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (id, _) =>
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AttemptAsync(Process, id, processed))));

        Assert.Equal(messages.Order(), processed.Order());
    }

    [StoreFact]
    public async Task A_message_that_another_attempt_processes_is_running()
    {
        var id = Guid.NewGuid();
        await using var first = await Process.ClaimAsync(id);
        await using var second = await Process.ClaimAsync(id);

        Assert.Equal(BarsClaimState.Claimed, first.Claim.State);
        Assert.Equal(BarsClaimState.Running, second.Claim.State);
    }

    [StoreFact]
    public async Task A_message_that_is_processed_is_done_and_knows_what_it_created()
    {
        var id = Guid.NewGuid();
        await using (var first = await Process.ClaimAsync(id))
        {
            await first.WorkAsync();
            await first.CompleteAsync("Appointment/1");
        }

        await using var second = await Process.ClaimAsync(id);

        Assert.Equal((BarsClaimState.Done, "Appointment/1"), (second.Claim.State, second.Claim.Reference));
    }

    [StoreFact]
    public async Task A_message_that_failed_for_good_answers_with_the_same_error_again()
    {
        var id = Guid.NewGuid();
        await using (var first = await Process.ClaimAsync(id))
        {
            await first.WorkAsync();
            await first.FailAsync(BarsErrors.RecConflict("The slot is booked."));
        }

        await using var second = await Process.ClaimAsync(id);

        Assert.Equal(BarsClaimState.Failed, second.Claim.State);
        Assert.Equal(BarsScenario.RecConflict, second.Claim.Error?.Info.Scenario);
        Assert.Equal("The slot is booked.", second.Claim.Error?.Diagnostics);
    }

    [StoreFact]
    public async Task A_message_that_failed_for_now_is_processed_afresh()
    {
        var id = Guid.NewGuid();
        await using (var first = await Process.ClaimAsync(id))
            await first.WorkAsync();

        await using var second = await Process.ClaimAsync(id);

        Assert.Equal(BarsClaimState.Claimed, second.Claim.State);
    }

    [StoreFact]
    public async Task A_Bundle_id_belongs_to_the_message_that_was_processed_with_it()
    {
        var bundleId = Guid.NewGuid().ToString();
        await using (var first = await Process.ClaimAsync(Guid.NewGuid()))
        {
            await first.WorkAsync(bundleId);
            await first.CompleteAsync();
        }

        await using var second = await Process.ClaimAsync(Guid.NewGuid());

        Assert.Equal(BarsClaimState.Claimed, second.Claim.State);
        Assert.Equal(BarsClaimState.Done, await second.ClaimBundleAsync(bundleId));
    }

    [StoreFact]
    public async Task A_Bundle_id_is_running_while_its_message_is_processed()
    {
        var bundleId = Guid.NewGuid().ToString();
        await using var first = await Process.ClaimAsync(Guid.NewGuid());
        await using var second = await Process.ClaimAsync(Guid.NewGuid());

        Assert.Equal(BarsClaimState.Claimed, await first.ClaimBundleAsync(bundleId));
        Assert.Equal(BarsClaimState.Claimed, await first.ClaimBundleAsync(bundleId));
        Assert.Equal(BarsClaimState.Running, await second.ClaimBundleAsync(bundleId));
    }

    [StoreFact]
    public async Task A_Bundle_id_of_a_message_that_failed_is_free_again()
    {
        var bundleId = Guid.NewGuid().ToString();
        await using (var forNow = await Process.ClaimAsync(Guid.NewGuid()))
            await forNow.WorkAsync(bundleId);
        await using (var forGood = await Process.ClaimAsync(Guid.NewGuid()))
        {
            await forGood.WorkAsync(bundleId);
            await forGood.FailAsync(BarsErrors.RecConflict());
        }

        await using var third = await Process.ClaimAsync(Guid.NewGuid());

        Assert.Equal(BarsClaimState.Claimed, await third.ClaimBundleAsync(bundleId));
    }

    /// <summary>Starts a process of the receiver. All that a test starts share one database, if the store has one.</summary>
    private protected abstract Task<StoreProcess> StartProcessAsync();

    private protected static IReadOnlyList<Guid> NewIds(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid())];

    /// <summary>One attempt as the library makes it. A store may also learn of a duplicate later, and then throws its answer.</summary>
    private protected static async Task AttemptAsync(StoreProcess process, Guid id, ConcurrentBag<Guid> processed)
    {
        await Task.Yield();
        await using var request = await process.ClaimAsync(id);
        if (request.Claim.State != BarsClaimState.Claimed)
            return;

        try
        {
            await request.WorkAsync();
            await request.CompleteAsync();
            processed.Add(id);
        }
        catch (BarsException exception) when (exception.Error.Info.Scenario == BarsScenario.RecConflictDuplicate)
        {
        }
    }
}
