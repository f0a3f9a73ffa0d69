using System.Collections.Concurrent;

namespace BaRS.ErrorGen.Sender.Tests.Support;

/// <summary>
/// A clock on which no test waits. A delay before a resend is over at once, and moves the clock by its length; how long an attempt
/// may take passes only when a test says so, because on a busy machine an attempt may take any time.
/// </summary>
/// <param name="attempt">The timeout of an attempt.</param>
/// <param name="total">The timeout of all attempts, which never passes. Every timer with another length is a delay.</param>
internal sealed class TestTime(TimeSpan attempt, TimeSpan total) : TimeProvider
{
    private readonly ConcurrentDictionary<Timer, string?> _running = [];
    private readonly AsyncLocal<string?> _message = new();
    private readonly ConcurrentQueue<TimeSpan> _delays = [];
    private long _ticks;

    /// <summary>The default of BarsRetryOptions.</summary>
    public static TestTime Create() => new(TimeSpan.FromSeconds(35), TimeSpan.FromMinutes(15));

    /// <summary>All delays so far.</summary>
    public IReadOnlyList<TimeSpan> Delays => [.. _delays];

    /// <summary>Whether a delay leaves the clock as it is, so that messages that are sent side by side do not age one another.</summary>
    public bool StandsStill { get; init; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero).AddTicks(GetTimestamp());

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    /// <summary>Timers that start from here on belong to a message.</summary>
    public void Enter(string message) => _message.Value = message;

    /// <summary>Lets the attempts that run for a message, or all that run, take too long, until the sender has given up.</summary>
    public async Task StallAsync(CancellationToken gone, string? message = null)
    {
        // More than once: a pipeline measures headers and body one after the other.
        while (!gone.IsCancellationRequested)
        {
            ExpireAttempts(message);
            await Task.Delay(1, gone);
        }
    }

    /// <summary>Lets the attempts that run for a message, or all that run, take too long.</summary>
    public void ExpireAttempts(string? message = null)
    {
        foreach (var (timer, of) in _running)
        {
            if (timer.DueTime == attempt && (message is null || of == message) && _running.TryRemove(timer, out _))
                timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        if (dueTime == Timeout.InfiniteTimeSpan)
            return timer;
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(TestTime time, TimerCallback callback, object? state) : ITimer
    {
        private int _isOver;

        public TimeSpan DueTime { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                time._running.TryRemove(this, out _);
                return true;
            }

            DueTime = dueTime;
            if (time.IsTimeout(dueTime))
            {
                time._running[this] = time._message.Value;
                return true;
            }

            time._delays.Enqueue(dueTime);
            if (!time.StandsStill)
                time.Advance(dueTime);
            ThreadPool.QueueUserWorkItem(_ => Fire());
            return true;
        }

        public void Fire()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                callback(state);
        }

        public void Dispose()
        {
            Interlocked.Exchange(ref _isOver, 1);
            time._running.TryRemove(this, out _);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }

    private bool IsTimeout(TimeSpan due) => due == attempt || due == total;
}
