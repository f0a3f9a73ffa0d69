using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Tool.Catalogue.Pages;

namespace BaRS.ErrorGen.Tool.Tests.Catalogue;

/// <summary>What a sender does, in words and numbers.</summary>
public sealed class RetryViewTests
{
    [Fact]
    public void Waits_grow_up_to_the_longest()
    {
        var view = RetryView.From(RetryPolicy.Backoff);
        Assert.Equal(["2 s", "4 s", "8 s", "16 s", "32 s", "1 min", "1 min", "1 min"], view.Waits);
        Assert.Equal("after 2 s, then longer, up to 1 min, at most 8 times", view.When);
        Assert.Equal("4 min 2 s", view.AllWaits);
    }

    [Fact]
    public void Of_many_attempts_the_last_are_a_number()
    {
        var view = RetryView.From(RetryPolicy.ShortDelay with { Attempts = 100 });
        Assert.Equal(8, view.Waits.Count);
        Assert.Equal(92, view.MoreWaits);
        Assert.Equal("5 s", view.LongestWait);
    }

    [Fact]
    public void A_new_token_needs_no_wait() => Assert.Equal("once", RetryView.From(RetryPolicy.RefreshToken).When);

    [Fact]
    public void What_is_not_sent_again_has_no_waits()
    {
        Assert.All(
            [RetryView.From(RetryPolicy.Never), RetryView.From(RetryPolicy.AlreadyDelivered)],
            view => Assert.True(view is { IsRetry: false, Waits.Count: 0, When: "", AllWaits: "" }));
    }
}
