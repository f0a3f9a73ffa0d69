using Xunit;

namespace BaRS.ErrorGen.SampleSender.Tests;

/// <summary>The demonstration can fail: what is lost, repeated or overtaken is seen.</summary>
public sealed class JudgeTests
{
    private readonly Ledger _ledger = new();
    private readonly OutgoingMessage _first = Referral.New();
    private readonly Dictionary<Guid, bool?> _told = [];

    [Fact]
    public void A_message_that_is_processed_once_and_known_as_delivered_is_clean()
    {
        Process(_first, true);
        Assert.Equal(new DemoResult(1, 0, 0, 0, 0, 0), Judged(_first));
        Assert.Equal(0, Judged(_first).ExitCode);
    }

    [Fact]
    public void A_message_that_is_processed_twice_is_repeated()
    {
        Process(_first, true);
        Process(_first, true);
        Assert.Equal((1, 1), (Judged(_first).Repeated, Judged(_first).ExitCode));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(null, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(null, true)]
    public void A_message_is_lost_if_it_is_not_processed_or_its_sender_is_not_told_so(bool? told, bool isProcessed)
    {
        if (isProcessed)
            _ledger.Processed(_first.RequestId);
        _told[_first.RequestId] = told;
        Assert.Equal((1, 1), (Judged(_first).Lost, Judged(_first).ExitCode));
    }

    [Fact]
    public void A_message_that_is_refused_for_good_is_kept()
    {
        _told[_first.RequestId] = false;
        var result = Judge.Of([(_first, true)], _ledger, Told);
        Assert.Equal((1, 0), (result.Kept, result.Lost));
        _told[_first.RequestId] = null;
        Assert.Equal(1, Judge.Of([(_first, true)], _ledger, Told).Lost);
    }

    [Fact]
    public void A_message_that_is_processed_before_an_earlier_one_of_its_case_is_overtaken()
    {
        var second = Referral.Of(_first.CaseId, Guid.NewGuid());
        Process(second, true);
        Process(_first, true);
        Assert.Equal((1, 1), (Judged(_first, second).Overtaken, Judged(_first, second).ExitCode));
        Assert.Equal(0, Judged(second, _first).Overtaken);
    }

    private void Process(OutgoingMessage message, bool told)
    {
        _ledger.Processed(message.RequestId);
        _told[message.RequestId] = told;
    }

    private DemoResult Judged(params OutgoingMessage[] messages) =>
        Judge.Of([.. messages.Select(message => (message, false))], _ledger, Told);

    private bool? Told(Guid id) => _told.GetValueOrDefault(id);
}
