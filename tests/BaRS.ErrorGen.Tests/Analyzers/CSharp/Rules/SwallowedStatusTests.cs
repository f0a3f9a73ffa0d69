using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2015. The spec of these tests has scenarios of a receiver for 400, 406, 500 and 501.</summary>
public sealed class SwallowedStatusTests
{
    [Fact]
    public async Task The_statuses_that_a_catch_all_swallows_are_named() =>
        Assert.Equal(
            "The catch-all gives 'REC_SERVER_ERROR' for 501 too, and the spec has scenarios of its own for that. "
                + "Add an entry for each status that can come here.",
            Assert.Single(await CodeVerifier.CheckRuleAsync("BARS2015", """
                public static class Codes
                {
                    public static string Of(int status) => status switch
                    {
                        400 => "REC_BAD_REQUEST",
                        406 => "REC_NOT_ACCEPTABLE",
                        {|BARS2015:_|} => "REC_SERVER_ERROR",
                    };
                }
                """)));

    [Fact]
    public async Task A_catch_all_in_any_kind_of_map_is_reported() =>
        await CodeVerifier.CheckRuleAsync("BARS2015", """
            public static class Codes
            {
                private static readonly Dictionary<int, string> Known = new() { [400] = "REC_BAD_REQUEST", [406] = "REC_NOT_ACCEPTABLE" };
                private static readonly Dictionary<HttpStatusCode, string> Added = new()
                {
                    { HttpStatusCode.BadRequest, "REC_BAD_REQUEST" },
                    { HttpStatusCode.NotAcceptable, "REC_NOT_ACCEPTABLE" },
                };
                public static string A(int status) => Known.GetValueOrDefault(status, {|BARS2015:"REC_SERVER_ERROR"|});
                public static string B(HttpStatusCode status) => Added.GetValueOrDefault(status, {|BARS2015:"REC_SERVER_ERROR"|});
                public static string C(HttpStatusCode status)
                {
                    switch (status)
                    {
                        case HttpStatusCode.BadRequest: return "REC_BAD_REQUEST";
                        case HttpStatusCode.NotAcceptable: return "REC_NOT_ACCEPTABLE";
                        {|BARS2015:default:|} return "REC_SERVER_ERROR";
                    }
                }
                public static string D(int statusCode) => statusCode switch
                {
                    400 or 422 => "REC_BAD_REQUEST",
                    406 => "REC_NOT_ACCEPTABLE",
                    {|BARS2015:var other|} => "REC_SERVER_ERROR",
                };
                public static string E(int status)
                {
                    string code;
                    switch (status)
                    {
                        case 400: code = "REC_BAD_REQUEST"; break;
                        case 406: code = "REC_NOT_ACCEPTABLE"; break;
                        {|BARS2015:default:|} code = "REC_SERVER_ERROR"; break;
                    }
                    return code;
                }
            }
            """);

    [Fact]
    public async Task The_factories_of_the_spec_are_codes_too() =>
        await CodeVerifier.CheckRuleAsync("BARS2015", """
            using Receiver;
            internal static class Errors
            {
                public static BarsError Of(int status) => status switch
                {
                    400 => BarsErrors.RecBadRequestValue("a"),
                    406 => BarsErrors.RecNotAcceptableProcessing(),
                    {|BARS2015:_|} => BarsErrors.RecServerErrorTransient(),
                };
            }
            """);

    [Fact]
    public async Task A_map_that_swallows_nothing_is_fine() =>
        await CodeVerifier.CheckRuleAsync("BARS2015", """
            public static class Codes
            {
                private static readonly Dictionary<int, string> Known = new() { [400] = "REC_BAD_REQUEST", [406] = "REC_NOT_ACCEPTABLE", [501] = "REC_NOT_IMPLEMENTED" };
                private static readonly Dictionary<int, string> Filled = new() { [400] = "REC_BAD_REQUEST", [406] = "REC_NOT_ACCEPTABLE" };
                public static string Whole(int status) => Known.GetValueOrDefault(status, "REC_SERVER_ERROR");
                public static string Range(int status) => status switch { 400 => "REC_BAD_REQUEST", 406 => "REC_NOT_ACCEPTABLE", >= 501 and < 600 => "REC_NOT_IMPLEMENTED", _ => "REC_SERVER_ERROR" };
                public static string Refused(int status) => status switch { 400 => "REC_BAD_REQUEST", 406 => "REC_NOT_ACCEPTABLE", _ => throw new ArgumentException("status") };
                public static string None(int status) => status switch { 400 => "REC_BAD_REQUEST", 406 => "REC_NOT_ACCEPTABLE", _ => null };
                public static string One(int status) => status switch { 400 => "REC_BAD_REQUEST", _ => "REC_SERVER_ERROR" };
                public static string Title(int status) => status switch { 400 => "Bad request", 406 => "Not acceptable", _ => "Server error" };
                public static string Guarded(int status, bool strict) => status switch { 400 => "REC_BAD_REQUEST", 406 => "REC_NOT_ACCEPTABLE", 501 when strict => "REC_NOT_IMPLEMENTED", _ => "REC_SERVER_ERROR" };
                public static string Number(int priority) => priority switch { 400 => "REC_BAD_REQUEST", 406 => "REC_NOT_ACCEPTABLE", _ => "REC_SERVER_ERROR" };
                public static string Default(int status) => Filled.GetValueOrDefault(status);
            }
            """);

    [Fact]
    public async Task The_status_of_another_service_may_become_what_the_project_likes() =>
        await CodeVerifier.CheckRuleAsync("BARS2015", """
            public static class Codes
            {
                public static string Received(HttpResponseMessage response) => response.StatusCode switch { HttpStatusCode.BadRequest => "REC_BAD_REQUEST", HttpStatusCode.NotAcceptable => "REC_NOT_ACCEPTABLE", _ => "REC_SERVER_ERROR" };
                public static string Named(int upstreamStatus) => upstreamStatus switch { 400 => "REC_BAD_REQUEST", 406 => "REC_NOT_ACCEPTABLE", _ => "REC_SERVER_ERROR" };
            }
            """);

    [Fact]
    public async Task A_sender_answers_nobody() =>
        await CodeVerifier.CheckRuleAsync(
            "BARS2015",
            """
            public static class Codes
            {
                public static string Of(int status) => status switch { 400 => "REC_BAD_REQUEST", 406 => "REC_NOT_ACCEPTABLE", _ => "REC_SERVER_ERROR" };
            }
            """,
            ("BarsErrorGenRole", "sender"));
}
