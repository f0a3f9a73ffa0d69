using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2016: the text of an error where a sender does not read it as an OperationOutcome.</summary>
public sealed class OutcomeAsTextTests
{
    [Fact]
    public async Task A_text_that_is_serialized_again_or_has_no_media_type_is_reported() =>
        await CodeVerifier.CheckRuleAsync("BARS2016", Controller("""
            public IActionResult A(BarsOperationOutcome outcome) => Conflict({|BARS2016:outcome.ToJson()|});
            public IResult B(BarsOperationOutcome outcome) => Results.Json({|BARS2016:outcome.ToJson()|}, statusCode: 409);
            public IResult C(BarsOperationOutcome outcome) { var json = outcome.ToJson(); return Results.Text({|BARS2016:json|}, statusCode: 409); }
            public IActionResult D(BarsError error) => Content({|BARS2016:BarsOperationOutcome.Create(error).ToJson()|});
            public IActionResult E(BarsError error) => BadRequest({|BARS2016:error.Diagnostics|});
            public IActionResult F(BarsError error) => new BadRequestObjectResult({|BARS2016:error.ToString()|});
            public IActionResult G(BarsOperationOutcome outcome) => StatusCode(400, {|BARS2016:System.Text.Json.JsonSerializer.Serialize(outcome)|});
            public Task H(BarsOperationOutcome outcome) => Response.WriteAsJsonAsync({|BARS2016:outcome.ToJson()|});
            """));

    [Fact]
    public async Task The_error_itself_and_a_text_with_a_media_type_are_fine() =>
        await CodeVerifier.CheckRuleAsync("BARS2016", Controller("""
            public IActionResult A(BarsOperationOutcome outcome) => Conflict(outcome);
            public IResult B(BarsError error) => Results.Json(error, statusCode: error.StatusCode);
            public IResult C(BarsOperationOutcome outcome) => Results.Text(outcome.ToJson(), BarsOperationOutcome.MediaType, statusCode: 409);
            public IActionResult D(BarsOperationOutcome outcome, string type) => Content(outcome.ToJson(), type);
            public IActionResult E(BarsError error) => BadRequest(error.Code);
            public Task F(BarsOperationOutcome outcome) => Response.WriteAsync(outcome.ToJson());
            public IActionResult G(string json) => Conflict(json);
            public HttpContent H(BarsOperationOutcome outcome) => new StringContent(outcome.ToJson());
            """));

    private static string Controller(string members) =>
        "using Receiver;\ninternal class Answers : ControllerBase\n{\n" + members + "\n}\n";
}
