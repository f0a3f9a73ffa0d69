using System.Buffers;
using System.Text;
using System.Xml;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Receiver;

namespace BaRS.ErrorGen.GeneratedCode.Tests;

/// <summary>The XML of errors says what their JSON says: Firely's strict parsers read the same resource from both.</summary>
public sealed class OutcomeXmlTests
{
    private static readonly FhirXmlDeserializer Xml = new(new DeserializerSettings().UsingMode(DeserializationMode.Strict));

    private static readonly FhirJsonDeserializer Json = new(new DeserializerSettings().UsingMode(DeserializationMode.Strict));

    public static TheoryData<BarsScenario> Scenarios => [.. BarsErrors.All.Select(info => info.Scenario)];

    [Fact]
    public void The_elements_stand_in_the_order_of_FHIR()
    {
        var outcome = BarsOperationOutcome.Create(BarsErrors.RecTimeout("No answer."));
        outcome.Id = "a-1.B";
        Assert.Equal(
            """<?xml version="1.0" encoding="utf-8"?><OperationOutcome xmlns="http://hl7.org/fhir"><id value="a-1.B" /><meta><profile value="https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome" /></meta><issue><severity value="error" /><code value="timeout" /><details><coding><system value="https://fhir.nhs.uk/CodeSystem/http-error-codes" /><code value="REC_TIMEOUT" /><display value="408: The request timed out to the receiver." /></coding></details><diagnostics value="No answer." /></issue></OperationOutcome>""",
            outcome.ToXml());
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_is_the_same_resource_in_both_formats(BarsScenario scenario)
    {
        var outcome = BarsOperationOutcome.Create(
            BarsError.Create(scenario),
            BarsErrors.BadParameter("start", "<b>\"é😀\"</b> & ' \t\r\n\u0001 \uD83D \u0085\u2028 ]]>"));
        outcome.Id = "one";
        var xml = Read(outcome);
        Assert.True(Json.DeserializeResource(outcome.ToJson()).IsExactly(xml));
        Assert.Equal(
            [BarsErrors.Describe(scenario).Code, "REC_BAD_REQUEST"],
            xml.Issue.Select(issue => issue.Details!.Coding.Single().Code));
    }

    [Fact]
    public void Every_character_comes_back_or_is_the_replacement_character()
    {
        for (var c = 0; c <= 0x10FFFF; c += c is < 0x3000 or > 0xFFF0 and < 0x10000 ? 1 : 61)
        {
            var text = c is >= 0xD800 and <= 0xDFFF ? "a" + (char)c + "b" : "a" + char.ConvertFromUtf32(c) + "b";
            var isForbidden = c is < ' ' and not '\t' and not '\r' and not '\n' or >= 0xD800 and <= 0xDFFF or 0xFFFE or 0xFFFF;
            Assert.Equal(isForbidden ? "a\uFFFDb" : text, ReadDiagnostics(text));
        }

        Assert.Equal("\uFFFD\uFFFD \uFFFD", ReadDiagnostics("\uDE00\uD83D \uD83D"));
    }

    [Fact]
    public void Text_stream_and_buffer_agree_byte_for_byte()
    {
        var outcome = BarsOperationOutcome.Create([.. BarsErrors.All.Select(info => BarsError.Create(info.Scenario, "é😀<" + info.Text))]);
        var expected = Encoding.UTF8.GetBytes(outcome.ToXml());

        using var stream = new MemoryStream();
        outcome.WriteXmlTo(stream);
        Assert.Equal(expected, stream.ToArray());
        Assert.True(stream.CanWrite);

        var buffer = new ArrayBufferWriter<byte>();
        outcome.WriteXmlTo(buffer);
        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void There_must_be_something_to_write_to()
    {
        var outcome = BarsOperationOutcome.Create(BarsErrors.RecTimeout());
        Assert.Throws<ArgumentNullException>(() => outcome.WriteXmlTo((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => outcome.WriteXmlTo((IBufferWriter<byte>)null!));
    }

    private static OperationOutcome Read(BarsOperationOutcome outcome) =>
        Assert.IsType<OperationOutcome>(Xml.DeserializeResource(outcome.ToXml()));

    private static string? ReadDiagnostics(string diagnostics)
    {
        using var reader = XmlReader.Create(new StringReader(BarsOperationOutcome.Create(BarsErrors.RecTimeout(diagnostics)).ToXml()));
        Assert.True(reader.ReadToFollowing("diagnostics", "http://hl7.org/fhir"));
        return reader.GetAttribute("value");
    }
}
