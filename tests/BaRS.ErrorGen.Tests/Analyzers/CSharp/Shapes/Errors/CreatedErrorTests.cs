using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Errors;

/// <summary>BARS2004 where a status goes with an error whose class fixes its code and its issue code.</summary>
public sealed class CreatedErrorTests
{
    /// <summary>What the class of the error fixes is what the body says, however deep the body is built.</summary>
    [Fact]
    public async Task A_status_set_beside_an_error_of_a_class_is_reported_where_the_error_is_made() =>
        await CodeVerifier.CheckRuleAsync("BARS2004", """
            public abstract class Error
            {
                public abstract string Code { get; }
                public abstract OperationOutcome.IssueType Issue { get; }
            }

            public class Refused : Error
            {
                public override string Code => "REC_BAD_REQUEST";
                public override OperationOutcome.IssueType Issue => OperationOutcome.IssueType.Value;
            }

            public class Chosen(string code) : Error
            {
                public override string Code => code;
                public override OperationOutcome.IssueType Issue => OperationOutcome.IssueType.Value;
            }

            public class Nested : Error
            {
                public override string Code => new Nested().Code;
                public override OperationOutcome.IssueType Issue => new Refused().Issue;
            }

            public class Answers : ControllerBase
            {
                public void A(Exception exception)
                {
                    var status = HttpStatusCode.InternalServerError;
                    object body;
                    switch (exception)
                    {
                        case TimeoutException:
                            status = HttpStatusCode.Conflict;
                            body = Outcome({|BARS2004:new Refused()|});
                            break;
                        case FormatException:
                            status = HttpStatusCode.BadRequest;
                            body = Outcome(new Refused());
                            break;
                        case ArgumentException:
                            status = HttpStatusCode.Conflict;
                            body = Outcome(new Chosen("REC_CONFLICT"), new Refused());
                            break;
                        default:
                            status = HttpStatusCode.Conflict;
                            body = Outcome(new Nested());
                            break;
                    }

                    Response.StatusCode = (int)status;
                    Write(body);
                }

                public IActionResult B() => {|BARS2004:Conflict(Outcome(new Refused()))|};
                public IActionResult C() => BadRequest(Outcome(new Refused()));
                private static object Outcome(params Error[] errors) => errors;
                private static void Write(object body) { }
            }
            """);
}
