using System.Text.Json;
using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>
/// BARS3005: which brackets within a text are placeholders. Beside each kind stands what looks like it and is a sound text:
/// a false finding is worse than a missed one.
/// </summary>
public sealed class PlaceholderTests
{
    [Theory]
    // As published.
    [InlineData("<further details, message text> was returned.", "<further details, message text>")]
    [InlineData("Too many calls: <further details>", "<further details>")]
    [InlineData("<Receiver id (ODS?)> is down: <text>", "<Receiver id (ODS?)>")]
    [InlineData("The Receiver failed... (further details, message/text)", "(further details, message/text)")]
    [InlineData("Refused: &lt;reason&gt;", "<reason>")]
    [InlineData("Refused: &amp;lt;further details&amp;gt;.", "<further details>")]
    [InlineData("Slot {reason} is gone", "{reason}")]
    [InlineData("%error.content#", "%error.content#")]
    // Angle brackets.
    [InlineData("The call failed (<error message>).", "<error message>")]
    [InlineData("Failed because of <reason>.", "<reason>")]
    [InlineData("The Receiver answered: <text>", "<text>")]
    [InlineData("Refused: <insert reason here>!", "<insert reason here>")]
    [InlineData("Slot \"<slot id>\" is gone.", "<slot id>")]
    // Braces.
    [InlineData("Slot '{slotId}' was not found.", "{slotId}")]
    [InlineData("Patient {patient.id} is not known.", "{patient.id}")]
    [InlineData("Slot ${reason} is gone", "${reason}")]
    [InlineData("Slot #{reason} is gone", "#{reason}")]
    [InlineData("Slot {{ reason }} is gone", "{{ reason }}")]
    [InlineData("{0} is not known.", "{0}")]
    [InlineData("{parameter} is wrong: {reason}!", "{parameter}")]
    // Other brackets, signs and notes.
    [InlineData("The slot is gone [insert reason].", "[insert reason]")]
    [InlineData("The slot is gone (more details here).", "(more details here)")]
    [InlineData("The slot is gone (your message here)", "(your message here)")]
    [InlineData("Slot %reason% is gone", "%reason%")]
    [InlineData("Slot %s is gone", "%s")]
    [InlineData("The slot is gone. TODO: say why", "TODO:")]
    public async Task A_placeholder_within_a_text_is_reported_and_quoted(string text, string placeholder)
    {
        var message = Assert.Single(await CheckAsync(Outcome(diagnostics: "{|BARS3005:" + JsonSerializer.Serialize(text) + "|}")));
        Assert.Matches(
            $"('diagnostics' contains the placeholder '{Escape(placeholder)}'|^'{Escape(placeholder)}' is a placeholder)\\. Say what",
            message);
    }

    [Theory]
    // Elements, comparisons, generic types, addresses and values in angle brackets.
    [InlineData("Patient.name is missing.")]
    [InlineData("The element <text> is missing.")]
    [InlineData("Missing: <text>")]
    [InlineData("The elements <reason> and <details> are not allowed here.")]
    [InlineData("Unexpected element: <error>.")]
    [InlineData("The value of &lt;title&gt; is too long.")]
    [InlineData("start < end must hold, and end > start.")]
    [InlineData("It must hold that start <end and end> start.")]
    [InlineData("if id <a code and name> b")]
    [InlineData("a <b, c> d")]
    [InlineData("Expected a List<Patient name>.")]
    [InlineData("Ask Jane Doe <jane.doe@nhs.net> for the details.")]
    [InlineData("See <https://digital.nhs.uk/error code> for the details.")]
    [InlineData("The practitioner <Jane Doe> is not known.")]
    [InlineData("The header X-Request-ID is <not set>.")]
    [InlineData("Unexpected token <EOF>.")]
    [InlineData("The value <no value> is not allowed.")]
    [InlineData("The media type <text/xml> is not supported.")]
    [InlineData("Send the header Authorization: Bearer <access token id>.")]
    [InlineData("The identifier must be <system url>|<value>.")]
    // Paths, templates of URLs, JSON, GUIDs and patterns in braces.
    [InlineData("GET /Slot/{id} is not supported.")]
    [InlineData("GET Slot/{id}?_include={include} is not supported.")]
    [InlineData("https://{host}/Slot is not reachable.")]
    [InlineData("{base}/Slot is not reachable.")]
    [InlineData("The parameter {id} is not a GUID.")]
    [InlineData("The path has no {id}.")]
    [InlineData("'{id}' must be a GUID.")]
    [InlineData("The value does not match [A-Z]{2,4}\\d{6}.")]
    [InlineData("The value does not match a{0} or ^{x}$.")]
    [InlineData("The id {3F2504E0-4F89-11D3-9A0C-0305E82C3301} is not known.")]
    [InlineData("The body was {}, not {\"resourceType\": \"Bundle\"}.")]
    [InlineData("The body was {error: x} or { id }.")]
    [InlineData("The unit {score} is not in UCUM.")]
    [InlineData("{1} is a set.")]
    // Percent signs and other brackets.
    [InlineData("100% of the slots are taken, 5%s more than last week.")]
    [InlineData("GET /Slot?start=ge2026%2D01%E2%82%AC%20 is not valid.")]
    [InlineData("50 % of #7 are taken.")]
    [InlineData("It failed (see the log).")]
    [InlineData("It failed (further details: slot 7 is taken).")]
    [InlineData("It failed (further details in the log).")]
    [InlineData("It failed (see more details here).")]
    [InlineData("It failed (message 7) [ERROR].")]
    [InlineData("entry[0].resource is missing, [1] too.")]
    [InlineData("The to-do list is full.")]
    [InlineData("METODO:")]
    // A value that cannot be given, or is in a script beyond the first plane, is no placeholder.
    [InlineData("\uD83D\uDE00")]
    public async Task What_only_looks_like_a_placeholder_is_left_alone(string text) =>
        await CheckAsync(Outcome(diagnostics: JsonSerializer.Serialize(text)));

    [Theory]
    [InlineData("Details, and any internal debug details such as stack trace", "such as stack trace")]
    [InlineData("What failed, including the stack trace.", "including the stack trace")]
    [InlineData("Debug details (e.g. a stack-trace)", "e.g. a stack-trace")]
    [InlineData("Insert full stacktrace", "Insert full stacktrace")]
    public async Task A_text_that_asks_for_a_stack_trace_is_reported(string text, string request) =>
        Assert.Contains(
            $"'{request}' asks for a stack trace",
            Assert.Single(await CheckAsync(Outcome(diagnostics: "{|BARS3005:" + JsonSerializer.Serialize(text) + "|}"))));

    [Theory]
    [InlineData("The stack trace was logged under id 7.")]
    [InlineData("Internal details, such as the stack trace, are in the log.")]
    [InlineData("Do not include stack traces here.")]
    [InlineData("The message must fit the stack of traces.")]
    [InlineData("It failed, the stack trace was omitted.")]
    public async Task A_text_that_says_where_the_stack_trace_is_is_left_alone(string text) =>
        await CheckAsync(Outcome(diagnostics: JsonSerializer.Serialize(text)));

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\udc00")]
    public async Task Half_of_a_surrogate_pair_is_reported_by_itself_and_is_no_placeholder(string escape)
    {
        var message = Assert.Single(await CheckAsync(Outcome(diagnostics: "\"{|BARS1001:" + escape + "|}\"")));
        Assert.Contains($"'{escape}' is half of a surrogate pair", message);
    }

    private static string Escape(string text) => System.Text.RegularExpressions.Regex.Escape(text);
}
