using BaRS.ErrorGen.CodeFixes.Tests.Support;

namespace BaRS.ErrorGen.CodeFixes.Tests.Retries;

/// <summary>BARS2006: the part of a predicate that the generated classifier stands in for.</summary>
public sealed class RetryClassifierFixTests
{
    private const string Id = "BARS2006";

    [Theory]
    [InlineData(
        "static bool ShouldRetry(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode >= 500|}",
        "static bool ShouldRetry(HttpResponseMessage r) => BarsRetry.Classify((int)r.StatusCode).ShouldRetry")]
    [InlineData(
        "static bool IsTransient(HttpStatusCode status) => {|BARS2006:status is HttpStatusCode.NotImplemented or HttpStatusCode.BadGateway|}",
        "static bool IsTransient(HttpStatusCode status) => BarsRetry.Classify((int)status).ShouldRetry")]
    [InlineData(
        "object A = Polly.Policy.HandleResult<HttpResponseMessage>(r => {|BARS2006:r.StatusCode == HttpStatusCode.NotImplemented || r.StatusCode == HttpStatusCode.BadGateway|})",
        "object A = Polly.Policy.HandleResult<HttpResponseMessage>(r => BarsRetry.Classify((int)r.StatusCode).ShouldRetry)")]
    [InlineData(
        "object A = new Microsoft.Extensions.Http.Resilience.HttpRetryStrategyOptions { ShouldHandle = args => ValueTask.FromResult({|BARS2006:args.Outcome.Exception is HttpRequestException || args.Outcome.Result?.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.NotImplemented|}) }",
        "object A = new Microsoft.Extensions.Http.Resilience.HttpRetryStrategyOptions { ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is HttpRequestException || args.Outcome.Result is { } response && BarsRetry.Classify((int)response.StatusCode).ShouldRetry) }")]
    [InlineData(
        "object A = new Microsoft.Extensions.Http.Resilience.HttpRetryStrategyOptions { ShouldHandle = async args => { await Task.Yield(); return {|BARS2006:args.Outcome.Exception != null || args.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError }|}; } }",
        "object A = new Microsoft.Extensions.Http.Resilience.HttpRetryStrategyOptions { ShouldHandle = async args => { await Task.Yield(); return args.Outcome.Exception != null || args.Outcome.Result is { } response && BarsRetry.Classify((int)response.StatusCode).ShouldRetry; } }")]
    [InlineData(
        "static bool ShouldRetry(HttpResponseMessage r) => {|BARS2006:r.Headers.Contains(\"x\") || new[] { 501, 503 }.Any(code => code == (int)r.StatusCode)|}",
        "static bool ShouldRetry(HttpResponseMessage r) => r.Headers.Contains(\"x\") || BarsRetry.Classify((int)r.StatusCode).ShouldRetry")]
    public async Task The_condition_on_the_status_becomes_a_call_of_the_classifier(string member, string expected) =>
        await FixVerifier.CheckAsync(Id, CreateFile(member), CreateFile(expected));

    [Fact]
    public async Task An_editor_fixes_all_of_a_document_a_project_and_a_solution() =>
        await FixVerifier.CheckAllAsync(
            Id,
            CreateFile("static bool RetryA(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode >= 500|}; static bool RetryB(HttpResponseMessage r) => {|BARS2006:!r.IsSuccessStatusCode|}"),
            CreateFile("static bool RetryA(HttpResponseMessage r) => BarsRetry.Classify((int)r.StatusCode).ShouldRetry; static bool RetryB(HttpResponseMessage r) => BarsRetry.Classify((int)r.StatusCode).ShouldRetry"));

    [Fact]
    public async Task What_a_library_calls_transient_becomes_what_the_classifier_says() =>
        await FixVerifier.CheckAsync(
            Id,
            CreateFile("object A = Polly.AsyncRetryTResultSyntax.WaitAndRetryAsync(Polly.Extensions.Http.HttpPolicyExtensions.{|BARS2006:HandleTransientHttpError|}(), 3, _ => TimeSpan.Zero)"),
            CreateFile("object A = Polly.AsyncRetryTResultSyntax.WaitAndRetryAsync(Polly.Policy<HttpResponseMessage>.Handle<HttpRequestException>().OrResult(response => BarsRetry.Classify((int)response.StatusCode).ShouldRetry), 3, _ => TimeSpan.Zero)"));

