using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Errors;

/// <summary>BARS2004 in maps that are written as statements, and in those from a code to a status.</summary>
public sealed class StatusMapTests
{
    [Fact]
    public async Task A_chain_of_ifs_from_a_status_to_a_code_is_reported_at_the_test() =>
        await CodeVerifier.CheckAsync("""
            public static class Maps
            {
                public static string Returned(int status)
                {
                    if ({|BARS2004:status == 409|})
                        return "REC_BAD_REQUEST";
                    if (status == 400)
                        return "REC_BAD_REQUEST";
                    else if ({|BARS2004:500 == status|}) { return "REC_BAD_REQUEST"; }
                    return "REC_SERVER_ERROR";
                }

                public static string Typed(HttpStatusCode x)
                {
                    var code = "REC_SERVER_ERROR";
                    if ({|BARS2004:x == HttpStatusCode.Conflict|})
                        code = "REC_BAD_REQUEST";
                    return code;
                }

                public static string Chosen(int statusCode) => {|BARS2004:statusCode == 409|} ? "REC_BAD_REQUEST" : statusCode == 400 ? "REC_BAD_REQUEST" : "REC_SERVER_ERROR";
                public static string Joined(int status) { if (status == 400 || ({|BARS2004:status == 409|})) return "REC_BAD_REQUEST"; return null; }
                public static string Pattern(int status) { if ({|BARS2004:status is 400 or 409|}) return "REC_BAD_REQUEST"; return null; }
                public static OperationOutcome.IssueType Issue(int status) { if ({|BARS2004:status == 501|}) return OperationOutcome.IssueType.Timeout; return OperationOutcome.IssueType.Value; }
                public static string Case(int status) { switch (status) { {|BARS2004:case 409:|} return "REC_BAD_REQUEST"; default: return null; } }
            }
            """);

    [Fact]
    public async Task A_test_that_does_not_decide_alone_or_is_of_something_else_is_left_alone() =>
        await CodeVerifier.CheckAsync("""
            public class Maps : ControllerBase
            {
                public static string Both(int status, bool x) { if (status == 409 && x) return "REC_BAD_REQUEST"; return null; }
                public static string Not(int status) { if (status != 409) return "REC_BAD_REQUEST"; return null; }
                public static string Otherwise(int status) => status == 409 ? null : "REC_BAD_REQUEST";
                public static string Size(int size) { if (size == 409) return "REC_BAD_REQUEST"; return null; }
                public static string Received(HttpResponseMessage response) { if (response.StatusCode == HttpStatusCode.Conflict) return "REC_BAD_REQUEST"; return null; }
                public static string ReceivedBefore(HttpResponseMessage response) { var status = response.StatusCode; if (status == HttpStatusCode.Conflict) return "REC_BAD_REQUEST"; return null; }
                public static string Named(int upstreamStatus) { if (upstreamStatus == 409) return "REC_BAD_REQUEST"; return null; }
                public static string NamedSwitch(int partnerStatus) => partnerStatus switch { 409 => "REC_BAD_REQUEST", _ => "REC_SERVER_ERROR" };
                public static (int, string) Translated(int status) { if (status == 409) return (400, "REC_BAD_REQUEST"); return (500, "REC_SERVER_ERROR"); }
                public IActionResult Answered(int status) { if (status == 409) return BadRequest("REC_BAD_REQUEST"); return Ok(); }
                public static string Lower(int status) { if (status == 4) return "REC_BAD_REQUEST"; return null; }
                public static string Other(int status) { if (status == 409) return "SEND_EMAIL"; return null; }
                public static void Logged(int status, Action<string> log) { if (status == 409) log("REC_BAD_REQUEST"); }
            }
            """);

    [Fact]
    public async Task A_map_from_a_code_to_a_status_is_reported_at_its_entry() =>
        await CodeVerifier.CheckAsync("""
            using System.Collections.Frozen;

            public static class Maps
            {
                private static readonly Dictionary<string, HttpStatusCode> A = new()
                {
                    {|BARS2004:["REC_BAD_REQUEST"] = HttpStatusCode.Conflict|},
                    ["REC_SERVER_ERROR"] = HttpStatusCode.InternalServerError,
                };

                private static readonly Dictionary<string, HttpStatusCode> B = new() { {|BARS2004:{ "REC_CONFLICT", HttpStatusCode.NotFound }|} };

                private static readonly Dictionary<string, int> StatusByCode = new()
                {
                    {|BARS2004:{ "REC_CONFLICT", 404 }|},
                    { "REC_SERVER_ERROR", 500 },
                };

                private static readonly FrozenDictionary<string, int> HttpCodes = new Dictionary<string, int> { {|BARS2004:["REC_BAD_REQUEST"] = 409|} }.ToFrozenDictionary();

                public static int StatusOf(string code) => code switch { {|BARS2004:"REC_BAD_REQUEST" => 409|}, {|BARS2004:"REC_CONFLICT" or "REC_SERVER_ERROR" => 500|}, _ => 500 };
                public static HttpStatusCode Of(string code) => code switch { {|BARS2004:"REC_BAD_REQUEST" => HttpStatusCode.Conflict|}, "REC_CONFLICT" => HttpStatusCode.Conflict, _ => HttpStatusCode.InternalServerError };
                public static int StatusOfCase(string code) { switch (code) { {|BARS2004:case "REC_BAD_REQUEST":|} return 409; case "REC_CONFLICT": return 409; default: return 500; } }

                public static int Later(string code)
                {
                    var statuses = new Dictionary<string, int>();
                    {|BARS2004:statuses["REC_BAD_REQUEST"] = 409|};
                    {|BARS2004:statuses.Add("REC_CONFLICT", 404)|};
                    var status = code switch { {|BARS2004:"REC_BAD_REQUEST" => 409|}, _ => 500 };
                    return statuses[code] + status;
                }
            }
            """);

    [Fact]
    public async Task Numbers_beside_codes_that_nothing_calls_statuses_are_left_alone() =>
        await CodeVerifier.CheckAsync("""
            public static class Delays
            {
                private static readonly Dictionary<string, int> Milliseconds = new() { ["REC_CONFLICT"] = 500 };
                private static readonly Dictionary<string, int> Seconds = new() { { "REC_BAD_REQUEST", 404 } };
                private static readonly Dictionary<string, int> UpstreamStatuses = new() { ["REC_CONFLICT"] = 500 };
                public static int DelayOf(string code) => code switch { "REC_CONFLICT" => 500, _ => 400 };
                public static int Of(string code) { switch (code) { case "REC_CONFLICT": return 500; default: return 400; } }
                public static int PartnerStatusOf(string code) => code switch { "REC_CONFLICT" => 500, _ => 400 };
                public static int StatusOf(string template) => template switch { "SEND_EMAIL" => 404, "REC_PAUSED_VIDEO" => 410, _ => 500 };
                public static void Count(Dictionary<string, int> counts) { counts["REC_CONFLICT"] = 404; counts.Add("REC_BAD_REQUEST", 500); }
            }
            """);
}
