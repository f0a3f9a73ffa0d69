namespace BaRS.ErrorGen.Benchmarks.Storm;

internal enum StormAnswer
{
    Processed,
    Refused,
    Nothing,
}

/// <summary>A receiver that is down for a time, and otherwise processes as many requests as it can and refuses the others.</summary>
internal sealed class StormReceiver(StormScenario scenario)
{
    private readonly double _capacity = scenario.Rate * scenario.Capacity;
    private double _free;
    private TimeSpan _last;

    public StormAnswer Answer(TimeSpan now)
    {
        if (now >= scenario.DownFrom && now < scenario.UpFrom)
            return scenario.Hangs ? StormAnswer.Nothing : StormAnswer.Refused;

        // At most a second of its capacity is left over for a burst, and refusals put it at most a second behind.
        _free = Math.Min(_capacity, _free + ((now - _last).TotalSeconds * _capacity));
        _last = now;
        if (_free >= 1)
        {
            _free--;
            return StormAnswer.Processed;
        }

        _free = Math.Max(-_capacity, _free - scenario.RefusalCost);
        return StormAnswer.Refused;
    }
}
