using System.Buffers;
using System.Text;
using System.Text.Json;
using Receiver;

namespace BaRS.ErrorGen.GeneratedCode.Tests;

/// <summary>The JSON of errors.</summary>
public sealed class OperationOutcomeTests
{
    public static TheoryData<BarsScenario> Scenarios => [.. BarsErrors.All.Select(info => info.Scenario)];

    [Fact]
    public void The_properties_stand_in_the_documented_order()
    {
        var outcome = BarsOperationOutcome.Create(BarsErrors.RecTimeout("No answer."));
        outcome.Id = "a-1.B";
        Assert.Equal(
            """{"resourceType":"OperationOutcome","id":"a-1.B","meta":{"profile":["https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome"]},"issue":[{"severity":"error","code":"timeout","details":{"coding":[{"system":"https://fhir.nhs.uk/CodeSystem/http-error-codes","code":"REC_TIMEOUT","display":"408: The request timed out to the receiver."}]},"diagnostics":"No answer."}]}""",
            outcome.ToJson());
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_gives_its_own_codes(BarsScenario scenario)
    {
        var info = BarsErrors.Describe(scenario);
        using var json = JsonDocument.Parse(BarsOperationOutcome.Create(BarsError.Create(scenario)).ToJson());
        var issue = json.RootElement.GetProperty("issue")[0];
        var coding = issue.GetProperty("details").GetProperty("coding")[0];
        Assert.False(json.RootElement.TryGetProperty("id", out _));
        Assert.Equal(info.Severity, issue.GetProperty("severity").GetString());
        Assert.Equal(info.IssueCode, issue.GetProperty("code").GetString());
        Assert.Equal(BarsErrorCodes.System, coding.GetProperty("system").GetString());
        Assert.Equal(info.Code, coding.GetProperty("code").GetString());
        Assert.Equal(info.Display, coding.GetProperty("display").GetString());
        Assert.Equal(info.Display, issue.GetProperty("diagnostics").GetString());
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("\"quoted\" and \\ backslash / slash")]
    [InlineData("line\r\nbreak\tand tab")]
    [InlineData("émoji 😀 𝒳 漢字 \u2028 \u007F \u0085 <html>&amp;'")]
    public void Diagnostics_come_back_as_they_went_in(string diagnostics) =>
        Assert.Equal(diagnostics, ReadDiagnostics(BarsErrors.RecTimeout(diagnostics)));

    [Fact]
    public void What_FHIR_strings_forbid_becomes_the_replacement_character()
    {
        // Not a theory: attributes hold UTF-8, in which a lone surrogate does not survive.
        (string Given, string Expected)[] cases =
        [
            ("a\u0000b\u0008c\u001Fd", "a\uFFFDb\uFFFDc\uFFFDd"),
            ("lone \uD83D high", "lone \uFFFD high"),
            ("lone low \uDE00", "lone low \uFFFD"),
            ("ends high \uD83D", "ends high \uFFFD"),
            ("swapped \uDE00\uD83D", "swapped \uFFFD\uFFFD"),
        ];
        foreach (var (given, expected) in cases)
            Assert.Equal(expected, ReadDiagnostics(BarsErrors.RecTimeout(given)));
    }

    [Fact]
    public void Every_character_is_written_as_a_JSON_reader_expects_it()
    {
        for (var c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 61)
        {
            if (c is >= 0xD800 and <= 0xDFFF)
                continue;
            var text = "a" + char.ConvertFromUtf32(c) + "b";
            var expected = c < ' ' && c is not '\t' and not '\r' and not '\n' ? "a\uFFFDb" : text;
            Assert.Equal(expected, ReadDiagnostics(BarsErrors.RecTimeout(text)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0")]
    public void Blank_diagnostics_become_the_default(string? diagnostics)
    {
        Assert.Equal("408: The request timed out to the receiver.", BarsErrors.RecTimeout(diagnostics).Diagnostics);
        Assert.Equal("408: The request timed out to the receiver.", BarsErrors.RecTimeout("x").WithDiagnostics(diagnostics).Diagnostics);
    }

    [Fact]
    public void Placeholders_are_parameters_in_order_of_first_appearance()
    {
        var error = BarsErrors.BadParameter(parameter: "start", reason: "no date");
        Assert.Equal("start is not valid: no date (start in {braces})", error.Diagnostics);
        Assert.Equal("fatal", error.Severity);
        Assert.Equal(error.Diagnostics, ReadDiagnostics(error));
        Assert.Equal("400: The Receiver was unable to process the request.", BarsError.Create(BarsScenario.BadParameter).Diagnostics);
    }

    [Fact]
    public void Text_stream_and_buffer_agree_byte_for_byte()
    {
        BarsError[] errors = [.. BarsErrors.All.Select(info => BarsError.Create(info.Scenario, "é😀\"" + info.Text))];
        for (var count = 1; count <= errors.Length; count++)
        {
            var outcome = BarsOperationOutcome.Create(errors[..count]);
            outcome.Id = "id-" + count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var expected = Encoding.UTF8.GetBytes(outcome.ToJson());

            using var stream = new MemoryStream();
            outcome.WriteTo(stream);
            Assert.Equal(expected, stream.ToArray());

            var buffer = new ArrayBufferWriter<byte>();
            outcome.WriteTo(buffer);
            Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        }
    }

    [Fact]
    public void Writing_to_a_buffer_allocates_nothing()
    {
        var outcome = BarsOperationOutcome.Create(BarsErrors.RecTimeout("No answer in 5 seconds: \"é\""));
        var buffer = new ArrayBufferWriter<byte>(4096);
        outcome.WriteTo(buffer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            buffer.ResetWrittenCount();
            outcome.WriteTo(buffer);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void An_outcome_without_errors_is_refused()
    {
        Assert.Throws<ArgumentException>(() => BarsOperationOutcome.Create());
        Assert.Throws<ArgumentException>(() => BarsOperationOutcome.Create(BarsErrors.RecTimeout(), null!));
        Assert.Throws<ArgumentNullException>(() => BarsOperationOutcome.Create(null!));
        Assert.Throws<ArgumentNullException>(() => BarsOperationOutcome.Create(BarsErrors.RecTimeout()).WriteTo((Stream)null!));
        Assert.Throws<ArgumentNullException>(
            () => BarsOperationOutcome.Create(BarsErrors.RecTimeout()).WriteTo((IBufferWriter<byte>)null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("has space")]
    [InlineData("under_score")]
    [InlineData("é")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void What_is_no_FHIR_id_is_refused(string id)
    {
        var outcome = BarsOperationOutcome.Create(BarsErrors.RecTimeout());
        Assert.Throws<ArgumentException>(() => outcome.Id = id);
        Assert.Null(outcome.Id);
    }

    [Fact]
    public void Later_changes_of_the_array_do_not_reach_the_outcome()
    {
        BarsError[] errors = [BarsErrors.RecTimeout("first")];
        var outcome = BarsOperationOutcome.Create(errors);
        errors[0] = BarsErrors.RecTimeout("second");
        Assert.Equal("first", outcome.Errors.Single().Diagnostics);
    }

    private static string? ReadDiagnostics(BarsError error)
    {
        using var json = JsonDocument.Parse(BarsOperationOutcome.Create(error).ToJson());
        return json.RootElement.GetProperty("issue")[0].GetProperty("diagnostics").GetString();
    }
}
