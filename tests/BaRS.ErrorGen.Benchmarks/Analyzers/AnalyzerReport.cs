using System.Globalization;
using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>What the compiler prints with ReportAnalyzer: the time of each analyzer, of all calls together.</summary>
internal sealed partial class AnalyzerReport
{
    private const string Analyzers = "Total analyzer execution time: ";
    private const string Generators = "Total generator execution time: ";

    private readonly List<Entry> _entries;

    private AnalyzerReport(double total, List<Entry> entries)
    {
        Total = total;
        _entries = entries;
    }

    /// <summary>The time of all analyzers of the build.</summary>
    public double Total { get; }

    public IEnumerable<string> Names => _entries.Select(entry => entry.Name).Order(StringComparer.Ordinal);

    public static AnalyzerReport Parse(string log)
    {
        var start = log.IndexOf(Analyzers, StringComparison.Ordinal);
        if (start < 0)
            throw new InvalidOperationException($"The log holds no report of the analyzers:\n{log}");
        var end = log.IndexOf(Generators, start, StringComparison.Ordinal);
        var report = end < 0 ? log[start..] : log[start..end];
        var total = double.Parse(
            report.AsSpan(Analyzers.Length, report.IndexOf(' ', Analyzers.Length) - Analyzers.Length),
            CultureInfo.InvariantCulture);
        var entries = Line().Matches(report)
            .Select(line => new Entry(
                line.Groups["name"].Value,
                [.. line.Groups["ids"].Value.Split(", ")],
                double.Parse(line.Groups["seconds"].Value, CultureInfo.InvariantCulture)))
            .ToList();
        return new AnalyzerReport(total, entries);
    }

    public double GetSeconds(Func<Entry, bool> isMeant)
    {
        var meant = _entries.Where(isMeant).ToList();
        return meant.Count > 0
            ? meant.Sum(entry => entry.Seconds)
            : throw new InvalidOperationException("The compiler reports nothing of an analyzer that should have run.");
    }

    /// <summary>The class that reports a rule, and with it others of its family.</summary>
    public string GetName(string id) =>
        _entries.First(entry => entry.Ids.Contains(id)).Name is var name ? name[(name.LastIndexOf('.') + 1)..] : "";

    // "   0.123   12      Name.Of.TheClass (ID1, ID2)"; below a thousandth "<0.001   <1". Lines of an assembly have no ids.
    [GeneratedRegex(
        @"^[ \t]*<?(?<seconds>[0-9]+\.[0-9]+)[ \t]+<?[0-9]+[ \t]+(?<name>[\w.]+) \((?<ids>[A-Za-z0-9, ]+)\)[ \t]*\r?$",
        RegexOptions.Multiline)]
    private static partial Regex Line();

    internal sealed record Entry(string Name, IReadOnlyList<string> Ids, double Seconds);
}
