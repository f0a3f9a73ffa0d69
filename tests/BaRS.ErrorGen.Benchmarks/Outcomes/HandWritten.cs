using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BaRS.ErrorGen.Benchmarks.Outcomes;

/// <summary>The outcome as a careful developer writes it by hand: a Utf8JsonWriter over names encoded beforehand.</summary>
internal sealed class HandWritten : IDisposable
{
    private static readonly JsonWriterOptions WriterOptions =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonEncodedText ResourceType = Encode("resourceType");
    private static readonly JsonEncodedText OperationOutcome = Encode("OperationOutcome");
    private static readonly JsonEncodedText Meta = Encode("meta");
    private static readonly JsonEncodedText Profile = Encode("profile");
    private static readonly JsonEncodedText Issue = Encode("issue");
    private static readonly JsonEncodedText Severity = Encode("severity");
    private static readonly JsonEncodedText Code = Encode("code");
    private static readonly JsonEncodedText Details = Encode("details");
    private static readonly JsonEncodedText Coding = Encode("coding");
    private static readonly JsonEncodedText SystemName = Encode("system");
    private static readonly JsonEncodedText Display = Encode("display");
    private static readonly JsonEncodedText Diagnostics = Encode("diagnostics");

    private readonly Utf8JsonWriter _writer = new(Stream.Null, WriterOptions);

    public void WriteTo(IBufferWriter<byte> output, BarsError error)
    {
        _writer.Reset(output);
        _writer.WriteStartObject();
        _writer.WriteString(ResourceType, OperationOutcome);
        _writer.WriteStartObject(Meta);
        _writer.WriteStartArray(Profile);
        _writer.WriteStringValue(OutcomeValues.Profile);
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteStartArray(Issue);
        _writer.WriteStartObject();
        _writer.WriteString(Severity, error.Severity);
        _writer.WriteString(Code, error.IssueCode);
        _writer.WriteStartObject(Details);
        _writer.WriteStartArray(Coding);
        _writer.WriteStartObject();
        _writer.WriteString(SystemName, BarsErrorCodes.System);
        _writer.WriteString(Code, error.Code);
        _writer.WriteString(Display, error.Display);
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteString(Diagnostics, error.Diagnostics);
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private static JsonEncodedText Encode(string name) => JsonEncodedText.Encode(name);
}
