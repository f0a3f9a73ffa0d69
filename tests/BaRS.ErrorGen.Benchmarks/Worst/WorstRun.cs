using System.Diagnostics;
using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Emit;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Presets;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Benchmarks.Worst;

/// <summary>
/// Times the worst inputs through reading, checking and printing: the work that the generator does inside the compiler.
/// A stopwatch and not BenchmarkDotNet: an input that takes seconds shows in one run.
/// </summary>
internal static class WorstRun
{
    private const int Runs = 3;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);

    /// <summary>An input is given up after this time, so that one does not hide the others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Target Target =
        new("Benchmarks", IsPublic: false, Role.All, HasNullableAnnotations: true, HasUtf8Literals: true, HasBuffers: true);

    /// <summary>
    /// Times the inputs whose names contain one of the words, or all of them. Without warm-up, only the first input meets
    /// a process that has compiled nothing of this project yet, as a build does.
    /// </summary>
    public static void Start(string[] words, bool isCold)
    {
        foreach (var input in isCold ? [] : WorstInputs.Warmup)
            Measure(input.Make());

        Console.WriteLine("| input | characters | read, ms | check, ms | print, ms | sum, ms | processor, ms | findings | scenarios |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        var slow = 0;
        foreach (var input in WorstInputs.All.Where(
            input => words.Length == 0 || words.Any(word => input.Name.Contains(word, StringComparison.OrdinalIgnoreCase))))
        {
            var content = input.Make();
            var slowest = Slowest(content);
            slow += slowest is null || slowest.IsOver ? 1 : 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {input.Name} | {content.Length:N0} | "
                    + $"{slowest?.ToString() ?? $"given up after {Patience.TotalSeconds} s | | | | | |"}"));
        }

        Console.WriteLine();
        Console.WriteLine(slow == 0 ? "All within a second." : $"{slow} over a second.");
    }

    /// <summary>The slowest run, since a bound is a bound; null where one does not end.</summary>
    private static Measured? Slowest(string content)
    {
        Measured? slowest = null;
        for (var run = 0; run < Runs; run++)
        {
            // A run that does not end keeps its thread, and what is measured after it has a core less.
            var measuring = Task.Factory.StartNew(() => Measure(content), TaskCreationOptions.LongRunning);
            if (!measuring.Wait(Patience))
                return null;
            if (slowest is null || measuring.Result.Sum > slowest.Sum)
                slowest = measuring.Result;
        }

        return slowest;
    }

    private static Measured Measure(string content)
    {
        // Parsed specs are kept by SourceText: a new one is read anew.
        var text = SourceText.From(content, Encoding.UTF8);

        // What an earlier input left behind must not be collected on this one's time.
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var parsed = ParsedSpec.Parse(text.ToTextFile(), CancellationToken.None);
        var read = watch.Elapsed;
        var compilation = SpecCompiler.Compile([new SpecFile("/worst.bars.yaml", parsed)], PresetSelection.Unset, CancellationToken.None);
        var check = watch.Elapsed - read;
        foreach (var emitter in Emitters.All)
            emitter.Emit(compilation.Specification, Target);
        var print = watch.Elapsed - read - check;
        processor = Environment.CpuUsage.TotalTime - processor;

        if (compilation.Failures.Count > 0)
            throw new InvalidOperationException("The input shows a defect.", compilation.Failures[0].Exception);
        return new Measured(read, check, print, processor, compilation.Files[0].Problems.Count, compilation.Specification.Scenarios.Count);
    }

    // The processor time is that of all threads, the collector's too: on a shared machine nearer the truth than the clock.
    private sealed record Measured(TimeSpan Read, TimeSpan Check, TimeSpan Print, TimeSpan Processor, int Findings, int Scenarios)
    {
        public TimeSpan Sum => Read + Check + Print;

        /// <summary>Over by both: the clock also counts what other processes took, and the processor time what ran beside.</summary>
        public bool IsOver => Sum > Bound && Processor > Bound;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Read.TotalMilliseconds:N0} | {Check.TotalMilliseconds:N0} | {Print.TotalMilliseconds:N0} | {Sum.TotalMilliseconds:N0} | "
                + $"{Processor.TotalMilliseconds:N0}{(IsOver ? " (over)" : "")} | {Findings} | {Scenarios} |");
    }
}
