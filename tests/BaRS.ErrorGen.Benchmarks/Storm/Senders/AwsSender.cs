namespace BaRS.ErrorGen.Benchmarks.Storm.Senders;

/// <summary>
/// The default of the AWS SDKs from November 2026, with the figures of their reference guide:
/// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html.
/// </summary>
internal sealed class AwsSender(Func<double> random) : IStormHandler
{
    private const int Capacity = 500;

    // A 503 without one of AWS's codes is transient, as no answer is.
    private const int Cost = 14;
    private const int Resends = 2;

    private static readonly TimeSpan BaseDelay = TimeSpan.FromMilliseconds(50);

    private int _tokens = Capacity;

    public IStormMessage CreateMessage() => new Message(this);

    private sealed class Message(AwsSender handler) : IStormMessage
    {
        private int _made;

        public TimeSpan AttemptTimeout => BackoffSender.Timeout;

        public TimeSpan? BeforeAttempt() => TimeSpan.Zero;

        public TimeSpan? AfterFailure()
        {
            if (_made == Resends || handler._tokens < Cost)
                return null;
            handler._tokens -= Cost;

            // The cap of 20 seconds is out of reach with two resends.
            return BaseDelay * Math.Pow(2, _made++) * handler.Random();
        }

        public void Succeeded() => handler._tokens = Math.Min(Capacity, handler._tokens + (_made > 0 ? Cost : 1));
    }

    private double Random() => random();
}
