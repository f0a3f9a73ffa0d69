namespace BaRS.ErrorGen.Benchmarks.Storm.Senders;

/// <summary>A number of resends, each after a delay, and nothing that the messages have in common.</summary>
internal sealed class BackoffSender(int resends, Func<int, TimeSpan> delay) : IStormHandler
{
    /// <summary>As long as ours waits for an answer, so that they differ in nothing else.</summary>
    public static readonly TimeSpan Timeout = new BarsRetryOptions().AttemptTimeout;

    public IStormMessage CreateMessage() => new Message(resends, delay);

    private sealed class Message(int resends, Func<int, TimeSpan> delay) : IStormMessage
    {
        private int _made;

        public TimeSpan AttemptTimeout => Timeout;

        public TimeSpan? BeforeAttempt() => TimeSpan.Zero;

        public TimeSpan? AfterFailure() => _made < resends ? delay(++_made) : null;

        public void Succeeded()
        {
        }
    }
}
