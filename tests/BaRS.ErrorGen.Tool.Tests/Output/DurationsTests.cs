using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Tests.Output;

public sealed class DurationsTests
{
    [Theory]
    [InlineData(500, "0.5 s")]
    [InlineData(5_000, "5 s")]
    [InlineData(60_000, "1 min")]
    [InlineData(90_000, "1 min 30 s")]
    [InlineData(7_200_000, "2 h")]
    [InlineData(86_400_000, "24 h")]
    public void A_wait_is_said_as_people_say_it(int milliseconds, string said) =>
        Assert.Equal(said, Durations.Format(TimeSpan.FromMilliseconds(milliseconds)));
}
