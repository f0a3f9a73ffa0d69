using Xunit;

namespace BaRS.ErrorGen.SampleSender.Tests;

public sealed class SenderSettingsTests
{
    [Theory]
    [InlineData(5, null, 5)]
    [InlineData(5, 2, 5)]
    [InlineData(5, 30, 30)]
    [InlineData(5, 3600, 120)]
    [InlineData(200, 3600, 200)]
    public void Retry_After_makes_a_delay_longer_up_to_a_bound_and_never_shorter(int policy, int? retryAfter, int expected)
    {
        var asked = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var settings = new SenderSettings { Receiver = new Uri("http://localhost/"), Database = "" };
        Assert.Equal(TimeSpan.FromSeconds(expected), settings.DelayOf(TimeSpan.FromSeconds(policy), asked));
        Assert.Equal(TimeSpan.FromSeconds(expected) / 50, (settings with { Speed = 50 }).DelayOf(TimeSpan.FromSeconds(policy), asked));
    }
}
