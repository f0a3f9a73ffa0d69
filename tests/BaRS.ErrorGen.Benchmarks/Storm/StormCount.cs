namespace BaRS.ErrorGen.Benchmarks.Storm;

/// <summary>Counts what happens in a simulation.</summary>
internal sealed class StormCount(StormScenario scenario)
{
    /// <summary>The load is counted in steps of this length.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private readonly int[] _requests = new int[(int)(scenario.End / Step)];
    private readonly int[] _waiting = new int[(int)(scenario.End / Step)];
    private TimeSpan? _recovered;
    private int _step;
    private int _open;
    private int _created;
    private int _createdWhileDown;
    private int _deliveredOfDown;
    private int _givenUp;
    private int _givenUpOfDown;

    public void Created(TimeSpan now)
    {
        MoveTo(now);
        _open++;
        _created++;
        _createdWhileDown += IsDown(now) ? 1 : 0;
    }

    public void Requested(TimeSpan now)
    {
        MoveTo(now);
        _requests[_step]++;
    }

    public void Delivered(TimeSpan now, TimeSpan created)
    {
        _deliveredOfDown += IsDown(created) ? 1 : 0;
        Close(now);
    }

    public void GivenUp(TimeSpan now, TimeSpan created)
    {
        _givenUp++;
        _givenUpOfDown += IsDown(created) ? 1 : 0;
        Close(now);
    }

    public StormResult Result(string policy)
    {
        var normal = scenario.Rate * Step.TotalSeconds;
        var down = (int)(scenario.DownFrom / Step)..(int)(scenario.UpFrom / Step);
        return new StormResult(policy)
        {
            Load = [.. _requests.Select(requests => requests / normal)],
            Waiting = _waiting,
            PerMessage = (double)_requests.Sum() / _created,
            PerMessageWhileDown = (double)_requests[down].Sum() / _createdWhileDown,
            Recovery = _recovered,
            GivenUp = _givenUp,
            CreatedWhileDown = _createdWhileDown,
            DeliveredOfDown = _deliveredOfDown,
            GivenUpOfDown = _givenUpOfDown,
        };
    }

    private bool IsDown(TimeSpan time) => time >= scenario.DownFrom && time < scenario.UpFrom;

    // Recovered when no more messages wait than are new in a second: with so little to spare, a few always do.
    private void Close(TimeSpan now)
    {
        MoveTo(now);
        _open--;
        if (now >= scenario.UpFrom && _recovered is null && _open <= scenario.Rate)
            _recovered = now - scenario.UpFrom;
    }

    private void MoveTo(TimeSpan now)
    {
        for (var to = (int)(now / Step); _step < to; _step++)
            _waiting[_step] = _open;
        _waiting[_step] = _open;
    }
}
