namespace BaRS.ErrorGen.Benchmarks.Storm.Senders;

/// <summary>A durable queue around a handler: what the handler gives up is kept, and sent again about a delay later.</summary>
internal sealed class QueuedSender(IStormHandler handler, TimeSpan delay, Func<double> random) : IStormHandler
{
    public IStormMessage CreateMessage() => new Message(this);

    private TimeSpan Delay() => delay * (0.5 + random());

    private sealed class Message(QueuedSender queue) : IStormMessage
    {
        private IStormMessage _message = queue.Create();

        public TimeSpan AttemptTimeout => _message.AttemptTimeout;

        public TimeSpan? BeforeAttempt() => _message.BeforeAttempt() ?? Keep();

        public TimeSpan? AfterFailure() => _message.AfterFailure() ?? Keep();

        public void Succeeded() => _message.Succeeded();

        private TimeSpan Keep()
        {
            _message = queue.Create();
            return queue.Delay();
        }
    }

    private IStormMessage Create() => handler.CreateMessage();
}
