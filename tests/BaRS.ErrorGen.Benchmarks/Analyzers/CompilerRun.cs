using System.Diagnostics;
using System.Globalization;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>
/// Times our analyzer of C# code and three of the SDK one by one, each in processes of its own that host the SDK's compiler:
/// what the runtime spends on compiling an analyzer is told apart from what the analyzer spends on the code.
/// </summary>
internal static class CompilerRun
{
    private const int Processes = 3;
    private const string CodeAnalyzer = nameof(CodeAnalyzer);

    /// <param name="words">
    /// <c>controllers</c> for 200 controllers in place of 2,000 files of all kinds; the path of another BaRS.ErrorGen.dll, to
    /// compare with.
    /// </param>
    public static void Start(string[] words)
    {
        using var build = new DotnetBuild(Environment.CurrentDirectory, isWarm: false);
        var compiler = build.FindCompiler();
        var areControllers = words.Contains("controllers", StringComparer.OrdinalIgnoreCase);
        var kind = areControllers ? InCompiler.Controllers : "all";
        var ours = Path.Combine(AppContext.BaseDirectory, "BaRS.ErrorGen.dll");
        var sdk = Path.Combine(compiler, "..", "..", "Sdks", "Microsoft.NET.Sdk", "analyzers", "Microsoft.CodeAnalysis.NetAnalyzers.dll");
        var analyzers = words.Where(word => word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(path => (Name: "before", Assembly: Path.GetFullPath(path), Analyzer: CodeAnalyzer))
            .Prepend((Name: "now", Assembly: ours, Analyzer: CodeAnalyzer))
            .ToList();
        var rivals = AnalyzerRun.SdkRules.Select(rule => (Name: rule, Assembly: FindAssembly(rule, sdk), Analyzer: rule));

        Console.WriteLine($"{LargeProject.Count(areControllers)} files ({kind}); {Processes} processes, median and range");
        Console.WriteLine();
        Console.WriteLine("| analyzer | first run | of it compiling | methods | shortest run |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        var all = analyzers.Concat(rivals).ToList();
        var rounds = Enumerable.Range(0, Processes)
            .Select(_ => all.ConvertAll(one => Ask(compiler, "measure", kind, one.Assembly, one.Analyzer)))
            .ToList();
        foreach (var (i, one) in all.Index())
        {
            var results = rounds.ConvertAll(round => round[i].Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray());
            Console.WriteLine($"| {one.Name} |{string.Concat(Enumerable.Range(0, 4).Select(column => $" {Range(results.ConvertAll(row => row[column]), column == 2)} |"))}");
        }

        foreach (var one in analyzers)
        {
            Console.WriteLine();
            Console.WriteLine($"| {one.Name} | methods | compiling | running |");
            Console.WriteLine("|---|---:|---:|---:|");
            Console.WriteLine(Ask(compiler, "layers", kind, one.Assembly, one.Analyzer));
        }
    }

    /// <summary>In the process that was started.</summary>
    public static void StartInside(string compiler, string[] words) =>
        new CompilerContext(compiler, words[2]).Find(typeof(InCompiler), nameof(InCompiler.Start)).Invoke(null, words);

    /// <summary>The rules on C# alone have an assembly of their own.</summary>
    private static string FindAssembly(string rule, string sdk) =>
        rule is "CA2016" ? sdk.Replace("Microsoft.CodeAnalysis.NetAnalyzers", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers", StringComparison.Ordinal) : sdk;

    private static string Ask(string compiler, params string[] words)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["analyzers", "inside", compiler, .. words]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1"; // As the compiler has it.
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', words)}:\n{output}");
    }

    private static string Range(List<double> values, bool isCount)
    {
        values.Sort();
        var format = isCount ? "0" : "0 'ms'";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{values[values.Count / 2].ToString(format, CultureInfo.InvariantCulture)} ({values[0]:0} to {values[^1]:0})");
    }
}
