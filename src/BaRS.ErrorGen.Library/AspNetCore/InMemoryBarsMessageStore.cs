namespace BaRS.ErrorGen.Library
{
    /// <summary>
    /// The store that is there by default: for one process, and gone when it stops. A receiver that must not process a message twice
    /// after a crash, or that runs in several processes, needs a store in its database.
    /// </summary>
    public sealed class InMemoryBarsMessageStore : IBarsMessageStore
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<System.Guid, Attempt> attempts =
            new System.Collections.Concurrent.ConcurrentDictionary<System.Guid, Attempt>();

        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Attempt> bundles =
            new System.Collections.Concurrent.ConcurrentDictionary<string, Attempt>(System.StringComparer.Ordinal);

        private readonly System.TimeProvider time;
        private long lastSweep;

        /// <summary>Creates the store.</summary>
        /// <param name="time">The clock, by which settled messages are forgotten after <see cref="Keep"/>.</param>
        /// <exception cref="System.ArgumentNullException">The clock is null.</exception>
        public InMemoryBarsMessageStore(System.TimeProvider time)
        {
            this.time = time ?? throw new System.ArgumentNullException(nameof(time));
            lastSweep = time.GetTimestamp();
        }

        /// <summary>Gets or sets how long a settled message is known. The default is one day.</summary>
        public System.TimeSpan Keep { get; set; } = System.TimeSpan.FromDays(1);

        /// <inheritdoc />
        public System.Threading.Tasks.ValueTask<BarsClaim> ClaimAsync(
            BarsMessageIds ids,
            System.Threading.CancellationToken cancellationToken)
        {
            Sweep();
            var mine = new Attempt(this, ids.RequestId);
            Attempt known = attempts.GetOrAdd(ids.RequestId, mine);
            return new System.Threading.Tasks.ValueTask<BarsClaim>(known == mine ? mine : (BarsClaim)new Known(known.Outcome));
        }

        private void Sweep()
        {
            long now = time.GetTimestamp();
            if (time.GetElapsedTime(System.Threading.Interlocked.Read(ref lastSweep), now) < System.TimeSpan.FromMinutes(1))
            {
                return;
            }

            System.Threading.Interlocked.Exchange(ref lastSweep, now);
            foreach (System.Collections.Generic.KeyValuePair<System.Guid, Attempt> attempt in attempts)
            {
                Settled? outcome = attempt.Value.Outcome;
                if (outcome != null && time.GetElapsedTime(outcome.At, now) > Keep)
                {
                    attempts.TryRemove(attempt);
                    attempt.Value.GiveBundlesBack();
                }
            }
        }

        // What became of an attempt. In one object, so that another thread sees all of it or nothing.
        private sealed class Settled
        {
            internal Settled(BarsClaimState state, string? reference, BarsError? error, long at)
            {
                State = state;
                Reference = reference;
                Error = error;
                At = at;
            }

            internal BarsClaimState State { get; }

            internal string? Reference { get; }

            internal BarsError? Error { get; }

            internal long At { get; }
        }

        private sealed class Attempt : BarsClaim
        {
            private readonly InMemoryBarsMessageStore store;
            private readonly System.Guid id;
            private readonly System.Collections.Generic.List<string> bundleIds = new System.Collections.Generic.List<string>(1);
            private volatile Settled? outcome;

            internal Attempt(InMemoryBarsMessageStore store, System.Guid id)
            {
                this.store = store;
                this.id = id;
            }

            public override BarsClaimState State
            {
                get { return BarsClaimState.Claimed; }
            }

            internal Settled? Outcome
            {
                get { return outcome; }
            }

            public override System.Threading.Tasks.ValueTask<BarsClaimState> ClaimBundleAsync(
                string bundleId,
                System.Threading.CancellationToken cancellationToken)
            {
                Attempt holder = store.bundles.GetOrAdd(bundleId, this);
                if (holder != this)
                {
                    return new System.Threading.Tasks.ValueTask<BarsClaimState>(
                        holder.outcome == null ? BarsClaimState.Running : BarsClaimState.Done);
                }

                bundleIds.Add(bundleId);
                return new System.Threading.Tasks.ValueTask<BarsClaimState>(BarsClaimState.Claimed);
            }

            public override System.Threading.Tasks.ValueTask CompleteAsync(
                string? reference,
                System.Threading.CancellationToken cancellationToken)
            {
                outcome = new Settled(BarsClaimState.Done, reference, null, store.time.GetTimestamp());
                return default(System.Threading.Tasks.ValueTask);
            }

            public override System.Threading.Tasks.ValueTask FailAsync(BarsError error, System.Threading.CancellationToken cancellationToken)
            {
                GiveBundlesBack();
                outcome = new Settled(BarsClaimState.Failed, null, error, store.time.GetTimestamp());
                return default(System.Threading.Tasks.ValueTask);
            }

            public override System.Threading.Tasks.ValueTask DisposeAsync()
            {
                if (outcome == null)
                {
                    GiveBundlesBack();
                    store.attempts.TryRemove(new System.Collections.Generic.KeyValuePair<System.Guid, Attempt>(id, this));
                }

                return default(System.Threading.Tasks.ValueTask);
            }

            internal void GiveBundlesBack()
            {
                foreach (string bundleId in bundleIds)
                {
                    store.bundles.TryRemove(new System.Collections.Generic.KeyValuePair<string, Attempt>(bundleId, this));
                }
            }
        }

        // An attempt that came later: it sees what became of the first one, and settles nothing.
        private sealed class Known : BarsClaim
        {
            private readonly Settled? outcome;

            internal Known(Settled? outcome)
            {
                this.outcome = outcome;
            }

            public override BarsClaimState State
            {
                get { return outcome == null ? BarsClaimState.Running : outcome.State; }
            }

            public override string? Reference
            {
                get { return outcome == null ? null : outcome.Reference; }
            }

            public override BarsError? Error
            {
                get { return outcome == null ? null : outcome.Error; }
            }

            public override System.Threading.Tasks.ValueTask CompleteAsync(
                string? reference,
                System.Threading.CancellationToken cancellationToken)
            {
                throw new System.InvalidOperationException("The message is another attempt's.");
            }

            public override System.Threading.Tasks.ValueTask FailAsync(BarsError error, System.Threading.CancellationToken cancellationToken)
            {
                throw new System.InvalidOperationException("The message is another attempt's.");
            }

            public override System.Threading.Tasks.ValueTask DisposeAsync()
            {
                return default(System.Threading.Tasks.ValueTask);
            }
        }
    }
}
