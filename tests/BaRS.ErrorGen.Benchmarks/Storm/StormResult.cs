namespace BaRS.ErrorGen.Benchmarks.Storm;

/// <summary>What became of the messages of a simulation, and what it took.</summary>
internal sealed record StormResult(string Policy)
{
    /// <summary>Requests of each step, as a multiple of the new messages.</summary>
    public required IReadOnlyList<double> Load { get; init; }

    /// <summary>Messages at the end of each step that are neither delivered nor given up.</summary>
    public required IReadOnlyList<int> Waiting { get; init; }

    /// <summary>Requests of the whole run for each message.</summary>
    public required double PerMessage { get; init; }

    public required double PerMessageWhileDown { get; init; }

    /// <summary>How long after the receiver is back nothing waits any more. Null if that is not seen.</summary>
    public required TimeSpan? Recovery { get; init; }

    public required int GivenUp { get; init; }

    public required int CreatedWhileDown { get; init; }

    /// <summary>How many of the messages that were new while the receiver was down are delivered.</summary>
    public required int DeliveredOfDown { get; init; }

    public required int GivenUpOfDown { get; init; }

    public double Peak => Load.Max();
}
