using Sender.Sending;

namespace Sender.Demo;

/// <summary>The settings of the sender in all demonstrations.</summary>
internal static class DemoSender
{
    // A machine that does something else meanwhile answers within it.
    private static readonly TimeSpan LeastTimeout = TimeSpan.FromSeconds(2);

    public static SenderSettings Settings(Uri receiver, string database, double speed)
    {
        var settings = new SenderSettings { Receiver = receiver, Database = database, Speed = speed };
        var timeout = settings.AttemptTimeout / speed;
        return settings with { AttemptTimeout = timeout > LeastTimeout ? timeout : LeastTimeout };
    }
}
