using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>
/// What senders really get (C33): the simulated receiver of NHS England's test toolkit has the issue code <c>invalid</c>
/// for nearly everything, and may answer in XML, of which a sender reads the status alone. That the generated code judges
/// as the model does is a test of its own.
/// </summary>
public sealed class SimulatedReceiverTests
{
    private static readonly RetryClassifier Classifier = new(
        RetryTable.From(SpecCompiler.Compile([], PresetSelection.Unset, CancellationToken.None).Specification));

    [Theory]
    [InlineData(401, "REC_UNAUTHORIZED", "DoNotRetry")]
    [InlineData(403, "REC_FORBIDDEN", "DoNotRetry")]
    [InlineData(404, "REC_NOT_FOUND", "DoNotRetry")]
    [InlineData(405, "REC_METHOD_NOT_ALLOWED", "DoNotRetry")]
    [InlineData(406, "REC_NOT_ACCEPTABLE", "DoNotRetry")]
    [InlineData(408, "REC_TIMEOUT", "RetryAfterDelay")]
    [InlineData(409, "REC_TIMEOUT", "RetryAfterDelay")]
    [InlineData(409, "REC_CONFLICT", "DoNotRetry")]
    [InlineData(415, "REC_UNSUPPORTED_MEDIA_TYPE", "DoNotRetry")]
    [InlineData(422, "REC_UNPROCESSABLE_ENTITY", "DoNotRetry")]
    [InlineData(425, "REC_TOO_EARLY", "RetryAfterDelay")]
    [InlineData(429, "REC_TOO_MANY_REQUESTS", "RetryWithBackoff")]
    [InlineData(500, "REC_SERVER_ERROR", "RetryAfterDelay")]
    [InlineData(501, "REC_NOT_IMPLEMENTED", "DoNotRetry")]
    [InlineData(502, "BAD_GATEWAY", "RetryAfterDelay")]
    [InlineData(503, "REC_UNAVAILABLE", "RetryWithBackoff")]
    [InlineData(503, "REC_SERVICE_UNAVAILABLE", "RetryWithBackoff")]
    [InlineData(504, "REC_TIMEOUT", "RetryAfterDelay")]
    public void Status_and_error_code_decide_where_the_issue_code_says_nothing(int status, string code, string action) =>
        Assert.Equal(action, Classifier.Classify(status, code, "invalid").Policy.Action.ToString());

    [Theory]
    [InlineData(401, "DoNotRetry")]
    [InlineData(404, "DoNotRetry")]
    [InlineData(408, "RetryAfterDelay")]
    [InlineData(409, "DoNotRetry")]
    [InlineData(422, "DoNotRetry")]
    [InlineData(425, "RetryAfterDelay")]
    [InlineData(429, "RetryWithBackoff")]
    [InlineData(500, "RetryAfterDelay")]
    [InlineData(501, "DoNotRetry")]
    [InlineData(503, "RetryWithBackoff")]
    public void The_status_decides_where_the_body_cannot_be_read(int status, string action)
    {
        Assert.Equal(action, Classifier.Classify(status, null, null).Policy.Action.ToString());
        Assert.Equal(action, Classifier.Classify(status, null, "invalid").Policy.Action.ToString());
    }

    [Fact]
    public void Nothing_but_the_exact_three_proves_delivery()
    {
        var specification = FailureTable.Preset(PresetLibrary.Default);
        string?[] codes = [null, .. specification.Codes.Select(code => code.Code)];
        string?[] issues = [null, .. IssueTypes.R4Codes];
        var delivered =
            from status in Enumerable.Range(400, 200)
            from code in codes
            from issue in issues
            where Classifier.Classify(status, code, issue).Policy.Action == RetryAction.AlreadyDelivered
            select (status, code, issue);
        Assert.Equal([(409, "REC_CONFLICT", "duplicate")], delivered);
    }
}
