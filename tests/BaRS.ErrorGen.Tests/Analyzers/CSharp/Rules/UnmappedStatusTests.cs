using System.Globalization;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2001: a response with a status that the spec in force does not have, in each shape that code gives it.</summary>
public sealed class UnmappedStatusTests
{
    [Fact]
    public async Task A_status_that_reaches_several_responses_is_reported_once() =>
        await CodeVerifier.CheckRuleAsync("BARS2001", """
            public abstract class Failure : Exception { public abstract int StatusCode { get; } }
            public class Teapot : Failure { public override int StatusCode => {|BARS2001:418|}; }
            public class Answers : ControllerBase
            {
                private static int Helper() => {|BARS2001:419|};
                public IActionResult A(Failure failure) => StatusCode(failure.StatusCode);
                public IActionResult B(Failure failure) => StatusCode(failure.StatusCode);
                public IActionResult C() => StatusCode(Helper());
                public IActionResult D() => StatusCode(Helper());
            }
            """);

    [Fact]
    public async Task A_method_whose_name_is_a_status_is_reported_at_its_name() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A() => {|BARS2001:NotFound|}();
            public IActionResult B() { return this.{|BARS2001:UnprocessableEntity|}(new object()); }
            public async Task<ActionResult<string>> C() { await Task.Yield(); return {|BARS2001:Forbid|}(); }
            public IActionResult Mapped() => BadRequest("no");
            public IActionResult Success() => Ok();
            """);

    [Fact]
    public async Task A_status_that_is_an_argument_is_reported_at_the_argument() =>
        await CodeVerifier.CheckControllerAsync("""
            private const int Teapot = 418;
            public IActionResult A() => StatusCode({|BARS2001:418|});
            public IActionResult B() => StatusCode({|BARS2001:StatusCodes.Status418ImATeapot|}, "no");
            public IActionResult C() => StatusCode((int){|BARS2001:HttpStatusCode.Gone|});
            public IActionResult D() => Problem(statusCode: {|BARS2001:Teapot|}, detail: "no");
            public IActionResult E() => Problem(statusCode: null, title: "an error of the server, which is mapped");
            public IActionResult Mapped() => StatusCode(409, "no");
            public IActionResult Success() => StatusCode(204);
            public IActionResult AlsoMapped() => Problem(statusCode: 409);
            """);

    [Fact]
    public async Task Every_branch_of_an_expression_is_seen() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A(bool x) => StatusCode(x ? 400 : {|BARS2001:410|});
            public IActionResult B(int x) => StatusCode(x switch { 1 => 400, 2 => {|BARS2001:410|}, 3 => 200, _ => throw new Exception() });
            public IActionResult C(bool x) => x ? BadRequest() : {|BARS2001:NotFound|}();
            public IActionResult Unknown(int x) => StatusCode(x);
            """);

    [Fact]
    public async Task A_result_that_is_created_is_reported() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A() => new StatusCodeResult({|BARS2001:410|});
            public IActionResult B() => new ObjectResult("no") { StatusCode = {|BARS2001:410|} };
            public IActionResult C() => new ContentResult { StatusCode = (int){|BARS2001:HttpStatusCode.Gone|} };
            public IActionResult D() => new {|BARS2001:NotFoundObjectResult|}("no");
            public IActionResult E() => new BadRequestObjectResult("no") { StatusCode = {|BARS2001:410|} };
            public HttpResponseMessage F() => new HttpResponseMessage({|BARS2001:HttpStatusCode.Gone|});
            public HttpResponseMessage G() => new({|BARS2001:HttpStatusCode.Gone|});
            public IActionResult Mapped() => new ObjectResult("no") { StatusCode = 400 };
            public HttpResponseMessage Success() => new HttpResponseMessage(HttpStatusCode.OK);
            """);

    [Fact]
    public async Task The_status_of_the_response_is_reported_where_it_is_set_and_not_where_it_is_read() =>
        await CodeVerifier.CheckControllerAsync("""
            public void A() => Response.StatusCode = {|BARS2001:410|};
            public void B(HttpContext context, bool x) => context.Response.StatusCode = (int)(x ? {|BARS2001:HttpStatusCode.Gone|} : HttpStatusCode.Conflict);
            public bool Read() => Response.StatusCode == 410;
            public bool ReadOther(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Gone;
            """);

    [Fact]
    public async Task A_property_of_another_type_is_not_a_status() =>
        await CodeVerifier.CheckAsync("""
            public class Verification { public int StatusCode { get; set; } public int VerificationStatusCode { get; set; } }
            public class Patients { public Verification Check() => new Verification { StatusCode = 410, VerificationStatusCode = 418 }; public void NotFound() { } public void Other() => NotFound(); }
            """);

    [Fact]
    public async Task An_answer_of_the_projects_own_class_is_reported() =>
        await CodeVerifier.CheckAsync("""
            public class FhirResult : ActionResult
            {
                public HttpStatusCode? StatusCode { get; set; }
                public static FhirResult Create(HttpStatusCode status) => new FhirResult { StatusCode = status };
            }

            public class Kept : IResult
            {
                public Kept(int status) => StatusCode = status;
                public int StatusCode { get; set; }
                public Task ExecuteAsync(HttpContext context) { context.Response.StatusCode = StatusCode; return Task.CompletedTask; }
            }

            public class Visit { public HttpStatusCode? StatusCode { get; set; } public static Visit Create(HttpStatusCode status) => new Visit { StatusCode = status }; }

            public static class Answers
            {
                public static IActionResult A() => new FhirResult { StatusCode = {|BARS2001:HttpStatusCode.Gone|} };
                public static IActionResult B() { var result = FhirResult.Create(HttpStatusCode.Conflict); result.StatusCode = {|BARS2001:HttpStatusCode.Gone|}; return result; }
                public static IActionResult C() => FhirResult.Create({|BARS2001:HttpStatusCode.Gone|});
                public static IResult D() => new Kept({|BARS2001:418|});
                public static IActionResult Right() => new FhirResult { StatusCode = HttpStatusCode.Conflict };
                public static object Other() => new Visit { StatusCode = HttpStatusCode.Gone };
                public static object Created() => Visit.Create(HttpStatusCode.Gone);
                public static bool Read(FhirResult result) => result.StatusCode == HttpStatusCode.Gone;
            }
            """);

    [Fact]
    public async Task Results_of_minimal_apis_are_reported() =>
        await CodeVerifier.CheckAsync("""
            public static class Answers
            {
                public static IResult A() => Results.{|BARS2001:NotFound|}();
                public static IResult B() => TypedResults.{|BARS2001:NotFound|}("no");
                public static IResult C() => Results.Json(new { }, statusCode: {|BARS2001:410|});
                public static IResult D() => Results.StatusCode({|BARS2001:410|});
                public static IResult E() => Results.Problem("no", statusCode: {|BARS2001:410|});
                public static IResult Mapped() => Results.Problem("no", statusCode: 409);
                public static IResult Unknown(ProblemDetails details) => Results.Problem(details);
                public static IResult Success() => Results.Json(new { });
            }
            """);

    [Fact]
    public async Task A_declared_status_is_reported() =>
        await CodeVerifier.CheckControllerAsync("""
            [ProducesResponseType({|BARS2001:404|})]
            [ProducesResponseType(typeof(string), {|BARS2001:StatusCodes.Status410Gone|})]
            [ProducesResponseType<string>({|BARS2001:404|})]
            [Swashbuckle.AspNetCore.Annotations.SwaggerResponse({|BARS2001:404|}, "no")]
            [NSwag.Annotations.SwaggerResponse({|BARS2001:404|}, typeof(string))]
            [NSwag.Annotations.SwaggerResponse({|BARS2001:HttpStatusCode.Gone|}, typeof(string))]
            [ProducesError({|BARS2001:404|})]
            [ProducesResponseType(200)]
            [ProducesResponseType(400)]
            public IActionResult A() => Ok();

            public static void Map(WebApplication app) =>
                app.MapGet("/", () => "").Produces({|BARS2001:404|}).Produces<string>({|BARS2001:404|}).ProducesProblem({|BARS2001:410|}).ProducesValidationProblem().Produces(409);

            private sealed class ProducesErrorAttribute : ProducesResponseTypeAttribute
            {
                public ProducesErrorAttribute(int status) : base(typeof(string), status) { }
            }
            """);

    [Fact]
    public async Task A_status_for_a_sender_that_is_gone_is_silent() =>
        await CodeVerifier.CheckAsync(
            """
            public static class Gone
            {
                public static void Note(HttpContext context) => context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;

                public static void Answer(HttpContext context) => context.Response.StatusCode = {|BARS2001:498|};
            }
            """);

    [Fact]
    public async Task A_status_with_published_codes_but_no_scenario_is_information_and_one_over_599_is_invalid()
    {
        var diagnostics = await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer("""
            public class Answers : ControllerBase
            {
                public IActionResult A() => StatusCode(404);
                public IActionResult B() => StatusCode(410);
                public IActionResult C() => StatusCode(700);
            }
            """));
        Assert.Equal(
            [DiagnosticSeverity.Info, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning],
            diagnostics.Select(diagnostic => diagnostic.Severity));
        Assert.Equal(
            [
                "No scenario in force has status 404, although error codes are published for it (PROXY_NOT_FOUND, REC_NOT_FOUND, "
                    + "NOT_FOUND). Use one of the nearest statuses in the spec (401, 405, 406), or add a scenario.",
                "No scenario in force has status 410, so a sender cannot know what it means. "
                    + "Use one of the nearest statuses in the spec (406, 408, 409), or add a scenario.",
                "700 is not an HTTP status. Use one of the nearest statuses in the spec (502, 503, 504).",
            ],
            diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
