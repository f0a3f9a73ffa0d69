using System.Globalization;

namespace Sender.Demo;

/// <summary>What became of the messages of a demonstration.</summary>
/// <param name="Delivered">Messages that were delivered.</param>
/// <param name="Kept">Messages that are refused for good: kept as dead letters, with an alert.</param>
/// <param name="Lost">Messages that were not processed though they could be, or of which the sender knows something wrong.</param>
/// <param name="Repeated">Messages that were processed more than once.</param>
/// <param name="Overtaken">Messages that were processed before an earlier one of their case.</param>
/// <param name="Sends">All requests.</param>
internal sealed record DemoResult(int Delivered, int Kept, int Lost, int Repeated, int Overtaken, int Sends)
{
    public bool IsClean => this is { Lost: 0, Repeated: 0, Overtaken: 0 };

    /// <summary>Gets what the program ends with.</summary>
    public int ExitCode => IsClean ? 0 : 1;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"delivered {Delivered}, kept with an alert {Kept}, requests {Sends}, overtaken {Overtaken}\nlost {Lost}, repeated {Repeated}");
}
