using BaRS.ErrorGen.Tool.Probe.Conditions;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Probe;

/// <summary>What came of a check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Verdict">Right, wrong or not run.</param>
/// <param name="Reason">Why it was not run; null if it was.</param>
/// <param name="Actual">The answer that was judged; null if there is none.</param>
/// <param name="Faults">What is wrong with it.</param>
/// <param name="Exchanges">All that was sent for it, in order.</param>
/// <param name="BuildsOn">The checks whose accepted messages it builds on.</param>
internal sealed record CheckResult(
    Check Check,
    Verdict Verdict,
    string? Reason,
    string? Actual,
    IReadOnlyList<Fault> Faults,
    IReadOnlyList<Exchange> Exchanges,
    IReadOnlyList<string> BuildsOn);

/// <summary>What came of a run.</summary>
/// <param name="Checks">The results, in the order of a report: assurance, exits, correct requests.</param>
/// <param name="CleanUp">The cancellations of what was still held at the end.</param>
/// <param name="Held">How many messages of the probe the receiver still holds.</param>
/// <param name="Started">When the run started.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record ProbeResult(
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<Exchange> CleanUp,
    int Held,
    DateTimeOffset Started,
    TimeSpan Duration)
{
    /// <summary>The longest that the standard allows a receiver to take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public IEnumerable<Exchange> Exchanges => Checks.SelectMany(check => check.Exchanges).Concat(CleanUp);

    public int Count(Verdict verdict) => Checks.Count(check => check.Verdict == verdict);

    public int Count(CheckGroup group, Verdict verdict) => Checks.Count(check => check.Check.Group == group && check.Verdict == verdict);

    /// <summary>How many answers took longer than the standard allows.</summary>
    public int Slow => Exchanges.Count(exchange => exchange.Answer.Failure is null && exchange.Answer.Duration > Limit);
}
