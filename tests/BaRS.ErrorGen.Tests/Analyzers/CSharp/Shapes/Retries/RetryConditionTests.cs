using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Retries;

/// <summary>BARS2006: the conditions of a retry in the shapes that C# has for them, each beside one that is right or not known.</summary>
public sealed class RetryConditionTests
{
    [Theory]
    [InlineData("{ if ((int)r.StatusCode >= 500) return true; else return r.StatusCode == HttpStatusCode.RequestTimeout; }")]
    [InlineData("{ switch (r.StatusCode) { case HttpStatusCode.NotImplemented: case HttpStatusCode.BadGateway: return true; default: return false; } }")]
    [InlineData("{ try { return r.StatusCode == HttpStatusCode.NotImplemented; } catch (Exception) { return false; } }")]
    [InlineData("{ HttpStatusCode? status = r?.StatusCode; return {|BARS2006:status.HasValue && (int)status.Value >= 500|}; }")]
    [InlineData("{ var retry = false; foreach (var code in Codes) { if (r.StatusCode == code) retry = true; } return {|BARS2006:retry|}; }")]
    [InlineData("{ var status = (int)r.StatusCode; status /= 100; return {|BARS2006:status == 5|}; }")]
    public async Task The_statements_of_a_predicate_are_run(string body) => await CheckMethodAsync(body.Contains("BARS2006", StringComparison.Ordinal) ? "ShouldRetry" : "{|BARS2006:ShouldRetry|}", body);

    [Theory]
    [InlineData("{ var codes = new List<HttpStatusCode> { HttpStatusCode.BadGateway, HttpStatusCode.NotImplemented }; return {|BARS2006:codes.Contains(r.StatusCode)|}; }")]
    [InlineData("{ ReadOnlySpan<HttpStatusCode> codes = [HttpStatusCode.BadGateway, HttpStatusCode.NotImplemented]; return {|BARS2006:codes.Contains(r.StatusCode)|}; }")]
    [InlineData("=> {|BARS2006:Frozen.Contains(r.StatusCode)|};")]
    [InlineData("=> {|BARS2006:Codes.Any(code => code == r.StatusCode)|};")]
    [InlineData("=> {|BARS2006:Array.IndexOf(Codes, r.StatusCode) >= 0|};")]
    [InlineData("=> {|BARS2006:Enumerable.Range(500, 100).Contains((int)r.StatusCode)|};")]
    [InlineData("=> {|BARS2006:!r.IsSuccessStatusCode && (int)r.StatusCode >= 500|};")]
    [InlineData("=> {|BARS2006:(int)r.StatusCode / 100 == 5|};")]
    [InlineData("=> {|BARS2006:IsServerError(r)|};")]
    [InlineData("=> {|BARS2006:IsServerError(r.StatusCode)|};")]
    [InlineData("=> {|BARS2006:r.StatusCode is var status && IsServerError(status)|};")]
    public async Task Lists_arithmetic_and_calls_into_the_project_are_understood(string body) => await CheckMethodAsync("ShouldRetry", body);

    [Theory]
    [InlineData("{ if ((int)r.StatusCode == 501) return false; switch (r.StatusCode) { case HttpStatusCode.RequestTimeout: case HttpStatusCode.TooManyRequests: case (HttpStatusCode)425: return true; } return (int)r.StatusCode >= 500; }")]
    [InlineData("{ try { return Right.Contains((int)r.StatusCode); } catch (Exception) { return false; } }")]
    [InlineData("{ HttpStatusCode? status = r?.StatusCode; return status is { } code && Right.Contains((int)code); }")]
    [InlineData("=> Right.Any(code => code == (int)r.StatusCode);")]
    [InlineData("=> Array.IndexOf(Right, (int)r.StatusCode) >= 0;")]
    [InlineData("=> (int)r.StatusCode / 100 == 5 ? (int)r.StatusCode != 501 : (int)r.StatusCode is 408 or 425 or 429;")]
    [InlineData("=> r.StatusCode == HttpStatusCode.Unauthorized;")] // A matter of tokens.
    public async Task A_predicate_that_agrees_with_the_spec_is_not_reported(string body) => await CheckMethodAsync("ShouldRetry", body);

