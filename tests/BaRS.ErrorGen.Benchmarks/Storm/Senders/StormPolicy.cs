namespace BaRS.ErrorGen.Benchmarks.Storm.Senders;

/// <summary>A way to send again.</summary>
internal sealed record StormPolicy(string Name, Func<StormClock, Func<double>, IStormHandler> Create)
{
    public IStormHandler CreateHandler(StormClock clock, Func<double> random) => Create(clock, random);
}

/// <summary>What the messages of one or several senders have in common.</summary>
internal interface IStormHandler
{
    IStormMessage CreateMessage();
}

/// <summary>A message on its way.</summary>
internal interface IStormMessage
{
    TimeSpan AttemptTimeout { get; }

    /// <summary>Zero to send now, a time after which to ask again, or null to give up.</summary>
    TimeSpan? BeforeAttempt();

    /// <summary>The delay before the next attempt, or null to give up.</summary>
    TimeSpan? AfterFailure();

    void Succeeded();
}
