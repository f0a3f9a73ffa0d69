namespace BaRS.ErrorGen.Library
{
    /// <summary>The time of a sender: that of its options, or the machine's if the framework has no other.</summary>
    internal sealed class BarsClock
    {
#if BARS_TIME_PROVIDER
        private readonly System.TimeProvider time;

        internal BarsClock(BarsRetryOptions options)
        {
            time = options.TimeProvider;
        }

        internal System.DateTimeOffset UtcNow
        {
            get { return time.GetUtcNow(); }
        }

        internal long GetTimestamp()
        {
            return time.GetTimestamp();
        }

        internal System.TimeSpan GetElapsedTime(long start)
        {
            return time.GetElapsedTime(start);
        }

        private System.IDisposable Start(System.Threading.TimerCallback callback, object state, System.TimeSpan delay)
        {
            return time.CreateTimer(callback, state, delay, System.Threading.Timeout.InfiniteTimeSpan);
        }
#else
        internal BarsClock(BarsRetryOptions options)
        {
        }

        internal System.DateTimeOffset UtcNow
        {
            get { return System.DateTimeOffset.UtcNow; }
        }

        internal long GetTimestamp()
        {
            return System.Diagnostics.Stopwatch.GetTimestamp();
        }

        internal System.TimeSpan GetElapsedTime(long start)
        {
            return System.TimeSpan.FromSeconds(
                (double)(System.Diagnostics.Stopwatch.GetTimestamp() - start) / System.Diagnostics.Stopwatch.Frequency);
        }

        private System.IDisposable Start(System.Threading.TimerCallback callback, object state, System.TimeSpan delay)
        {
            return new System.Threading.Timer(callback, state, delay, System.Threading.Timeout.InfiniteTimeSpan);
        }
#endif

        /// <summary>Cancels after a time, unless the result is disposed before.</summary>
        internal System.IDisposable CancelAfter(System.Threading.CancellationTokenSource source, System.TimeSpan delay)
        {
            return Start(Cancel, source, delay < System.TimeSpan.Zero ? System.TimeSpan.Zero : delay);
        }

        internal async System.Threading.Tasks.Task DelayAsync(System.TimeSpan delay, System.Threading.CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (delay <= System.TimeSpan.Zero)
            {
                return;
            }

            System.Threading.Tasks.TaskCompletionSource<bool> done = new System.Threading.Tasks.TaskCompletionSource<bool>(
                System.Threading.Tasks.TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancellationToken.Register(() => done.TrySetCanceled(cancellationToken)))
            using (Start(Complete, done, delay))
            {
                await done.Task.ConfigureAwait(false);
            }
        }

        private static void Cancel(object? state)
        {
            try
            {
                ((System.Threading.CancellationTokenSource)state!).Cancel();
            }
            catch (System.ObjectDisposedException)
            {
                // The attempt ended while its time did.
            }
        }

        private static void Complete(object? state)
        {
            ((System.Threading.Tasks.TaskCompletionSource<bool>)state!).TrySetResult(true);
        }
    }
}
