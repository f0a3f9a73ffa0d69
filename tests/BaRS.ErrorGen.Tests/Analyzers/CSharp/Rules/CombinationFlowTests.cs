using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2004 for what comes out of maps, tables and locals, and what only looks like an answer.</summary>
public sealed class CombinationFlowTests
{
    private const string PasFault = """
        public class PasFault : Exception
        {
            public PasFault(string code) { Code = code; }
            public string Code { get; }
            public OperationOutcome.IssueType IssueType => OperationOutcome.IssueType.Transient;
        }

        """;

    [Fact]
    public async Task A_code_out_of_a_map_that_does_not_go_with_the_class_it_is_given_to_is_reported_at_its_entry() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", PasFault + """
            public static class Upstream
            {
                private static readonly Dictionary<int, string> Codes = new() { [404] = {|BARS2004:"REC_NOT_FOUND"|}, [503] = "REC_UNAVAILABLE" };
                private static string Choose(int status) => status switch { 404 => {|BARS2004:"REC_NOT_FOUND"|}, _ => "REC_UNAVAILABLE" };
                public static Exception A(int status) => new PasFault(Codes.GetValueOrDefault(status, "REC_UNAVAILABLE"));
                public static Exception B(int status) => new PasFault(Choose(status));
                public static Exception C(bool x) { var code = x ? {|BARS2004:"REC_CONFLICT"|} : "REC_UNAVAILABLE"; return new PasFault(code); }
                public static Exception D(int status) => Codes.TryGetValue(status, out var code) ? new PasFault(code) : null;
                private static readonly Dictionary<int, string> Right = new() { [503] = "REC_UNAVAILABLE" };
                public static Exception Innocent(int status) => new PasFault(Right[status]);
                public static Exception Unknown(string code) => new PasFault(code);
            }
            """, ("BarsErrorGenPresets", "bars-core-1.5.0"));

    [Fact]
    public async Task A_code_of_another_role_out_of_a_map_is_reported_at_its_entry() =>
        await CodeVerifier.CheckRuleAsync("BARS2005", PasFault + """
            public static class Upstream
            {
                private static readonly Dictionary<int, string> Codes = new() { [404] = {|BARS2005:"PROXY_NOT_FOUND"|}, [503] = "REC_UNAVAILABLE" };
                public static Exception A(int status) => new PasFault(Codes.GetValueOrDefault(status, "REC_UNAVAILABLE"));
            }
            """);

    [Fact]
    public async Task A_map_that_only_received_statuses_are_looked_up_in_says_nothing_of_an_answer() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            public class PasCallException : Exception
            {
                Dictionary<HttpStatusCode, string> _codes = new() { { HttpStatusCode.InternalServerError, "REC_UNAVAILABLE" } };
                public PasCallException(HttpStatusCode s) => Code = _codes.GetValueOrDefault(s);
                public string Code { get; }
            }

            public static class Client
            {
                private static readonly Dictionary<int, string> ByNumber = new() { [500] = "REC_UNAVAILABLE" };
                private static readonly Dictionary<int, string> Answers = new() { {|BARS2004:[500] = "REC_UNAVAILABLE"|} };
                private static readonly Dictionary<int, string> Unused = new() { {|BARS2004:[500] = "REC_UNAVAILABLE"|} };
                public static Exception A(HttpResponseMessage response) => new PasCallException(response.StatusCode);
                public static string B(HttpResponseMessage response) => ByNumber[(int)response.StatusCode];
                public static string C(HttpResponseMessage response) => ByNumber.TryGetValue((int)response.StatusCode, out var code) ? code : null;
                public static string D(HttpResponseMessage response) { var map = new Dictionary<int, string> { [500] = "REC_UNAVAILABLE" }; return map.GetValueOrDefault((int)response.StatusCode); }
                public static string Guilty(int status) => Answers[status];
            }
            """);

    [Fact]
    public async Task A_table_that_the_generated_code_is_asked_about_may_hold_anything() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            namespace Receiver;
            internal static class Checks
            {
                private static readonly (int Status, string Code, string Issue)[] Rows = { (425, "REC_CONFLICT", "duplicate") };
                public static void A() { foreach (var (s, c, i) in new[] { (425, "REC_CONFLICT", "duplicate"), (501, "REC_SERVER_ERROR", "transient") }) BarsRetry.Classify(s, c, i); }
                public static void B() { foreach (var row in Rows) BarsRetry.Classify(row.Status, row.Code, row.Issue); }
                public static void C() { (int, string, string)[] rows = [(425, "REC_CONFLICT", "duplicate")]; foreach (var (s, c, i) in rows) BarsErrors.TryFind(s, c, i, out _); }
                public static void Guilty() { foreach (var (s, c, i) in new[] { {|BARS2004:(Status: 404, Code: "REC_CONFLICT", IssueCode: "not-found")|} }) Answer(s, c, i); }
                private static void Answer(int status, string code, string issueCode) { }
            }
            """);

    [Fact]
    public async Task A_body_in_a_local_or_a_serialiser_is_read_beside_the_status() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            namespace Receiver;
            internal class Answers : ControllerBase
            {
                public IActionResult A() => StatusCode({|BARS2004:409|}, BarsOperationOutcome.Create(BarsErrors.RecNotImplementedNotSupported()).ToJson());
                public IActionResult B() { var json = BarsOperationOutcome.Create(BarsErrors.RecNotImplementedNotSupported()).ToJson(); return StatusCode({|BARS2004:409|}, json); }
                public IActionResult C() { var o = new { severity = "error", code = "not-supported", details = new { coding = new[] { new { code = "REC_NOT_IMPLEMENTED" } } } }; return {|BARS2004:new ContentResult { StatusCode = 409, Content = System.Text.Json.JsonSerializer.Serialize(o) }|}; }
                public IActionResult D() => new JsonResult(BarsOperationOutcome.Create(BarsErrors.RecNotImplementedNotSupported())) { StatusCode = {|BARS2004:409|} };
                public IActionResult Right() { var json = BarsOperationOutcome.Create(BarsErrors.RecNotImplementedNotSupported()).ToJson(); return StatusCode(501, json); }
            }
            """);
}
