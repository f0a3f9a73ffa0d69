using BaRS.ErrorGen.Sender.Tests.Support;
using static BaRS.ErrorGen.Sender.Tests.Support.Answers;

namespace BaRS.ErrorGen.Sender.Tests;

/// <summary>Nothing is sent for ever: one deadline, a budget for all messages, and options that are checked at once.</summary>
public sealed class BoundsTests
{
    private static readonly string Unavailable = Error(503, "REC_SERVICE_UNAVAILABLE", "transient");

    [Fact]
    public async Task One_deadline_holds_all_attempts()
    {
        var time = TestTime.Create();
        await using var receiver = new RawReceiver((_, _, stream, stop) =>
        {
            time.Advance(TimeSpan.FromMinutes(6));
            return stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(Unavailable), stop).AsTask();
        });
        using var sender = new TestSender(time: time);
        Assert.Equal(503, await sender.SendAsync(receiver));
        Assert.Equal(3, receiver.Requests.Count);
    }

    [Fact]
    public async Task A_receiver_that_is_down_gets_no_more_resends_than_the_budget_whatever_the_number_of_messages()
    {
        await using var receiver = RawReceiver.Of(Unavailable);
        using var sender = new TestSender(options => options.RetryBudget = 10);
        for (var i = 0; i < 5; i++)
            Assert.Equal(503, await sender.SendAsync(receiver));
        Assert.Equal(5 + 10, receiver.Requests.Count);
    }

    [Fact]
    public async Task Successes_fill_the_budget_again()
    {
        // The second message is sent with the last of the budget, and its success gives back two: for itself and for the resend.
        await using var receiver = RawReceiver.Of(Unavailable, Unavailable, Success, Unavailable, Unavailable, Unavailable);
        using var sender = new TestSender(options => options.RetryBudget = 2);
        Assert.Equal(200, await sender.SendAsync(receiver));
        Assert.Equal(503, await sender.SendAsync(receiver));
        Assert.Equal(3 + 3, receiver.Requests.Count);
    }

    [Fact]
    public async Task A_new_token_takes_nothing_of_the_budget()
    {
        await using var receiver = RawReceiver.Of(Error(401, "SEND_UNAUTHORIZED", "expired"), Success);
        using var sender = new TestSender(options =>
        {
            options.RetryBudget = 0;
            options.RefreshToken = (_, _) => Task.FromResult<string?>("new");
        });
        Assert.Equal(200, await sender.SendAsync(receiver));
    }

    [Fact]
    public void A_deadline_with_no_room_for_a_policy_is_an_exception_at_once_that_says_how_much_it_takes()
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => new BarsRetryHandler(new BarsRetryOptions { TotalTimeout = TimeSpan.FromSeconds(100) }));
        Assert.Equal(
            "TotalTimeout is 00:01:40, but a retry policy of the spec (RetryWithBackoff, 8 resends) with an AttemptTimeout of 00:00:35 "
                + "may take 00:09:17. Set TotalTimeout to at least that, or shorten the policy in the spec.",
            exception.Message);
    }

    public static TheoryData<Action<BarsRetryOptions>, string> WrongOptions => new()
    {
        { options => options.AttemptTimeout = TimeSpan.Zero, "AttemptTimeout is at least" },
        { options => options.AttemptTimeout = Timeout.InfiniteTimeSpan, "AttemptTimeout is at least" },
        { options => options.TotalTimeout = TimeSpan.FromDays(50), "TotalTimeout is at least" },
        { options => options.TotalTimeout = TimeSpan.FromSeconds(1), "TotalTimeout is at least 00:00:35" },
        { options => options.MaxRetryAfter = TimeSpan.FromSeconds(-1), "MaxRetryAfter is at least" },
        { options => options.RetryBudget = -1, "RetryBudget is at least 0." },
        { options => options.MaxErrorBytes = 0, "MaxErrorBytes is at least 1." },
        { options => options.MaxResponseBytes = 0, "MaxResponseBytes is at least 1." },
        { options => options.NoAnswer = null!, "NoAnswer is null." },
        { options => options.NoAnswer = BarsRetry.Classify(409, "REC_CONFLICT", "duplicate"), "NoAnswer is AlreadyDelivered." },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void An_option_that_cannot_work_is_an_exception_at_once(Action<BarsRetryOptions> set, string message)
    {
        var options = new BarsRetryOptions();
        set(options);
        var exception = Assert.ThrowsAny<ArgumentException>(() => new BarsRetryHandler(options));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_change_later_change_nothing()
    {
        BarsRetryOptions? options = null;
        await using var receiver = RawReceiver.Of(Unavailable, Success);
        using var sender = new TestSender(own => options = own);
        options!.RetryBudget = 0;
        Assert.Equal(200, await sender.SendAsync(receiver));
    }
}
