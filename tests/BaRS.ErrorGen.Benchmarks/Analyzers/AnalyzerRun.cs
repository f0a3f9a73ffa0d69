using System.Globalization;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>
/// Builds a project several times and prints what the compiler reports of each analyzer: ours, and three
/// rules of the SDK of like kind in the same builds.
/// </summary>
internal static class AnalyzerRun
{
    private const int Runs = 3;
    private const string Ours = "BaRS.ErrorGen.";

    /// <summary>
    /// Of like kind: each looks at every call of the project, asks first for the method's name or type and then for its
    /// arguments. CA1305: calls that take an IFormatProvider. CA2016: calls that a CancellationToken could be passed to.
    /// CA2254: the constant message that calls of a logger are given.
    /// </summary>
    public static readonly string[] SdkRules = ["CA1305", "CA2016", "CA2254"];

    /// <param name="words">
    /// <c>controllers</c> for 200 controllers in place of 2,000 files of all kinds; <c>warm</c> for a compiler server that has
    /// built the project before; <c>sequential</c> for a compiler that does one
    /// thing at a time; ids of other rules of the SDK to compare with.
    /// </param>
    public static void Start(string[] words)
    {
        var isWarm = words.Contains("warm", StringComparer.OrdinalIgnoreCase);
        var areControllers = words.Contains("controllers", StringComparer.OrdinalIgnoreCase);
        var isSequential = words.Contains("sequential", StringComparer.OrdinalIgnoreCase);
        var rules = words
            .Where(word => word.StartsWith("CA", StringComparison.OrdinalIgnoreCase))
            .Select(word => word.ToUpperInvariant())
            .ToArray();
        if (rules.Length == 0)
            rules = SdkRules;

        var folder = Directory.CreateTempSubdirectory("bars-analyzers-").FullName;
        try
        {
            var lines = LargeProject.Write(folder, areControllers, rules, isSequential);
            using var build = new DotnetBuild(folder, isWarm);
            build.Restore();
            if (isWarm)
                build.Rebuild();
            var reports = Enumerable.Range(0, Runs).Select(_ => AnalyzerReport.Parse(build.Rebuild())).ToList();
            Print(reports, rules, LargeProject.Count(areControllers), lines);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(List<AnalyzerReport> reports, string[] rules, int files, int lines)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{files:N0} files, {lines:N0} lines; seconds, and the share of all analyzers of the build."));
        Console.WriteLine();
        Console.WriteLine($"| analyzer |{string.Concat(Enumerable.Range(1, Runs).Select(run => $" run {run} |"))} median |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", Runs + 1))}");
        foreach (var name in reports[0].Names.Where(name => name.StartsWith(Ours, StringComparison.Ordinal)))
            Row(name[(name.LastIndexOf('.') + 1)..], reports, report => report.GetSeconds(entry => entry.Name == name));
        var ours =
            Row("**ours together**", reports, report => report.GetSeconds(entry => entry.Name.StartsWith(Ours, StringComparison.Ordinal)));
        var others = rules
            .Select(rule => (Rule: rule, Seconds: Row(
                $"{rule} ({reports[0].GetName(rule)})",
                reports,
                report => report.GetSeconds(entry => entry.Ids.Contains(rule)))))
            .ToList();
        Row("all analyzers of the build", reports, report => report.Total);
        Console.WriteLine();
        var slowest = others.MaxBy(other => other.Seconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Ours together take {ours / slowest.Seconds:P0} of the slowest of the others, {slowest.Rule}: "
                + $"{(ours < slowest.Seconds ? "the aim is met" : "the aim is not met")}."));
        Console.WriteLine("Analyzers run at the same time, so that their times overlap and hold what other work of the machine took.");
    }

    private static double Row(string title, List<AnalyzerReport> reports, Func<AnalyzerReport, double> seconds)
    {
        var times = reports.ConvertAll(report => (Seconds: seconds(report), report.Total));
        var median = times.OrderBy(time => time.Seconds).ElementAt(Runs / 2);
        Console.WriteLine($"| {title} |{string.Concat(times.Append(median).Select(time => string.Create(CultureInfo.InvariantCulture, $" {time.Seconds:0.000} ({time.Seconds / time.Total:P0}) |")))}");
        return median.Seconds;
    }
}
