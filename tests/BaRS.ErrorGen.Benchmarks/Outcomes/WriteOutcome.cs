using System.Buffers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace BaRS.ErrorGen.Benchmarks.Outcomes;

/// <summary>One outcome of one issue as UTF-8 into a buffer that is used again, in ways that all write the same bytes.</summary>
[MemoryDiagnoser]
public class WriteOutcome : IDisposable
{
    // 60 characters, none of which needs an escape in any of them.
    private const string Diagnostics = "The parameter _count is not valid: 1000 is more than 200 max";

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly BarsError _error = BarsError.Create(BarsScenario.RecBadRequestValue, Diagnostics);
    private readonly HandWritten _handWritten = new();
    private readonly Utf8JsonWriter _jsonWriter = new(Stream.Null);
    private BarsOperationOutcome _outcome = null!;
    private OutcomeClass _classes = null!;
    private byte[] _before = null!;
    private byte[] _after = null!;

    [GlobalSetup]
    public void Check()
    {
        _outcome = BarsOperationOutcome.Create(_error);
        _classes = OutcomeClass.From(_error);
        var expected = _outcome.ToJson();
        var diagnostics = expected.IndexOf(Diagnostics, StringComparison.Ordinal);
        _before = Encoding.UTF8.GetBytes(expected[..diagnostics]);
        _after = Encoding.UTF8.GetBytes(expected[(diagnostics + Diagnostics.Length)..]);
        foreach (var write
            in new[] { Generated, CopyAndEncode, HandWrittenWriter, SourceGeneratedJson, GeneratedFromScenario, SourceGeneratedJsonFromScenario })
        {
            write();
            var written = Encoding.UTF8.GetString(_buffer.WrittenSpan);
            if (written != expected)
                throw new InvalidOperationException($"{write.Method.Name} writes {written}, not {expected}");
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _handWritten.Dispose();
        _jsonWriter.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public int Generated()
    {
        _buffer.ResetWrittenCount();
        _outcome.WriteTo(_buffer);
        return _buffer.WrittenCount;
    }

    /// <summary>The least that anyone has to do: copy the same bytes, and encode the diagnostics without a look at them.</summary>
    [Benchmark]
    public int CopyAndEncode()
    {
        _buffer.ResetWrittenCount();
        var output = _buffer.GetSpan(_before.Length + (3 * Diagnostics.Length) + _after.Length);
        _before.CopyTo(output);
        var at = _before.Length + Encoding.UTF8.GetBytes(Diagnostics, output[_before.Length..]);
        _after.CopyTo(output[at..]);
        _buffer.Advance(at + _after.Length);
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int HandWrittenWriter()
    {
        _buffer.ResetWrittenCount();
        _handWritten.WriteTo(_buffer, _error);
        return _buffer.WrittenCount;
    }

    [Benchmark(Baseline = true)]
    public int SourceGeneratedJson()
    {
        _buffer.ResetWrittenCount();
        _jsonWriter.Reset(_buffer);
        JsonSerializer.Serialize(_jsonWriter, _classes, OutcomeContext.Default.OutcomeClass);
        return _buffer.WrittenCount;
    }

    /// <summary>The objects made as well, as a request makes them.</summary>
    [Benchmark]
    public int GeneratedFromScenario()
    {
        _buffer.ResetWrittenCount();
        BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue(Diagnostics)).WriteTo(_buffer);
        return _buffer.WrittenCount;
    }

    /// <summary>The objects made as well, as a request makes them.</summary>
    [Benchmark]
    public int SourceGeneratedJsonFromScenario()
    {
        _buffer.ResetWrittenCount();
        _jsonWriter.Reset(_buffer);
        JsonSerializer.Serialize(
            _jsonWriter,
            OutcomeClass.From(BarsErrors.RecBadRequestValue(Diagnostics)),
            OutcomeContext.Default.OutcomeClass);
        return _buffer.WrittenCount;
    }
}
