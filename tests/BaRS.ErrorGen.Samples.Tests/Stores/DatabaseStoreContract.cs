using System.Collections.Concurrent;
using Receiver;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>What a store in the database of the work does beyond that: no crash loses a message, or has it processed twice.</summary>
public abstract class DatabaseStoreContract : MessageStoreContract
{
    private enum CrashPoint
    {
        AfterClaim,
        AfterWork,
        AfterCompletion,
        None,
    }

    [StoreFact]
    public async Task Two_processes_process_each_message_once_between_them()
    {
        await using var other = await StartProcessAsync();
        var processed = new ConcurrentBag<Guid>();
        var messages = NewIds(60);

        await Parallel.ForEachAsync(messages, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (id, _) =>
            await Task.WhenAll(Enumerable.Range(0, 8).Select(i => AttemptAsync(i % 2 == 0 ? Process : other, id, processed))));

        Assert.Equal(messages.Order(), processed.Order());
        Assert.All((await EffectsAsync(messages)).Values, times => Assert.Equal(1, times));
    }

    [StoreFact]
    public async Task The_work_is_there_when_the_claim_is_completed_and_not_before()
    {
        var id = Guid.NewGuid();
        await using var request = await Process.ClaimAsync(id);
        await request.WorkAsync();
        var before = await EffectsAsync([id]);
        await request.CompleteAsync();

        Assert.Equal(0, before[id]);
        Assert.Equal(1, (await EffectsAsync([id]))[id]);
    }

    [StoreFact]
    public async Task The_work_of_a_message_that_failed_for_good_is_taken_back()
    {
        var id = Guid.NewGuid();
        await using (var request = await Process.ClaimAsync(id))
        {
            await request.WorkAsync();
            await request.FailAsync(BarsErrors.RecConflict());
        }

        Assert.Equal(0, (await EffectsAsync([id]))[id]);
    }

    [StoreFact]
    public async Task What_became_of_a_message_is_known_after_a_restart()
    {
        var (done, failed, bundleId) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid().ToString());
        await using (var before = await StartProcessAsync())
        {
            await using (var request = await before.ClaimAsync(done))
            {
                await request.WorkAsync(bundleId);
                await request.CompleteAsync("ServiceRequest/1");
            }

            await using (var request = await before.ClaimAsync(failed))
                await request.FailAsync(BarsErrors.RecBadRequestInvariantMessageWorkflow("MessageHeader.reason is unknown."));
        }

        await using var doneAgain = await Process.ClaimAsync(done);
        await using var failedAgain = await Process.ClaimAsync(failed);
        await using var next = await Process.ClaimAsync(Guid.NewGuid());

        Assert.Equal((BarsClaimState.Done, "ServiceRequest/1"), (doneAgain.Claim.State, doneAgain.Claim.Reference));
        Assert.Equal("MessageHeader.reason is unknown.", failedAgain.Claim.Error?.Diagnostics);
        Assert.Equal(BarsClaimState.Done, await next.ClaimBundleAsync(bundleId));
    }

    [StoreFact]
    public async Task A_crash_at_any_point_leaves_the_message_processed_or_free()
    {
        foreach (var point in new[] { CrashPoint.AfterClaim, CrashPoint.AfterWork, CrashPoint.AfterCompletion })
        {
            var id = Guid.NewGuid();
            await using (var crashing = await StartProcessAsync())
                await CrashAsync(await crashing.ClaimAsync(id), point);

            await using var next = await Process.ClaimAsync(id);

            var isDone = point == CrashPoint.AfterCompletion;
            Assert.Equal(isDone ? BarsClaimState.Done : BarsClaimState.Claimed, next.Claim.State);
            Assert.Equal(isDone ? 1 : 0, (await EffectsAsync([id]))[id]);
        }
    }

    [StoreFact]
    public async Task A_sender_that_repeats_through_crashes_has_each_message_processed_once()
    {
        // Fixed, so that a failure can be repeated.
        var random = new Random(1);
        var messages = NewIds(100);
        foreach (var id in messages)
        {
            for (var isAnswered = false; !isAnswered;)
            {
                var request = await Process.ClaimAsync(id);
                var point = random.NextDouble() < 0.4 ? (CrashPoint)random.Next(3) : CrashPoint.None;
                isAnswered = request.Claim.State == BarsClaimState.Done;
                if (request.Claim.State == BarsClaimState.Claimed)
                    isAnswered = await CrashAsync(request, point);
                await request.DisposeAsync();
            }
        }

        Assert.All((await EffectsAsync(messages)).Values, times => Assert.Equal(1, times));
    }

    private static async Task<bool> CrashAsync(StoreRequest request, CrashPoint point)
    {
        if (point != CrashPoint.AfterClaim)
            await request.WorkAsync();
        if (point is CrashPoint.AfterCompletion or CrashPoint.None)
            await request.CompleteAsync(point == CrashPoint.AfterCompletion ? "ServiceRequest/1" : null);
        if (point == CrashPoint.None)
            return true;

        await request.CrashAsync();
        return false;
    }

    private async Task<IReadOnlyDictionary<Guid, long>> EffectsAsync(IEnumerable<Guid> messages)
    {
        var counts = await Process.CountEffectsAsync();
        return messages.ToDictionary(id => id, id => counts.GetValueOrDefault(id.ToString()));
    }
}
