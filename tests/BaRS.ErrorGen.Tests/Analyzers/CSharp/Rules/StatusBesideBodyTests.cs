using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2004 in a status and the body of its response.</summary>
public sealed class StatusBesideBodyTests
{
    [Fact]
    public async Task A_status_and_the_body_of_its_answer_are_reported_at_the_call() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A() => {|BARS2004:Conflict(Outcome("REC_BAD_REQUEST", OperationOutcome.IssueType.Value))|};
            public IActionResult B() => {|BARS2004:StatusCode(409, Outcome("REC_BAD_REQUEST", OperationOutcome.IssueType.Value))|};
            public IActionResult C() => {|BARS2004:new ObjectResult(Outcome("REC_BAD_REQUEST", OperationOutcome.IssueType.Value)) { StatusCode = 409 }|};
            public IActionResult D() { var body = Outcome("REC_BAD_REQUEST", OperationOutcome.IssueType.Value); return {|BARS2004:StatusCode(409, body)|}; }
            public IResult E() => {|BARS2004:Results.Json(Outcome("REC_BAD_REQUEST", OperationOutcome.IssueType.Value), statusCode: 409)|};
            public IActionResult Right() => BadRequest(Outcome("REC_BAD_REQUEST", OperationOutcome.IssueType.Value));
            public IActionResult Inner() => BadRequest({|BARS2004:Outcome("REC_BAD_REQUEST", OperationOutcome.IssueType.Timeout)|});
            private static object Outcome(string code, OperationOutcome.IssueType issue) => null;
            """);

    [Fact]
    public async Task A_status_set_beside_the_body_of_its_case_is_reported_where_the_body_says_it() =>
        await CodeVerifier.CheckControllerAsync("""
            public async Task A(Exception exception)
            {
                int status;
                object body;
                switch (exception)
                {
                    case ArgumentException:
                        status = 409;
                        body = Outcome("REC_BAD_REQUEST", {|BARS2004:OperationOutcome.IssueType.Value|});
                        break;
                    case TimeoutException:
                        status = 409;
                        body = Outcome("REC_TIMEOUT", OperationOutcome.IssueType.Timeout);
                        break;
                    default:
                        status = 500;
                        body = Outcome("REC_SERVER_ERROR", OperationOutcome.IssueType.Transient);
                        break;
                }

                Response.StatusCode = status;
                await Response.WriteAsJsonAsync(body);
            }

            public async Task B()
            {
                Response.StatusCode = StatusCodes.Status409Conflict;
                await Response.WriteAsJsonAsync(Outcome("REC_BAD_REQUEST", {|BARS2004:OperationOutcome.IssueType.Value|}));
            }

            public async Task C(bool x)
            {
                if (x)
                {
                    Response.StatusCode = 400;
                    await Response.WriteAsJsonAsync(Outcome("REC_BAD_REQUEST", OperationOutcome.IssueType.Value));
                    return;
                }

                Response.StatusCode = 500;
                await Response.WriteAsJsonAsync(Outcome("REC_SERVER_ERROR", OperationOutcome.IssueType.Transient));
            }

            public void NotAResponse(Exception exception)
            {
                int status = 409;
                var body = Outcome("REC_BAD_REQUEST", OperationOutcome.IssueType.Value);
                Use(status, body);
            }

            private static object Outcome(string code, OperationOutcome.IssueType issue) => null;
            private static void Use(int x, object y) { }
            """);
}
