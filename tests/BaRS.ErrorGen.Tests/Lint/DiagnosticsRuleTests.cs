using System.Text.Json;
using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>BARS3005: which diagnostics are unfit, and which only look so.</summary>
public sealed class DiagnosticsRuleTests
{
    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \t\r\n\u00A0", "is empty")]
    [InlineData("Details of the Exact problem", "is a placeholder")]
    [InlineData("details of the exact problem.", "is a placeholder")]
    [InlineData("string", "is a placeholder")]
    [InlineData("TODO", "is a placeholder")]
    [InlineData("TODO: write this", "is a placeholder")]
    [InlineData("<todo>", "is a placeholder")]
    [InlineData("N/A", "is a placeholder")]
    [InlineData("...", "is a placeholder")]
    [InlineData("{diagnostics}", "is a placeholder")]
    [InlineData("{{reason}}", "is a placeholder")]
    [InlineData("${reason}", "is a placeholder")]
    [InlineData("<insert reason here>", "is a placeholder")]
    [InlineData("Lorem ipsum dolor sit amet", "is a placeholder")]
    [InlineData("{parameter} is not valid: {reason}", "is the text of the spec, without values for its placeholders")]
    [InlineData("System.NullReferenceException: Object reference not set.\r\n   at Receiver.Endpoints.SlotEndpoint.Handle(HttpContext context) in /src/Slot.cs:line 12\r\n   at Program.<Main>$(String[] args)", "contains a stack trace")]
    [InlineData("   at Receiver.Slot.Handle()", "contains a stack trace")]
    [InlineData("Failed: at Receiver.Slots.Handle(String id) in C:\\src\\Slot.cs:line 12", "contains a stack trace")]
    [InlineData("java.lang.NullPointerException\n\tat uk.nhs.Bars.handle(Bars.java:12)", "contains a stack trace")]
    [InlineData(
        "Error: x\n    at Object.<anonymous> (/srv/index.js:1:1)\n    at Module._compile (node:internal/x:1:1)",
        "contains a stack trace")]
    [InlineData("Traceback (most recent call last):\n  File \"x.py\", line 1, in <module>", "contains a stack trace")]
    [InlineData("<html><head><title>502 Bad Gateway</title></head></html>", "contains HTML")]
    [InlineData("<!DOCTYPE HTML PUBLIC ...", "contains HTML")]
    [InlineData("Not valid.<br/>See the guide.", "contains HTML")]
    [InlineData("The header is <b>missing</b>.", "contains HTML")]
    [InlineData("<div xmlns=\"http://www.w3.org/1999/xhtml\">x", "contains HTML")]
    public async Task Diagnostics_that_say_nothing_or_too_much_are_reported(string text, string message) =>
        Assert.Contains(
            message,
            Assert.Single(await CheckAsync(Outcome(diagnostics: "{|BARS3005:" + JsonSerializer.Serialize(text) + "|}"))));

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    public async Task Diagnostics_that_are_no_string_are_reported(string value) =>
        Assert.Contains(
            "'diagnostics' must be a string, not ",
            Assert.Single(await CheckAsync(Outcome(diagnostics: "{|BARS3005:" + value + "|}"))));

    [Theory]
    [InlineData("The header X-Request-ID is missing.")]
    [InlineData("GET /Appointment/{id} is not supported.")]
    [InlineData("The element <title> is missing.")]
    [InlineData("The value of <meta> and </meta> differ.")]
    [InlineData("a<b and c>d")]
    [InlineData("The slot at St.Mary (ward 3) is taken.")]
    [InlineData("No free slot at 10.30 (BST) in Leeds.")]
    [InlineData("System.TimeoutException: the downstream call timed out.")]
    [InlineData("This is a test booking; use a test patient.")]
    [InlineData("The string is too long.")]
    [InlineData("{3F2504E0-4F89-11D3-9A0C-0305E82C3301}")]
    [InlineData("{\"error\":\"x\"}")]
    [InlineData("None of the slots is free.")]
    [InlineData("Patient not found at trust RX1.")]
    public async Task Diagnostics_that_only_look_so_are_left_alone(string text) =>
        await CheckAsync(Outcome(diagnostics: JsonSerializer.Serialize(text)));

    [Fact]
    public async Task No_diagnostics_are_left_alone() => await CheckAsync(Outcome(diagnostics: null));

    [Fact]
    public void A_text_made_to_slow_the_search_down_does_not()
    {
        string[] pieces =
        [
            " at a.b(", "\n at ", "a.", "(a", "<div ", "<div", " at a.a.a.a(x) i", "\n\t", "{", "<a ", "<", "<a b", "<reason ", "{a.", "{{  a",
            "${a", "(further ", "[insert a", "%aaa", "%s", "&lt;a", "TODO", "such as stack ", "e.g., the full stack trac", "log ",
        ];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var piece in pieces)
        {
            var text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
            ErrorGen.Lint.DiagnosticsText.HoldsStackTrace(text);
            ErrorGen.Lint.DiagnosticsText.HoldsHtml(text);
            ErrorGen.Lint.DiagnosticsText.IsPlaceholder(text);
            ErrorGen.Lint.DiagnosticsText.FindStackTraceRequest(text);
            // Without the bound of 4,000 characters: work that grew with the square of the text would take hours.
            ErrorGen.Lint.Placeholders.Find(text);
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
