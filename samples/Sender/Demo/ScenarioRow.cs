using System.Globalization;

namespace Sender.Demo;

/// <summary>A row of the table: what came of one fault.</summary>
internal sealed record ScenarioRow(Scenario Scenario, Ledger Ledger, bool? StockIsTold, RunningSender Sender)
{
    private bool IsRefusal => Scenario.Times is null;

    public string Stock
    {
        get
        {
            var sends = Count(Ledger.SendsOf(Scenario.Stock.RequestId));
            return (StockIsTold, Ledger.TimesProcessed(Scenario.Stock.RequestId)) switch
            {
                (null, _) => $"{sends}, waits for ever",
                (true, 1) => $"{sends}, delivered",
                (true, _) => $"{sends}, takes it for delivered",
                (false, 0) => $"{sends}, gives up",
                _ => $"{sends}, gives up what is delivered",
            };
        }
    }

    /// <summary>Whether it does what the standard demands, which says nothing of how often and how long.</summary>
    public bool StockIsRight
    {
        get
        {
            var isAgain = Ledger.SendsOf(Scenario.Stock.RequestId) > 1;
            return IsRefusal
                ? StockIsTold == false && isAgain == Scenario.Fault.Advice.ShouldRetry
                : StockIsTold == true && Ledger.TimesProcessed(Scenario.Stock.RequestId) == 1;
        }
    }

    public string Demand
    {
        get
        {
            var advice = Scenario.Fault.Advice;
            return advice.Action switch
            {
                BarsRetryAction.DoNotRetry => "never again",
                BarsRetryAction.RefreshTokenThenRetry => "again once, with a new token",
                BarsRetryAction.RetryAfterDelay => $"again after {Seconds(advice.Delay)}, at most {advice.Attempts} times",
                _ => $"again after {Seconds(advice.Delay)} to {Seconds(advice.MaxDelay)}, at most {advice.Attempts} times",
            };
        }
    }

    public string Done => Sender.IsDelivered(Scenario.Message.RequestId) switch
    {
        true => "delivered",
        false => "kept, alert",
        null => "under way",
    };

    public int Sends => Ledger.SendsOf(Scenario.Message.RequestId);

    public string Times => Ledger.TimesProcessed(Scenario.Message.RequestId) switch
    {
        0 when IsRefusal => "refused",
        0 => "NO",
        1 => "once",
        var times => string.Create(CultureInfo.InvariantCulture, $"{times} TIMES"),
    };

    private static string Count(int sends) => sends == 1 ? "1 send" : string.Create(CultureInfo.InvariantCulture, $"{sends} sends");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s");
}
