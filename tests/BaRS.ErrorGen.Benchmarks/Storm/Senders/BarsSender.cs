using System.Net;

namespace BaRS.ErrorGen.Benchmarks.Storm.Senders;

/// <summary>What a generated handler decides: its own classes, with the time and the chance of the simulation.</summary>
internal sealed class BarsSender(StormClock clock, Func<double> random, int budget) : IStormHandler
{
    private static readonly HttpResponseMessage Success = new(HttpStatusCode.OK);

    private readonly BarsRetryOptions _options = Options(clock, random, budget);
    private readonly BarsRetryBudget _budget = new(new BarsRetryOptions { RetryBudget = budget });

    public IStormMessage CreateMessage() => new Message(new BarsRetryRun(_options, _budget, new BarsClock(_options)));

    private static BarsRetryOptions Options(StormClock clock, Func<double> random, int budget) =>
        new() { TimeProvider = clock, Random = random, RetryBudget = budget };

    // The advice for no answer is that for the 503 of a receiver with too much to do.
    private sealed class Message(BarsRetryRun run) : IStormMessage
    {
        public TimeSpan AttemptTimeout => run.AttemptTimeout;

        public TimeSpan? BeforeAttempt() => TimeSpan.Zero;

        public TimeSpan? AfterFailure() => run.TryResend(null, null) ? run.Delay : null;

        public void Succeeded() => run.IsSettled(Success);
    }
}
