using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2004 of generated errors: one that is sent with another status than its own.</summary>
public sealed class StatusBesideErrorTests
{
    [Fact]
    public async Task A_status_that_is_not_the_error_s_own_is_reported() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", Controller("""
            public IActionResult A() => StatusCode({|BARS2004:409|}, BarsOperationOutcome.Create(BarsErrors.RecNotImplementedNotSupported()).ToJson());
            public IActionResult B() => StatusCode({|BARS2004:StatusCodes.Status500InternalServerError|}, BarsErrors.RecBadRequestValue());
            public IActionResult C() => {|BARS2004:BadRequest|}(BarsErrors.RecNotImplementedNotSupported("x"));
            public IResult D() => Results.Json(BarsErrors.RecBadRequestValue(), statusCode: {|BARS2004:406|});
            public IResult E() { var o = BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue()); return Results.{|BARS2004:Conflict|}(o); }
            public IActionResult F() => new ObjectResult(BarsErrors.RecBadRequestValue().WithDiagnostics("y")) { StatusCode = {|BARS2004:500|} };
            public IActionResult G() { var o = BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue()); return new ContentResult { StatusCode = {|BARS2004:409|}, Content = o.ToJson(), ContentType = "application/fhir+json" }; }
            public IResult H() => Results.Text(BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue()).ToJson(), BarsOperationOutcome.MediaType, null, {|BARS2004:422|});
            """));

    [Fact]
    public async Task A_status_that_is_set_on_the_response_is_read_with_what_is_written_beside_it() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", Controller("""
            public async Task A()
            {
                Response.StatusCode = {|BARS2004:409|};
                await Response.WriteAsync(BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue()).ToJson());
            }

            public async Task B(HttpContext context)
            {
                var outcome = BarsOperationOutcome.Create(BarsErrors.RecNotImplementedNotSupported());
                context.Response.StatusCode = {|BARS2004:500|};
                await context.Response.WriteAsJsonAsync(outcome).ConfigureAwait(false);
            }

            public void C(HttpContext context)
            {
                context.Response.StatusCode = {|BARS2004:503|};
                BarsOperationOutcome.Create(BarsErrors.RecBadRequestValue()).WriteTo(context.Response.Body);
            }
            """));

    [Fact]
    public async Task An_error_that_is_sent_as_a_success_is_reported() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", Controller("""
            public IActionResult A() => {|BARS2004:Ok(BarsErrors.RecBadRequestValue())|};
            public IResult B(BarsError error) => {|BARS2004:Results.Ok(error)|};
            public IResult C(BarsOperationOutcome outcome) => {|BARS2004:Results.Json(outcome)|};
            public IResult D(BarsOperationOutcome outcome) => {|BARS2004:Results.Text(outcome.ToJson(), BarsOperationOutcome.MediaType)|};
            public IResult E(BarsOperationOutcome outcome) => Results.Json(outcome, statusCode: {|BARS2004:200|});
            public IResult F(BarsError error) => {|BARS2004:TypedResults.Ok(error)|};
            """));

    [Fact]
    public async Task The_error_s_own_status_and_what_is_not_certain_are_fine() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", Controller("""
            public IActionResult A() => StatusCode(501, BarsErrors.RecNotImplementedNotSupported());
            public IActionResult B() => BadRequest(BarsErrors.RecBadRequestValue());
            public IResult C(BarsError error) => Results.Json(error, statusCode: error.StatusCode);
            public IResult D(BarsError error) => Results.Json(error, statusCode: 409);
            public IResult E(bool b) { var o = BarsErrors.RecBadRequestValue(); if (b) o = BarsErrors.RecNotImplementedNotSupported(); return Results.Json(o, statusCode: 501); }
            public IResult F(HttpContext context, BarsError error) { context.Response.StatusCode = error.StatusCode; return Results.Json(error); }
            public IResult G() => Results.Ok(new { Count = BarsErrors.All.Count });
            public IResult H(BarsError error) => error == null ? Results.Ok() : Results.Problem(statusCode: 500);
            public IActionResult I() { Response.StatusCode = 500; throw new InvalidOperationException(BarsErrors.RecBadRequestValue().Code); }
            public IResult J(BarsError error) => Results.Ok(error.Code);
            """));

    [Fact]
    public async Task The_message_names_the_factory_and_both_statuses() =>
        Assert.Equal(
            [
                "'BarsErrors.RecNotImplementedNotSupported' has the status 501, but is sent with 409. Return the error itself, which brings its status.",
                "'error' is an error, but is sent with the status 200. Return the error itself, which brings its status.",
            ],
            await CodeVerifier.CheckRuleAsync("BARS2004", Controller("""
                public IActionResult A() => StatusCode({|BARS2004:409|}, BarsErrors.RecNotImplementedNotSupported());
                public IResult B(BarsError error) => {|BARS2004:Results.Ok(error)|};
                """)));

    private static string Controller(string members) =>
        "using Receiver;\ninternal class Answers : ControllerBase\n{\n" + members + "\n}\n";
}
