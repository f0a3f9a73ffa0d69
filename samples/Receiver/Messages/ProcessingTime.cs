namespace Receiver.Messages;

/// <summary>How long a message may take. The standard's 5 seconds, unless the configuration has a shorter <c>ProcessingTime</c>.</summary>
internal sealed class ProcessingTime(IConfiguration configuration)
{
    public TimeSpan Limit { get; } = configuration.GetValue("ProcessingTime", TimeSpan.FromSeconds(5));
}
