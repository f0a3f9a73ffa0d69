using Sender.Sending;

namespace Sender.Demo;

/// <summary>
/// The messages of a storm and what goes wrong with each. All of it follows from the number of the message, so that a process that
/// stores it again after a crash stores the same.
/// </summary>
internal sealed class StormMessages(int run, double loss)
{
    // No more of one kind than the retry policies have resends for: what is lost is lost by the sender.
    private const int MostBefore = 3;
    private const int MostAfter = 4;

    private static readonly Fault[] Before =
    [
        .. new[]
        {
            BarsScenario.SendUnauthorizedExpired,
            BarsScenario.RecTimeout,
            BarsScenario.RecTooEarlyDuplicate,
            BarsScenario.RecServerErrorException,
            BarsScenario.RecServiceUnavailableTransient,
        }.Select(scenario => Fault.Of(scenario)),
        Fault.Of(BarsScenario.SendTooManyRequestsThrottled, "10"),
        .. Faults.OfNetwork.Where(fault => !fault.IsAfterWork),
    ];

    private static readonly Fault Refusal = Fault.Of(BarsScenario.RecNotImplementedNotSupported);

    public OutgoingMessage Create(int number) => Referral.Of(Id(0, IsSecond(number) ? number - 1 : number), Id(1, number));

    /// <summary>All messages, and whether they are refused.</summary>
    public IReadOnlyList<(OutgoingMessage Message, bool IsRefused)> All(int count) =>
        [.. Enumerable.Range(0, count).Select(number => (Create(number), Plan(number).IsRefusal))];

    public FaultPlan Plan(int number)
    {
        if (number % 100 == 7)
            return new FaultPlan([], Refusal);

        var random = new Random(number);
        var faults = new List<Fault>();
        while (faults.Count < MostBefore && random.NextDouble() < loss)
        {
            var fault = Before[random.Next(Before.Length)];
            if (fault.Advice.Action != BarsRetryAction.RefreshTokenThenRetry || !faults.Contains(fault))
                faults.Add(fault);
        }

        var before = faults.Count;
        while (faults.Count < before + MostAfter && random.NextDouble() < loss)
            faults.Add(Faults.OfAnswer[random.Next(Faults.OfAnswer.Count)]);
        return new FaultPlan(faults);
    }

    // One message in four is the second of its case. None of them follows a message that is refused.
    private static bool IsSecond(int number) => number % 4 == 2;

    private Guid Id(byte kind, int number) => new(run, (short)(number >> 16), (short)number, [kind, 0, 0, 0, 0, 0, 0, 0]);
}
