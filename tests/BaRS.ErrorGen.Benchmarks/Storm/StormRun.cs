using System.Globalization;
using BaRS.ErrorGen.Benchmarks.Storm.Senders;

namespace BaRS.ErrorGen.Benchmarks.Storm;

/// <summary>Simulates the policies, prints the tables of docs/performance.md and draws its plots.</summary>
internal static class StormRun
{
    private static readonly StormScenario Outage = new() { RefusalCost = 0.02 };

    /// <summary>Writes the plots into a folder if one is named.</summary>
    public static void Start(string[] words)
    {
        var results = Compare("Down for 5 minutes, connections refused", Outage, StormPolicies.All);
        if (words is [var folder, ..])
            StormPlots.Save(folder, Outage, results);

        Compare("Down for 30 seconds", Outage with { DownFor = TimeSpan.FromSeconds(30) }, StormPolicies.All);
        Compare("Down for 5 minutes, no answer", Outage with { Hangs = true }, StormPolicies.All);
        Compare("Down for 5 minutes, a 503 takes nothing of the capacity", Outage with { RefusalCost = 0 }, StormPolicies.All);
        Compare("Down for 5 minutes, 100 senders to a handler", Outage with { SendersPerHandler = 100 }, StormPolicies.Shared(100));
        int[] budgets = [0, 1, 2, StormPolicies.SmallBudget, 5, 10, 50, StormPolicies.DefaultBudget];
        Compare("Down for 5 minutes, other budgets", Outage, [.. budgets.Select(StormPolicies.Bars)]);
    }

    private static StormResult[] Compare(string title, StormScenario scenario, IReadOnlyList<StormPolicy> policies)
    {
        var results = policies.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(policy => StormSimulation.Run(scenario, policy)).ToArray();
        Console.WriteLine(title);
        Console.WriteLine();
        Console.WriteLine("| policy | while down | peak | whole run | recovered after | delivered | given up |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var result in results)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {result.Policy} | {result.PerMessageWhileDown:N2} | {result.Peak:N1} | {result.PerMessage:N2} | "
                    + $"{(result.Recovery is { } time ? $"{time.TotalSeconds:N0} s" : "not seen")} | "
                    + $"{result.DeliveredOfDown / (double)result.CreatedWhileDown:P1} | {result.GivenUp:N0} |"));
        }

        Console.WriteLine();
        return results;
    }
}
