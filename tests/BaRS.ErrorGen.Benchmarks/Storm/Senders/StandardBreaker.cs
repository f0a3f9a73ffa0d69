using Polly.CircuitBreaker;

namespace BaRS.ErrorGen.Benchmarks.Storm.Senders;

/// <summary>
/// A circuit breaker as Polly has it: opens if too many of the last attempts failed, and lets one through after a break.
/// </summary>
internal sealed class StandardBreaker(StormClock clock, CircuitBreakerStrategyOptions<HttpResponseMessage> options)
{
    private const int Windows = 10;

    private readonly (long Window, int Failures, int All)[] _windows = new (long, int, int)[Windows];
    private TimeSpan _openUntil;
    private bool _isProbing;

    public bool IsOpen
    {
        get
        {
            if (_openUntil == default)
                return false;
            if (clock.Now < _openUntil)
                return true;
            _isProbing = true;
            _openUntil = clock.Now + options.BreakDuration;
            return false;
        }
    }

    public void Report(bool isFailure)
    {
        if (_isProbing)
        {
            _isProbing = false;
            _openUntil = isFailure ? clock.Now + options.BreakDuration : default;
            Array.Clear(_windows);
            return;
        }

        if (_openUntil != default)
            return;
        var window = (long)(clock.Now / (options.SamplingDuration / Windows));
        ref var current = ref _windows[window % Windows];
        if (current.Window != window)
            current = (window, 0, 0);
        current.All++;
        current.Failures += isFailure ? 1 : 0;

        var (failures, all) = (0, 0);
        foreach (var recent in _windows)
        {
            if (recent.Window > window - Windows)
                (failures, all) = (failures + recent.Failures, all + recent.All);
        }

        if (isFailure && all >= options.MinimumThroughput && failures >= all * options.FailureRatio)
            _openUntil = clock.Now + options.BreakDuration;
    }
}
