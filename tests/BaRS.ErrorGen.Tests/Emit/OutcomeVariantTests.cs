using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Emit;

/// <summary>The OperationOutcome is printed in three shapes, by language and framework. All of them write the same bytes, in JSON and in XML.</summary>
public sealed class OutcomeVariantTests
{
    private const string Spec = """
        format: bars-errors/1
        codes:
          - { code: REC_ODD, status: 400, display: "400: \"quotes\", \\ and é 漢 😀 \t\r\n\u0007 end" }
        outcome: { profile: "https://example.org/Profil/é" }
        scenarios:
          - { name: Odd, status: 400, code: REC_ODD, issue: value, text: A. }
        """;

    private const string Diagnostics = "\"x\" \\ é 漢 😀 \t\r\n\u0001 \uD83D end";

    // A type of the project's own of this name turns off what needs spans and buffers.
    private const string NoBuffers = "namespace System.Buffers { internal interface IBufferWriter<T> { } }";

    private static readonly Lazy<(string Json, string Xml)> Expected = new(() => Write(new Consumer { Language = LanguageVersion.CSharp12 }));

    [Fact]
    public void The_JSON_holds_the_texts_with_the_replacement_character_for_what_FHIR_forbids()
    {
        using var json = JsonDocument.Parse(Expected.Value.Json);
        var issue = json.RootElement.GetProperty("issue")[0];
        Assert.Equal(
            "400: \"quotes\", \\ and é 漢 😀 \t\r\n\uFFFD end",
            issue.GetProperty("details").GetProperty("coding")[0].GetProperty("display").GetString());
        Assert.Equal("\"x\" \\ é 漢 😀 \t\r\n\uFFFD \uFFFD end", issue.GetProperty("diagnostics").GetString());
        Assert.Equal("https://example.org/Profil/é", json.RootElement.GetProperty("meta").GetProperty("profile")[0].GetString());
    }

    [Fact]
    public void The_XML_holds_the_same_texts()
    {
        var xml = XElement.Parse(Expected.Value.Xml);
        Assert.Equal(
            ["https://example.org/Profil/é", "400: \"quotes\", \\ and é 漢 😀 \t\r\n\uFFFD end", "\"x\" \\ é 漢 😀 \t\r\n\uFFFD \uFFFD end"],
            new[] { "profile", "display", "diagnostics" }.Select(
                name => xml.Descendants(XName.Get(name, "http://hl7.org/fhir")).First().Attribute("value")!.Value));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, false)]
    [InlineData(LanguageVersion.CSharp10, false)]
    [InlineData(LanguageVersion.CSharp7_3, true)]
    [InlineData(LanguageVersion.CSharp12, true)]
    public void Without_UTF_8_literals_or_without_buffers_the_text_is_the_same(LanguageVersion language, bool withoutBuffers) =>
        Assert.Equal(Expected.Value, Write(new Consumer { Language = language, Sources = withoutBuffers ? [NoBuffers] : [] }));

    /// <summary>The JSON and the XML as text, after a check that streams get the same bytes.</summary>
    private static (string Json, string Xml) Write(Consumer consumer)
    {
        var project = GeneratorHarness.RunClean(consumer with
        {
            Specs = Consumer.Create(Spec).Specs,
            Properties = [("BarsErrorGenPresets", "none"), ("BarsErrorGenVisibility", "public")],
        });
        Assert.Equal(consumer.Sources.IsEmpty, project["BarsOperationOutcome"].Contains("IBufferWriter<byte>", StringComparison.Ordinal));
        Assert.Equal(
            consumer.Sources.IsEmpty && consumer.Language > LanguageVersion.CSharp10,
            project["BarsOperationOutcome.Pieces"].Contains("\"u8", StringComparison.Ordinal));

        var assembly = project.Load();
        var error = assembly.GetType("Receiver.BarsErrors")!.GetMethod("Odd")!.Invoke(null, [Diagnostics])!;
        var errors = Array.CreateInstance(error.GetType(), 2);
        errors.SetValue(error, 0);
        errors.SetValue(error, 1);
        var type = assembly.GetType("Receiver.BarsOperationOutcome")!;
        var outcome = type.GetMethod("Create")!.Invoke(null, BindingFlags.Default, null, [errors], null)!;
        type.GetProperty("Id")!.SetValue(outcome, new string('a', 64));

        return (Read("ToJson", "WriteTo"), Read("ToXml", "WriteXmlTo"));

        string Read(string toText, string toStream)
        {
            var text = (string)type.GetMethod(toText)!.Invoke(outcome, null)!;
            using var stream = new MemoryStream();
            type.GetMethod(toStream, [typeof(Stream)])!.Invoke(outcome, [stream]);
            Assert.Equal(text, Encoding.UTF8.GetString(stream.ToArray()));
            return text;
        }
    }
}