    [Theory]
    [InlineData("{ try { r.EnsureSuccessStatusCode(); return false; } catch (Exception) { return true; } }")]
    [InlineData("=> Changed.Contains(r.StatusCode);")]
    [InlineData("=> Given.Contains(r.StatusCode);")]
    [InlineData("=> Decides(r);")]
    [InlineData("{ foreach (var code in Given) { if (r.StatusCode == code) return true; } return false; }")]
    [InlineData("{ if (r.Headers.Contains(\"x\")) return false; return r.StatusCode == HttpStatusCode.NotImplemented; }")]
    [InlineData("=> r.StatusCode == Settings.Status;")]
    [InlineData("=> r.StatusCode.ToString() == \"NotImplemented\";")]
    public async Task What_depends_on_something_else_is_not_reported(string body) => await CheckMethodAsync("ShouldRetry", body);

    [Theory]
    [InlineData("HttpStatusCode? status", "(int?)status >= 500")]
    [InlineData("int statusCode", "statusCode >= 500")]
    [InlineData("int? status", "status / 100 == 5")]
    [InlineData("HttpStatusCode status", "IsServerError(status)")]
    public async Task A_method_that_is_given_the_status_in_any_way_is_reported(string parameter, string condition) =>
        await CheckAsync($$"""public static bool ShouldRetry({{parameter}}) => {|BARS2006:{{condition}}|};""");

    [Fact]
    public async Task A_number_that_is_not_called_a_status_is_none() =>
        await CheckAsync("public static bool ShouldRetry(int attempts) => attempts >= 500; public static bool CanRetry(HttpStatusCode[] status) => status.Length > 500;");

    [Fact]
    public async Task What_the_code_around_a_lambda_holds_is_known_if_it_does_not_change() =>
        await CheckAsync("""
            public static object A()
            {
                var codes = new[] { HttpStatusCode.BadGateway, HttpStatusCode.NotImplemented };
                return Polly.Policy.HandleResult<HttpResponseMessage>(r => {|BARS2006:codes.Contains(r.StatusCode)|}).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            }

            public static object B() => new Polly.Retry.RetryStrategyOptions<HttpResponseMessage> { ShouldHandle = args => {|BARS2006:args.Outcome.Result is { } r && IsServerError(r) ? Polly.PredicateResult.True() : Polly.PredicateResult.False()|} };
            public static object OfAParameter(HttpStatusCode code) => Polly.Policy.HandleResult<HttpResponseMessage>(r => r.StatusCode == code).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            public static IEnumerable<object> OfALoop(HttpStatusCode[] codes)
            {
                foreach (var code in codes)
                    yield return Polly.Policy.HandleResult<HttpResponseMessage>(r => r.StatusCode == code).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            }

            public static object Changing()
            {
                var codes = new List<HttpStatusCode> { HttpStatusCode.BadGateway, HttpStatusCode.NotImplemented };
                codes.Remove(HttpStatusCode.NotImplemented);
                return Polly.Policy.HandleResult<HttpResponseMessage>(r => codes.Contains(r.StatusCode)).WaitAndRetryAsync(3, _ => TimeSpan.Zero);
            }
            """);

    private static async Task CheckMethodAsync(string name, string body) =>
        await CheckAsync($"public static bool {name}(HttpResponseMessage r) {body}");

    private static async Task CheckAsync(string members) =>
        await CodeVerifier.CheckRuleAsync(
            "BARS2006",
            $$"""
            using System.Collections.Frozen;
            public class Options { public HttpStatusCode Status { get; set; } }
            public static class Client
            {
                private static readonly HttpStatusCode[] Codes = { HttpStatusCode.BadGateway, HttpStatusCode.NotImplemented };
                private static readonly FrozenSet<HttpStatusCode> Frozen = Codes.ToFrozenSet();
                private static readonly int[] Right = { 408, 425, 429, 500, 502, 503, 504 };
                private static readonly HashSet<HttpStatusCode> Changed = new() { HttpStatusCode.NotImplemented };
                private static readonly Options Settings = new();
                public static HttpStatusCode[] Given { get; set; } = Codes;
                public static Func<HttpResponseMessage, bool> Decides { get; set; } = r => (int)r.StatusCode == 501;
                private static bool IsServerError(HttpResponseMessage response) => IsServerError(response.StatusCode);
                private static bool IsServerError(HttpStatusCode status) => (int)status >= 500;
                public static void Change() => Changed.Clear();
                {{members}}
            }
            """,
            ("BarsErrorGenPresets", "bars-core-1.5.0"));
}
