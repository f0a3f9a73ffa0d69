using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;
using Net = System.Net;

namespace BaRS.ErrorGen.Benchmarks.Reading;

/// <summary>The codes of an error response, found in ways that all find the same ones.</summary>
[MemoryDiagnoser]
public class ReadError
{
    private readonly FhirJsonDeserializer _firely = new();
    private byte[] _bytes = null!;

    public enum Body
    {
        Outcome,
        LongOutcome,
        Html,
    }

    [ParamsAllValues]
    public Body Of { get; set; }

    [GlobalSetup]
    public async System.Threading.Tasks.Task Check()
    {
        _bytes = Of switch
        {
            Body.Outcome => ErrorBodies.Outcome,
            Body.LongOutcome => ErrorBodies.LongOutcome,
            _ => ErrorBodies.Html,
        };
        var expected = Of == Body.Html ? (null, null) : ((string?)ErrorBodies.Code, (string?)ErrorBodies.IssueCode);
        foreach (var found in new[] { await Response(), Bytes(), Document(), Firely() })
        {
            if (found != expected)
                throw new InvalidOperationException($"{found}, not {expected}");
        }

        Console.WriteLine($"// {Of}: {_bytes.Length} bytes");
    }

    /// <summary>All that a sender does with a response: the body, its encoding, the codes, the headers and the advice.</summary>
    [Benchmark]
    public async Task<(string? Code, string? IssueCode)> Response()
    {
        using var response = new HttpResponseMessage(Net.HttpStatusCode.ServiceUnavailable) { Content = new ByteArrayContent(_bytes) };
        var error = await BarsHttp.ReadErrorAsync(response);
        return (error!.Code, error.IssueCode);
    }

    /// <summary>The body alone, as the alternatives get it.</summary>
    [Benchmark]
    public (string? Code, string? IssueCode) Bytes()
    {
        var body = new BarsReceivedBody();
        var isOutcome = _bytes[0] == '{' ? BarsJsonOutcome.Read(_bytes, body) : BarsXmlOutcome.Read(_bytes, body);
        return isOutcome ? (body.Issues[0].Code, body.Issues[0].IssueCode) : default;
    }

    [Benchmark(Baseline = true)]
    public (string? Code, string? IssueCode) Document()
    {
        try
        {
            using var document = JsonDocument.Parse(_bytes);
            var issue = document.RootElement.GetProperty("issue")[0];
            var code = issue.GetProperty("details").GetProperty("coding")[0].GetProperty("code").GetString();
            return (code, issue.GetProperty("code").GetString());
        }
        catch (JsonException)
        {
            return default;
        }
    }

    [Benchmark]
    public (string? Code, string? IssueCode) Firely()
    {
        var reader = new Utf8JsonReader(_bytes);
        try
        {
            return _firely.TryDeserializeResource(ref reader, out var resource, out _) && resource is OperationOutcome outcome
                ? (outcome.Issue[0].Details!.Coding[0].Code, outcome.Issue[0].Code.GetLiteral())
                : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
