using System.Globalization;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Baseline;

/// <summary>BARS1015: what a partner that was built before would no longer agree with, at its line of the baseline.</summary>
internal static class BreakingChanges
{
    private const string Accept = $"If this is meant, write the baseline again: {BaselineWriter.Command}";

    public static IEnumerable<Problem> Of(BaselineDifference difference) =>
        difference.Kept.SelectMany(pair => Changes(pair.Line, pair.Now))
            .Concat(difference.Renamed.Select(pair => Problem(pair.Line.Name, () => Renamed(pair.Line.Entry, pair.Now))))
            .Concat(difference.Removed.Select(pair => Problem(pair.Line.Name, () => Removed(pair.Line.Entry, pair.Alike))));

    private static IEnumerable<Problem> Changes(BaselineLine line, BaselineEntry now)
    {
        var was = line.Entry;
        if (was.Combination != now.Combination)
            yield return Problem(Changed(line, now), () => $"{Quotation.Of(was.Name)} was {Combination(was)} and is now {Combination(now)}. Senders and receivers built before this change still go by the old combination. {Accept}");
        if (was.Action != now.Action)
            yield return Problem(line.Action, () => $"The retry action of {Quotation.Of(was.Name)} ({Combination(now)}) was {was.ActionWord} and is now {now.ActionWord}. Senders built before this change still act by the old one. {Accept}");
    }

    /// <summary>From the first value that changed to the last: re-coding a scenario is one change.</summary>
    private static TextPlace Changed(BaselineLine line, BaselineEntry now)
    {
        var was = line.Entry;
        var changed = new List<TextPlace>();
        if (was.Status != now.Status)
            changed.Add(line.Status);
        if (was.Code != now.Code)
            changed.Add(line.Code);
        if (was.Issue != now.Issue)
            changed.Add(line.Issue);
        return changed[0].To(changed[changed.Count - 1]);
    }

    private static string Renamed(BaselineEntry was, BaselineEntry now)
    {
        var retry = was.Action == now.Action ? "" : $", and its retry action was {was.ActionWord} and is now {now.ActionWord}";
        return $"{Quotation.Of(was.Name)} ({Combination(was)}) is now called {Quotation.Of(now.Name)}{retry}. Code that uses the old name no longer compiles. {Accept}";
    }

    private static string Removed(BaselineEntry was, BaselineEntry? alike) => alike is null
        ? $"{Quotation.Of(was.Name)} ({Combination(was)}) is no longer in force. Receivers built before this change still send it, and senders built after it no longer know it. {Accept}"
        : $"{Quotation.Of(was.Name)} ({Combination(was)}) is no longer in force. {Quotation.Of(alike.Name)} still has its combination, but code that uses the old name no longer compiles. {Accept}";

    private static string Combination(BaselineEntry entry) => $"{entry.Status.ToString(CultureInfo.InvariantCulture)} {Quotation.Bare(entry.Code)} {Quotation.Bare(entry.Issue)}";

    private static Problem Problem(TextPlace place, Func<string> message) => new(RuleIds.BreakingChange, ProblemSeverity.Warning, place, message, NeedsAllFiles: true);
}