    [Fact]
    public async Task A_name_that_is_imported_is_not_written_in_full() =>
        await FixVerifier.CheckAsync(
            Id,
            "using Polly;\n" + CreateFile("object A = Polly.Extensions.Http.HttpPolicyExtensions.{|BARS2006:HandleTransientHttpError|}().WaitAndRetryAsync(3, _ => TimeSpan.Zero)"),
            "using Polly;\n" + CreateFile("object A = Policy<HttpResponseMessage>.Handle<HttpRequestException>().OrResult(response => BarsRetry.Classify((int)response.StatusCode).ShouldRetry).WaitAndRetryAsync(3, _ => TimeSpan.Zero)"));

    [Fact]
    public async Task A_name_that_is_taken_is_not_taken_twice() =>
        await FixVerifier.CheckNoneAsync(Id, CreateFile("static bool ShouldRetry(HttpResponseMessage? response) => {|BARS2006:response?.StatusCode is HttpStatusCode.NotImplemented|}"));

    [Fact]
    public async Task What_is_made_of_the_status_is_not_taken_for_it() =>
        await FixVerifier.CheckNoneAsync(Id, CreateFile("object A = Polly.Policy.HandleResult<HttpResponseMessage>(r => { var kind = (int)r.StatusCode / 100; return {|BARS2006:kind == 5|}; })"));

    [Fact]
    public async Task The_comments_of_the_condition_stay() =>
        await FixVerifier.CheckAsync(
            Id,
            CreateFile(
                "static bool ShouldRetry(HttpResponseMessage r) =>\n        {|BARS2006:(int)r.StatusCode >= 500 // a partner that is down\n"
                    + "        || r.StatusCode == /* too slow */ HttpStatusCode.RequestTimeout|}"),
            CreateFile(
                "static bool ShouldRetry(HttpResponseMessage r) =>\n        // a partner that is down\n"
                    + "        /* too slow */ BarsRetry.Classify((int)r.StatusCode).ShouldRetry"));

    [Fact]
    public async Task A_comment_of_a_condition_that_begins_amid_a_line_leaves_the_call_indented() =>
        await FixVerifier.CheckAsync(
            Id,
            CreateFile(
                "static bool ShouldRetry(HttpResponseMessage r) => {|BARS2006:(int)r.StatusCode >= 500 // a partner that is down\n"
                    + "        || r.StatusCode == HttpStatusCode.RequestTimeout|}"),
            CreateFile(
                "static bool ShouldRetry(HttpResponseMessage r) => // a partner that is down\n"
                    + "    BarsRetry.Classify((int)r.StatusCode).ShouldRetry"));

    [Fact]
    public async Task A_condition_of_which_a_part_is_not_compiled_is_left_to_the_person() =>
        await FixVerifier.CheckNoneAsync(Id, CreateFile(
            "static bool ShouldRetry(HttpResponseMessage r) =>\n        {|BARS2006:(int)r.StatusCode >= 500\n#if PARTNER\n"
                + "        || r.StatusCode == HttpStatusCode.Gone\n#endif\n        || r.StatusCode == HttpStatusCode.RequestTimeout|}"));

    [Fact]
    public async Task A_tool_fixes_all_of_them() =>
        Assert.Equal(
            [CreateFile("static bool RetryA(HttpResponseMessage r) => BarsRetry.Classify((int)r.StatusCode).ShouldRetry || r.Headers.Contains(\"x\"); static bool RetryB(HttpResponseMessage r) => BarsRetry.Classify((int)r.StatusCode).ShouldRetry")],
            await FixVerifier.FormatAsync(Id, [CreateFile("static bool RetryA(HttpResponseMessage r) => (int)r.StatusCode >= 500 || r.Headers.Contains(\"x\"); static bool RetryB(HttpResponseMessage r) => !r.IsSuccessStatusCode")]));

    private static string CreateFile(string member) => $"namespace Receiver;\n\npublic static class Client {{ public {member.Replace("object A =", "static object A() =>", StringComparison.Ordinal)}; }}\n";
}
