using System.Globalization;
using System.Text;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>Where outcomes are found, which files are silent, and what cannot be read.</summary>
public sealed class OutcomeFileTests
{
    private const string Slip = "{|BARS3002:\"vlaue\"|}";

    [Theory]
    [InlineData("[ 1, OUTCOME, { \"resourceType\": \"Patient\" }, OUTCOME ]")]
    [InlineData("{ \"resourceType\": \"Bundle\", \"entry\": [ { \"resource\": OUTCOME }, { \"resource\": { \"resourceType\": \"Slot\" } } ] }")]
    [InlineData("{ \"resourceType\": \"Bundle\", \"entry\": [ { \"response\": { \"status\": \"400 Bad Request\", \"outcome\": OUTCOME } } ] }")]
    [InlineData("{ \"resourceType\": \"Patient\", \"contained\": [ OUTCOME ] }")]
    [InlineData("{ \"resourceType\": \"Parameters\", \"parameter\": [ { \"name\": \"return\", \"resource\": OUTCOME } ] }")]
    [InlineData("{ \"BadRequest\": { \"summary\": \"x\", \"value\": OUTCOME } }")]
    [InlineData("{ \"responses\": { \"400\": { \"content\": { \"application/fhir+json\": { \"example\": OUTCOME } } } } }")]
    [InlineData("{ \"resourceType\": \"OperationOutcome\", \"contained\": [ OUTCOME ], \"issue\": [ { \"severity\": \"information\", \"code\": \"informational\" } ] }")]
    public async Task An_outcome_is_found_wherever_it_stands(string file)
    {
        await CheckAsync(file.Replace("OUTCOME", Outcome(issue: Slip), StringComparison.Ordinal));
        await CheckAsync(file.Replace("OUTCOME", Outcome(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"resourceType\": \"Patient\", \"code\": \"vlaue\", \"issue\": [] }")]
    [InlineData("{ \"resourceType\": [\"OperationOutcome\"] }")]
    [InlineData("{ \"type\": \"OperationOutcome\" }")]
    [InlineData("[]")]
    [InlineData("\"OperationOutcome\"")]
    [InlineData("42")]
    public async Task A_file_without_outcomes_is_silent(string file) => await CheckAsync(file);

    [Fact]
    public async Task Every_issue_of_an_outcome_is_judged() =>
        await CheckAsync("""
            { "resourceType": "OperationOutcome", "issue": [
              { "severity": "error", "code": {|BARS3002:"a"|}, "details": { "coding": [ { "system": "https://fhir.nhs.uk/CodeSystem/http-error-codes", "code": "REC_CONFLICT" } ] } },
              { "severity": "error", "code": {|BARS3001:"value"|}, "details": { "coding": [ { "system": "https://fhir.nhs.uk/CodeSystem/http-error-codes", "code": "REC_CONFLICT" } ] }, "diagnostics": {|BARS3005:""|} },
              { "severity": "error", "code": "conflict", "details": { "coding": [ { "system": {|BARS3003:"http://hl7.org/fhir/ValueSet/operation-outcome"|}, "code": "REC_CONFLICT", "display": {|BARS3004:"409 - REC_CONFLICT"|} } ] } }
            ] }
            """);

    [Theory]
    [InlineData("{ \"resourceType\": \"Bundle\", \"entry\": [ { \"response\": { \"status\": {|BARS3001:\"409 Conflict\"|}, \"outcome\": OUTCOME } } ] }")]
    [InlineData("{ \"responses\": { {|BARS3001:\"409\"|}: { \"content\": { \"application/fhir+json\": { \"examples\": { \"a\": { \"value\": OUTCOME } } } } } } }")]
    public async Task A_status_that_the_file_states_and_no_scenario_has_is_reported_at_the_status(string file)
    {
        var message = Assert.Single(await CheckAsync(file.Replace("OUTCOME", Outcome(), StringComparison.Ordinal)));
        Assert.Contains(
            "No scenario in force has status 409 with the error code 'REC_BAD_REQUEST' and the issue code 'value'. Use status 400.",
            message);
    }

    [Theory]
    [InlineData("{ \"status\": \"200 OK\", \"outcome\": OUTCOME }")]
    [InlineData("{ \"status\": 409, \"outcome\": OUTCOME }")]
    [InlineData("{ \"status\": \"409\", \"body\": OUTCOME }")]
    [InlineData("{ \"409\": OUTCOME }")]
    public async Task Nothing_else_is_taken_for_a_status(string file) =>
        await CheckAsync(file.Replace("OUTCOME", Outcome(), StringComparison.Ordinal));

    [Fact]
    public async Task A_name_that_appears_twice_is_reported_at_the_second_and_the_last_value_is_judged()
    {
        var messages = await CheckAsync("""{ "resourceType": "OperationOutcome", "issue": [ { "severity": "information", "code": "nonsense", {|BARS1001:"code"|}: {|BARS3002:"vlaue"|} } ] }""");
        Assert.Contains("'code' appears twice", messages[0]);
    }

    [Theory]
    [InlineData("{\n  \"resourceType\": \"OperationOutcome\",\n  \"issue\": [ {|BARS1001:'|}a' ]\n}", "Write strings in double quotes.")]
    [InlineData("{ \"resourceType\": {|BARS1001:\"OperationOutcome,|}\n}", "not closed on its line")]
    [InlineData("{|BARS1001:|}", "The file is empty.")]
    public async Task What_is_no_JSON_is_reported_at_its_place(string markup, string message) =>
        Assert.Contains(message, Assert.Single(await CheckAsync(markup)));

    [Fact]
    public async Task CRLF_a_byte_order_mark_and_minified_text_move_no_place()
    {
        await CheckAsync(Outcome(issue: Slip).ReplaceLineEndings("\r\n"));
        await CheckAsync("\uFEFF" + Outcome(issue: Slip));
        await CheckAsync(Outcome(issue: Slip).ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outcome_cut_off_anywhere_is_reported_once()
    {
        var text = Outcome();
        var files = Enumerable.Range(0, text.Length).Select(length => new SpecText($"/project/{length:D4}.json", text[..length])).ToArray();
        var diagnostics = await DiagnosticsAsync(WithSpec(), files);
        Assert.Equal(files.Select(file => file.Path), diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path));
        Assert.All(diagnostics, diagnostic => Assert.Equal("BARS1001", diagnostic.Id));
    }

    [Fact]
    public async Task Random_edits_of_an_outcome_never_end_in_an_exception()
    {
        var bytes = Encoding.UTF8.GetBytes(Outcome());
        var random = new Random(20261125);
        var files = Enumerable.Range(0, 3_000).Select(i =>
        {
            var edited = (byte[])bytes.Clone();
            for (var edits = random.Next(1, 4); edits > 0; edits--)
                edited[random.Next(edited.Length)] = (byte)random.Next(256);
            return new SpecText($"/project/{i:D4}.json", SourceText.From(edited, edited.Length, Encoding.UTF8));
        }).ToArray();
        var diagnostics = await DiagnosticsAsync(WithSpec(), files);
        Assert.Equal(
            [],
            diagnostics
                .Select(diagnostic => diagnostic.Id)
                .Distinct()
                .Except(["BARS1001", "BARS3001", "BARS3002", "BARS3003", "BARS3004", "BARS3005"]));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "BARS3004");
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\u0085")]
    public async Task Separators_that_end_no_line_in_an_editor_move_no_place(string separator) =>
        await CheckAsync(
            "[\"a" + separator + "b" + separator + "\",\n\"c" + separator + "d\", "
                + Outcome(issue: Slip, diagnostics: "\"It" + separator + "failed.\"").Replace(
                    "{\n",
                    $"{{ \"text\": \"{separator}{separator}\",\n",
                    StringComparison.Ordinal)
                + "]");

    [Fact]
    public async Task A_replacement_character_is_a_warning_that_hides_nothing()
    {
        var text = SpecMarkup.Parse(Outcome(issue: Slip, diagnostics: "\"caf\uFFFD\"")).Text;
        Assert.Equal(
            [("BARS3002", DiagnosticSeverity.Warning), ("BARS1001", DiagnosticSeverity.Warning)],
            (await DiagnosticsAsync(WithSpec(), new SpecText("/project/a.json", text)))
                .Select(diagnostic => (diagnostic.Id, diagnostic.Severity)));
    }

    [Fact]
    public async Task A_file_that_is_listed_twice_counts_once()
    {
        var text = SpecMarkup.Parse(Outcome(issue: Slip)).Text;
        Assert.Single(await DiagnosticsAsync(WithSpec(), new SpecText("/project/a.json", text), new SpecText("/project/a.json", text)));
        Assert.Equal(
            2,
            (await DiagnosticsAsync(WithSpec(), new SpecText("/project/a.json", text), new SpecText("/project/b.json", text))).Length);
    }

    [Fact]
    public async Task JSON_that_the_project_does_not_list_as_an_example_is_not_read() =>
        Assert.Empty(await DiagnosticsAsync(WithSpec(), new SpecText("/project/appsettings.jsonc", "{ not JSON")));

    [Fact]
    public async Task An_edit_of_the_spec_changes_what_is_accepted()
    {
        var example = new SpecText("/project/a.json", SpecMarkup.Parse(Outcome(issue: "\"required\"")).Text);
        Assert.Equal("BARS3001", Assert.Single(await DiagnosticsAsync(WithSpec(), example)).Id);
        Assert.Empty(
            await DiagnosticsAsync(WithSpec(Spec.Replace("[value, invalid]", "[value, required]", StringComparison.Ordinal)), example));
    }

    [Theory]
    [InlineData("nhs-5xx", false)]
    [InlineData("bars-core-1.0.0", true)]
    public async Task The_property_for_presets_switches_what_is_accepted(string presets, bool isAccepted)
    {
        // 400 REC_BAD_REQUEST value is of the general failure scenarios; a project's own scenario of another code is always there.
        var consumer = Consumer.Create(
            "format: bars-errors/1\nscenarios:\n  - { status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n") with
        {
            Properties = [("BarsErrorGenPresets", presets)],
        };
        var ids = (await DiagnosticsAsync(consumer, new SpecText("/project/a.json", SpecMarkup.Parse(Outcome()).Text)))
            .Select(diagnostic => diagnostic.Id);
        Assert.Equal(isAccepted ? [] : ["BARS3001"], ids);
    }

    [Fact]
    public async Task Messages_are_the_same_under_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Contains("Did you mean 'invalid'?", Assert.Single(await CheckAsync(Outcome(issue: "{|BARS3002:\"INVALİD\"|}"))));
            Assert.Contains("Did you mean 'invalid'?", Assert.Single(await CheckAsync(Outcome(issue: "{|BARS3002:\"INVALID\"|}"))));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Every_finding_is_a_warning_but_what_cannot_be_read()
    {
        var texts = new[] { Outcome(issue: Slip), "{|BARS1001:|}" }.Select(
            (markup, i) => new SpecText($"/project/{i}.json", SpecMarkup.Parse(markup).Text));
        Assert.Equal(
            [DiagnosticSeverity.Warning, DiagnosticSeverity.Error],
            (await DiagnosticsAsync(WithSpec(), [.. texts])).Select(diagnostic => diagnostic.Severity));
    }
}
