using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Responses;

/// <summary>ProblemDetails that carry the status of an answer, and those that only state it.</summary>
public sealed class ProblemDetailsTests
{
    [Fact]
    public async Task A_result_without_a_status_of_its_own_takes_that_of_its_details() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A() => new ObjectResult(new ProblemDetails { Title = "no", Status = {|BARS2001:418|} });
            public IActionResult B() => new ObjectResult(new ValidationProblemDetails { Status = {|BARS2001:StatusCodes.Status410Gone|} }) { ContentTypes = { "application/problem+json" } };
            public IActionResult C() { var problem = new ProblemDetails { Status = {|BARS2001:418|} }; return new ObjectResult(problem); }
            public IActionResult D() { var problem = new ProblemDetails(); problem.Status = {|BARS2001:418|}; return new ObjectResult(problem); }
            public IActionResult E(bool x) => new ObjectResult(new ProblemDetails { Status = x ? 400 : {|BARS2001:418|} });
            public IResult F() => Results.Problem(new ProblemDetails { Status = {|BARS2001:418|} });
            public IResult G() { var problem = new ProblemDetails { Status = {|BARS2001:418|} }; return TypedResults.Problem(problem); }
            public IActionResult H() => Refuse({|BARS2001:418|});
            private IActionResult Refuse(int status) => new ObjectResult(new ProblemDetails { Status = status });
            public IResult I() => Fail({|BARS2001:418|});
            private static IResult Fail(int status) => Results.Problem(new ProblemDetails { Status = status });

            public IActionResult Mapped() => new ObjectResult(new ProblemDetails { Status = 409 });
            public IActionResult Without() => new ObjectResult(new ProblemDetails { Title = "no" });
            public IResult AlsoWithout() => Results.Problem(new ProblemDetails { Title = "no" });
            public IActionResult Unknown(int status) => new ObjectResult(new ProblemDetails { Status = status });
            public IActionResult Changed() { var problem = new ProblemDetails { Status = 418 }; problem.Status = 409; return new ObjectResult(problem); }
            """);

    [Fact]
    public async Task Where_the_result_has_a_status_that_of_the_details_is_only_text() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A() => new ObjectResult(new ProblemDetails { Status = 418 }) { StatusCode = 400 };
            public IActionResult B() => new ObjectResult(new ProblemDetails { Status = 418 }) { StatusCode = {|BARS2001:418|} };
            public IActionResult C() => new BadRequestObjectResult(new ProblemDetails { Status = 418 });
            public IActionResult D() => StatusCode(400, new ProblemDetails { Status = 418 });
            public IActionResult E() => StatusCode({|BARS2001:418|}, new ProblemDetails { Status = 418 });
            public IActionResult F() { var result = new ObjectResult(new ProblemDetails { Status = 418 }); result.StatusCode = 400; return result; }
            public ProblemDetails G() => new ProblemDetails { Status = 418 };
            public Task H(HttpContext context) => context.Response.WriteAsJsonAsync(new ProblemDetails { Status = 418 });
            public async Task I(HttpContext context) { context.Response.StatusCode = {|BARS2001:418|}; await context.Response.WriteAsJsonAsync(new ProblemDetails { Status = 418 }); }
            public class Order { public int Status { get; set; } }
            public IActionResult J() => new ObjectResult(new Order { Status = 418 });
            """);

    [Fact]
    public async Task A_status_that_is_read_from_the_details_is_theirs() =>
        await CodeVerifier.CheckControllerAsync("""
            public async Task A(HttpContext context)
            {
                var problem = new ProblemDetails { Status = {|BARS2001:418|} };
                context.Response.StatusCode = problem.Status.Value;
                await context.Response.WriteAsJsonAsync(problem);
            }

            public IActionResult B() { var problem = new ProblemDetails { Status = {|BARS2001:418|} }; return new ObjectResult(problem) { StatusCode = problem.Status }; }
            public IActionResult C() { var problem = new ProblemDetails { Status = {|BARS2001:418|} }; return StatusCode(problem.Status ?? 500, problem); }
            public IActionResult D(ProblemDetails problem) => StatusCode(problem.Status ?? 500, problem);
            """);

    [Fact]
    public async Task The_status_of_another_service_is_passed_on_by_the_details_too() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A(HttpResponseMessage upstream) => new ObjectResult(new ProblemDetails { Status = (int){|BARS2007:upstream.StatusCode|} });
            public IResult B(HttpResponseMessage upstream) => Results.Problem(new ProblemDetails { Status = (int){|BARS2007:upstream.StatusCode|} });
            public IActionResult Stated(HttpResponseMessage upstream) => new ObjectResult(new ProblemDetails { Status = (int)upstream.StatusCode }) { StatusCode = 502 };
            public IActionResult Bounded(HttpResponseMessage upstream) => upstream.StatusCode == HttpStatusCode.Conflict ? new ObjectResult(new ProblemDetails { Status = (int)upstream.StatusCode }) : StatusCode(502);
            """);

    [Fact]
    public async Task Status_and_code_of_the_details_are_a_pair() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A() => new ObjectResult({|BARS2004:new ProblemDetails { Status = 409, Extensions = { ["code"] = "REC_BAD_REQUEST" } }|});
            public IActionResult B() => {|BARS2004:Conflict(new ProblemDetails { Extensions = { ["code"] = "REC_BAD_REQUEST" } })|};
            public IResult C() => Results.Problem({|BARS2004:new ProblemDetails { Status = 409, Title = "REC_BAD_REQUEST" }|});
            public IActionResult Right() => new ObjectResult(new ProblemDetails { Status = 400, Extensions = { ["code"] = "REC_BAD_REQUEST" } });
            public IActionResult Other() => new ObjectResult(new ProblemDetails { Status = 409, Extensions = { ["trace"] = "0af7651916cd43dd" } });
            """);
}
