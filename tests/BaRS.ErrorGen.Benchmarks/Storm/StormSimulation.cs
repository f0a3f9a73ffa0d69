using BaRS.ErrorGen.Benchmarks.Storm.Senders;

namespace BaRS.ErrorGen.Benchmarks.Storm;

/// <summary>Plays a scenario with one policy, event by event. An answer takes no time, and no answer takes the attempt's timeout.</summary>
internal sealed class StormSimulation
{
    private readonly PriorityQueue<Event, long> _events = new();
    private readonly StormClock _clock = new();
    private readonly StormScenario _scenario;
    private readonly StormReceiver _receiver;
    private readonly StormCount _count;

    private StormSimulation(StormScenario scenario)
    {
        _scenario = scenario;
        _receiver = new StormReceiver(scenario);
        _count = new StormCount(scenario);
    }

    private enum What
    {
        New,
        Attempt,
        NoAnswer,
    }

    public static StormResult Run(StormScenario scenario, StormPolicy policy)
    {
        var simulation = new StormSimulation(scenario);
        simulation.Play(policy);
        return simulation._count.Result(policy.Name);
    }

    private void Play(StormPolicy policy)
    {
        var random = new Random(_scenario.Seed);
        var handlers = new IStormHandler[(_scenario.Senders + _scenario.SendersPerHandler - 1) / _scenario.SendersPerHandler];
        for (var i = 0; i < handlers.Length; i++)
            handlers[i] = policy.CreateHandler(_clock, random.NextDouble);
        for (var sender = 0; sender < _scenario.Senders; sender++)
            _events.Enqueue(new(What.New, sender, null), (long)(random.NextDouble() * _scenario.Interval.Ticks));

        while (_events.TryDequeue(out var next, out var ticks) && ticks < _scenario.End.Ticks)
        {
            _clock.Now = TimeSpan.FromTicks(ticks);
            switch (next.What)
            {
                case What.New:
                    _events.Enqueue(next, ticks + _scenario.Interval.Ticks);
                    _count.Created(_clock.Now);
                    Attempt(new Message(handlers[next.Sender / _scenario.SendersPerHandler].CreateMessage(), _clock.Now));
                    break;
                case What.Attempt:
                    Attempt(next.Message!);
                    break;
                default:
                    Fail(next.Message!);
                    break;
            }
        }
    }

    private void Attempt(Message message)
    {
        var wait = message.Run.BeforeAttempt();
        if (wait != TimeSpan.Zero)
        {
            Continue(message, wait);
            return;
        }

        _count.Requested(_clock.Now);
        switch (_receiver.Answer(_clock.Now))
        {
            case StormAnswer.Processed:
                message.Run.Succeeded();
                _count.Delivered(_clock.Now, message.Created);
                break;
            case StormAnswer.Refused:
                Fail(message);
                break;
            default:
                _events.Enqueue(new(What.NoAnswer, 0, message), (_clock.Now + message.Run.AttemptTimeout).Ticks);
                break;
        }
    }

    private void Fail(Message message) => Continue(message, message.Run.AfterFailure());

    private void Continue(Message message, TimeSpan? wait)
    {
        if (wait is null)
            _count.GivenUp(_clock.Now, message.Created);
        else
            _events.Enqueue(new(What.Attempt, 0, message), (_clock.Now + wait.Value).Ticks);
    }

    private readonly record struct Event(What What, int Sender, Message? Message);

    private sealed record Message(IStormMessage Run, TimeSpan Created);
}
