using BenchmarkDotNet.Attributes;

namespace BaRS.ErrorGen.Benchmarks.Lookups;

/// <summary>What to do after an error, by generated switches and by tables that give the same answers.</summary>
[MemoryDiagnoser]
public class Classify
{
    private Question[] _questions = [];

    [Params("exact", "code and issue", "status only", "unknown")]
    public string Asked { get; set; } = "";

    [GlobalSetup]
    public void Check()
    {
        _questions = Question.Set(Asked);
        foreach (var (statusCode, code, issueCode) in TableRows.Questions)
        {
            var expected = BarsRetry.Classify(statusCode, code, issueCode);
            if (TableClassifier<DictionaryTables>.Classify(statusCode, code, issueCode) != expected
                || TableClassifier<FrozenTables>.Classify(statusCode, code, issueCode) != expected)
            {
                throw new InvalidOperationException($"{statusCode} {code} {issueCode}: the tables answer differently.");
            }
        }
    }

    [Benchmark(OperationsPerInvoke = Question.ASet)]
    public int Generated()
    {
        var sum = 0;
        foreach (var question in _questions)
            sum += BarsRetry.Classify(question.StatusCode, question.Code, question.IssueCode).Attempts;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Question.ASet)]
    public int Dictionary()
    {
        var sum = 0;
        foreach (var question in _questions)
            sum += TableClassifier<DictionaryTables>.Classify(question.StatusCode, question.Code, question.IssueCode).Attempts;
        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Question.ASet)]
    public int FrozenDictionary()
    {
        var sum = 0;
        foreach (var question in _questions)
            sum += TableClassifier<FrozenTables>.Classify(question.StatusCode, question.Code, question.IssueCode).Attempts;
        return sum;
    }
}
