using Microsoft.Extensions.Http.Resilience;

namespace BaRS.ErrorGen.Benchmarks.Storm.Senders;

/// <summary>Microsoft's standard resilience handler, with the defaults of the package.</summary>
internal sealed class StandardSender(StormClock clock, Func<double> random) : IStormHandler
{
    private static readonly HttpStandardResilienceOptions Defaults = new();

    private readonly StandardBreaker _breaker = new(clock, Defaults.CircuitBreaker);

    public IStormMessage CreateMessage() => new Message(this, clock.Now);

    private sealed class Message(StandardSender handler, TimeSpan start) : IStormMessage
    {
        private double _jitter;
        private int _made;

        public TimeSpan AttemptTimeout =>
            TimeSpan.FromTicks(Math.Min(Defaults.AttemptTimeout.Timeout.Ticks, Left.Ticks));

        private TimeSpan Left => start + Defaults.TotalRequestTimeout.Timeout - handler.Now;

        // An open circuit is no transient error, so that the message is given up.
        public TimeSpan? BeforeAttempt() => handler._breaker.IsOpen ? null : TimeSpan.Zero;

        public TimeSpan? AfterFailure()
        {
            handler._breaker.Report(isFailure: true);
            if (_made == Defaults.Retry.MaxRetryAttempts)
                return null;
            var delay = Defaults.Retry.Delay * NextJitter();
            return delay < Left ? delay : null;
        }

        public void Succeeded() => handler._breaker.Report(isFailure: false);

        // Polly's exponential backoff with jitter: the difference of two points of a curve at random places.
        private double NextJitter()
        {
            var place = _made++ + handler.Random();
            var before = _jitter;
            _jitter = Math.Pow(2, place) * Math.Tanh(Math.Sqrt(4 * place));
            return Math.Max(0, _jitter - before) / 1.4;
        }
    }

    private TimeSpan Now => clock.Now;

    private double Random() => random();
}
