using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace BaRS.ErrorGen.Benchmarks.Lookups;

/// <summary>A scenario by its three, by generated switches and by one table: no fallback, so the table is at its best.</summary>
[MemoryDiagnoser]
public class TryFind
{
    private static readonly FrozenDictionary<(int, string, string), BarsScenario> Table = BarsErrors.All
        .GroupBy(info => (info.StatusCode, info.Code, info.IssueCode))
        .ToFrozenDictionary(group => group.Key, group => group.First().Scenario);

    private Question[] _questions = [];

    [Params("exact", "unknown")]
    public string Asked { get; set; } = "";

    [GlobalSetup]
    public void Check()
    {
        _questions = Question.Set(Asked);
        foreach (var (statusCode, code, issueCode) in TableRows.Questions)
        {
            BarsErrors.TryFind(statusCode, code, issueCode, out var expected);
            if (code is not null && issueCode is not null && Table.GetValueOrDefault((statusCode, code, issueCode)) != expected)
                throw new InvalidOperationException($"{statusCode} {code} {issueCode}: the table answers differently.");
        }
    }

    [Benchmark(OperationsPerInvoke = Question.ASet)]
    public int Generated()
    {
        var sum = 0;
        foreach (var question in _questions)
        {
            if (BarsErrors.TryFind(question.StatusCode, question.Code, question.IssueCode, out var scenario))
                sum += (int)scenario;
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Question.ASet)]
    public int FrozenDictionary()
    {
        var sum = 0;
        foreach (var question in _questions)
        {
            if (Table.TryGetValue((question.StatusCode, question.Code!, question.IssueCode!), out var scenario))
                sum += (int)scenario;
        }

        return sum;
    }
}
