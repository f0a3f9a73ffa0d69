using static BaRS.ErrorGen.Tests.Support.OutcomeVerifier;

namespace BaRS.ErrorGen.Tests.Lint;

/// <summary>BARS3001: the statuses and classes of statuses that a file gives for an outcome.</summary>
public sealed class StatedStatusTests
{
    [Theory]
    [InlineData("{ \"responses\": { STATUS: { \"description\": \"x\", \"examples\": { \"application/fhir+json\": OUTCOME } } } }")]
    [InlineData("{ \"responses\": { STATUS: { \"description\": \"x\", \"schema\": { \"example\": OUTCOME } } } }")]
    [InlineData("{ \"responses\": { STATUS: { \"content\": { \"application/fhir+json\": { \"example\": OUTCOME } } } } }")]
    public async Task Responses_of_OpenAPI_2_and_3_give_a_status_or_a_class(string file)
    {
        foreach (var right in new[] { "400", "4XX", "4xx" })
            await CheckAsync(With(file, $"\"{right}\""));
        foreach (var wrong in new[] { "409", "500", "5XX" })
        {
            Assert.Equal(
                $"No scenario in force has status {wrong} with the error code 'REC_BAD_REQUEST' and the issue code 'value'. Use status 400.",
                Assert.Single(await CheckAsync(With(file, $"{{|BARS3001:\"{wrong}\"|}}"))));
        }
    }

    [Theory]
    [InlineData("4X0")]
    [InlineData("40X")]
    [InlineData("XXX")]
    [InlineData("2XX")]
    [InlineData("3XX")]
    [InlineData("6XX")]
    [InlineData("default")]
    [InlineData("\u0664\u0660\u0660")]
    public async Task Another_name_of_a_response_is_no_status(string name) =>
        await CheckAsync(With("{ \"responses\": { STATUS: { \"content\": { \"a\": { \"example\": OUTCOME } } } } }", $"\"{name}\""));

    [Theory]
    [InlineData("{ STATUS: OUTCOME }")]
    [InlineData("{ STATUS: { \"example\": OUTCOME } }")]
    [InlineData("{ STATUS: { \"examples\": [OUTCOME] } }")]
    public async Task A_name_that_looks_like_a_class_is_none_without_a_response(string file) => await CheckAsync(With(file, "\"5XX\""));

    [Fact]
    public async Task The_nearest_status_counts() =>
        await CheckAsync(With(
            "{ STATUS: { \"content\": { \"a\": { \"example\": { \"response\": { \"status\": \"400\", \"outcome\": OUTCOME } } } } } }",
            "\"5XX\""));

    private static string With(string file, string status) =>
        file.Replace("STATUS", status, StringComparison.Ordinal).Replace("OUTCOME", Outcome(), StringComparison.Ordinal);
}
