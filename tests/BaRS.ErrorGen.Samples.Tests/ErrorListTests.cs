using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests;

[Collection(ReceiverTests.Name)]
public sealed class ErrorListTests(RunningReceiver receiver)
{
    private const string BrowserAccept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static readonly Request List = new("GET", "/errors");

    [Fact]
    public async Task The_list_has_the_presets_scenarios_and_the_samples_own()
    {
        var errors = await ListAsync();

        // 129 of the preset, one of them replaced by name, and one of receiver.bars.yaml.
        Assert.Equal(130, errors.Select(error => error.Name).Distinct(StringComparer.Ordinal).Count());
        AssertHas(errors, "RecTimeout 408 REC_TIMEOUT timeout RetryAfterDelay /errors/RecTimeout");
        AssertHas(
            errors,
            "RecConflictDuplicate 409 REC_CONFLICT duplicate AlreadyDelivered /errors/RecConflictDuplicate",
            "POST /$process-message");
        AssertHas(errors, "RecTooEarlyDuplicate 425 REC_TOO_EARLY duplicate RetryAfterDelay /errors/RecTooEarlyDuplicate");
        AssertHas(
            errors,
            "MessageTooLong 422 REC_UNPROCESSABLE_ENTITY too-long DoNotRetry /errors/MessageTooLong",
            "POST /$process-message");
    }

    [Fact]
    public async Task Every_scenario_of_the_list_answers_as_itself()
    {
        var errors = await ListAsync();

        Assert.NotEmpty(errors);
        foreach (var error in errors)
        {
            var answer = await receiver.SendAsync(new Request("GET", error.Link));

            Assert.Equal("application/fhir+json", answer.MediaType);
            var (code, issue, diagnostics) = Assert.Single(answer.Issues());
            Assert.Equal((error.Status, error.Code, error.Issue), (answer.Status, code, issue));
            Assert.False(string.IsNullOrWhiteSpace(diagnostics));
        }
    }

    [Fact]
    public async Task A_name_is_found_whatever_its_letter_case()
    {
        var request = new Request("GET", "/errors/rectimeout");

        (await receiver.SendAsync(request))
            .AssertRefuses(request, 408, ("REC_TIMEOUT", "timeout", "408: The request timed out to the receiver."));
    }

    [Theory]
    [InlineData("RecTimeuot")]
    [InlineData("None")]
    [InlineData("1")]
    public async Task A_name_that_is_no_scenarios_is_refused(string name)
    {
        var request = new Request("GET", "/errors/" + name);

        (await receiver.SendAsync(request)).AssertRefuses(
            request,
            400,
            ("REC_BAD_REQUEST", "value", "name is not valid: the spec has no such scenario; GET /errors lists them."));
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html;q=0.5, application/json", "application/json")]
    [InlineData("text/html", "text/html")]
    [InlineData(BrowserAccept, "text/html")]
    public async Task A_browser_gets_a_page_and_everyone_else_JSON(string? accept, string mediaType)
    {
        var answer = await receiver.SendAsync(List with { Accept = accept, RequestId = null, CorrelationId = null });

        Assert.Equal(200, answer.Status);
        Assert.Equal(mediaType, answer.MediaType);
    }

    [Fact]
    public async Task The_page_has_a_row_and_a_link_for_each_scenario_and_no_script()
    {
        var errors = await ListAsync();
        var page = (await receiver.SendAsync(List with { Accept = BrowserAccept })).Body;

        // Endpoint by endpoint, in the order in which the spec first names them.
        var groups = errors.GroupBy(error => error.Endpoints.SingleOrDefault("Any endpoint")).ToList();
        Assert.Equal(8, groups.Count);
        Assert.Equal(
            groups.Select(group => group.Key),
            Regex.Matches(page, "<th [^>]*scope=\"rowgroup\">([^<]+)<").Select(match => match.Groups[1].Value));
        Assert.Equal(
            groups.SelectMany(group => group.Select(error => error.Link)),
            Regex.Matches(page, "<tr>\\s*<td>\\d+</td>\\s*<td><a href=\"([^\"]+)\"").Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        // Encoded text, and the retry advice in words.
        Assert.Contains("header doesn&#x27;t adhere", page, StringComparison.Ordinal);
        Assert.Contains("<td>no: already delivered</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>after 2 s, then longer up to 60 s, at most 8 times</td>", page, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<ListedError>> ListAsync() =>
        JsonSerializer.Deserialize<List<ListedError>>((await receiver.SendAsync(List)).Body, JsonSerializerOptions.Web)!;

    private static void AssertHas(IEnumerable<ListedError> errors, string error, params string[] endpoints) =>
        Assert.Equal(endpoints, Assert.Single(errors, listed => listed.ToString() == error).Endpoints);

    private sealed record ListedError(
        string Name,
        int Status,
        string Code,
        string Issue,
        IReadOnlyList<string> Endpoints,
        string Retry,
        string Link)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Status} {Code} {Issue} {Retry} {Link}");
    }
}
