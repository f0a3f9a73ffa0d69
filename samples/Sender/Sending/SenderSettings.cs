namespace Sender.Sending;

/// <summary>The settings of the sender.</summary>
public sealed record SenderSettings
{
    /// <summary>Gets the address that <c>$process-message</c> is appended to. It ends in a slash.</summary>
    public required Uri Receiver { get; init; }

    /// <summary>
    /// Gets where messages are stored: <c>Data Source=...</c> is a file of SQLite, <c>Host=...</c> a server of PostgreSQL.
    /// </summary>
    public required string Database { get; init; }

    /// <summary>Gets how many messages are sent at once.</summary>
    public int AtOnce { get; init; } = 20;

    /// <summary>Gets how long one attempt may take. The BaRS API waits 32 seconds for the receiver.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>Gets the longest delay that a Retry-After header can ask for.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets by what delays are divided, so that nobody waits for a demonstration. A real sender leaves it at 1.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Gets how often the database is asked for resends that are due.</summary>
    public TimeSpan PollingTime => TimeSpan.FromSeconds(Math.Max(1 / Speed, 0.1));

    /// <summary>Gets when a message is sent again: what the policy says, or later if the receiver asks for it.</summary>
    public TimeSpan DelayOf(TimeSpan policy, TimeSpan? retryAfter)
    {
        var asked = retryAfter ?? TimeSpan.Zero;
        asked = asked > MaxRetryAfter ? MaxRetryAfter : asked;
        return (asked > policy ? asked : policy) / Speed;
    }
}
