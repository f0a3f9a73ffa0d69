using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>
/// The first look that spares the rules nearly all operations must let through what one small thing alone gives away: a
/// name in a tuple, the type of a parameter, a field that is set, a constant that stands elsewhere.
/// </summary>
public sealed class RelevanceTests
{
    [Fact]
    public async Task The_names_of_a_tuple_are_enough() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            public static class Answers
            {
                public static object Named() => {|BARS2004:(status: 409, code: "NOT_FOUND")|};
                public static object Unnamed() => (409, "NOT_FOUND");
                public static object Right() => (status: 404, code: "NOT_FOUND");
            }
            """);

    [Fact]
    public async Task The_type_of_a_parameter_is_enough_be_it_nullable() =>
        await CodeVerifier.CheckRuleAsync("BARS2001", """
            public static class Answers
            {
                public static IActionResult A() => Fail({|BARS2001:HttpStatusCode.Gone|});
                public static IActionResult B() => Fail(HttpStatusCode.Conflict);
                public static IActionResult C(HttpStatusCode known) => Fail(known);
                private static IActionResult Fail(HttpStatusCode? x) => new StatusCodeResult((int)x);
            }
            """);

    [Fact]
    public async Task A_field_that_is_set_is_enough() =>
        await CodeVerifier.CheckRuleAsync("BARS2010", """
            public class Outcome { public string resourceType; public object[] issue; }
            public static class Answers
            {
                public static object A() => new Outcome { resourceType = {|BARS2010:"OperationOutcome"|}, issue = new object[] { new { severity = "error", code = "value", details = new { coding = new[] { new { code = "REC_BAD_REQUEST" } } } } } };
                public static object B() => new Outcome { resourceType = "Bundle", issue = new object[] { new { severity = "error", code = "value", details = new { coding = new[] { new { code = "REC_BAD_REQUEST" } } } } } };
            }
            """);

    [Fact]
    public async Task A_value_that_speaks_for_itself_is_enough_where_two_are_given() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            public static class Answers
            {
                private static readonly string Refused = "REC_BAD_REQUEST";
                public static object Fields() => {|BARS2004:Of(StatusCodes.Status409Conflict, Refused)|};
                public static object Literals() => {|BARS2004:Of(HttpStatusCode.Conflict, "REC_BAD_REQUEST")|};
                public static object Right() => Of(HttpStatusCode.BadRequest, Refused);
                public static object Other() => Of(409, "BAD REQUEST");
                private static object Of(object a, object b) => null;
            }
            """);
}
