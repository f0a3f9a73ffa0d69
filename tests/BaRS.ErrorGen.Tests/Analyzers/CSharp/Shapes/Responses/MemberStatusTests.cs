using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Responses;

/// <summary>Statuses that reach a response through a property of an object that the project keeps them in.</summary>
public sealed class MemberStatusTests
{
    /// <summary>Middleware keeps what it answers in an object of its own, and says the status last.</summary>
    [Fact]
    public async Task A_status_that_an_object_in_a_local_is_given_is_followed() =>
        await CodeVerifier.CheckRuleAsync("BARS2001", """
            public class ErrorDetails { public int StatusCode { get; set; } public string Text { get; set; } }
            public class Middleware
            {
                public void ByCase(HttpContext context, Exception exception)
                {
                    var error = new ErrorDetails { StatusCode = 499, Text = "?" };
                    switch (exception)
                    {
                        case TimeoutException:
                            error.StatusCode = {|BARS2001:418|};
                            break;
                        case FormatException:
                            error.StatusCode = 400;
                            break;
                        default:
                            error.StatusCode = 418;
                            error.StatusCode = 500;
                            break;
                    }

                    context.Response.StatusCode = error.StatusCode;
                    error.StatusCode = 418;
                }

                public void ByInitializer(HttpContext context)
                {
                    var error = new ErrorDetails { StatusCode = {|BARS2001:418|} };
                    context.Response.StatusCode = error.StatusCode;
                }

                public void Unused(HttpContext context, ErrorDetails given)
                {
                    var error = new ErrorDetails { StatusCode = 418 };
                    error = given;
                    context.Response.StatusCode = error.StatusCode;
                }
            }
            """);

    [Fact]
    public async Task A_property_that_carries_a_status_to_the_response_is_reported_where_a_class_gives_it() =>
        await CodeVerifier.CheckAsync("""
            public abstract class ApiException : Exception
            {
                public virtual HttpStatusCode StatusCode => HttpStatusCode.InternalServerError;
                public virtual HttpStatusCode VerificationStatusCode => HttpStatusCode.Gone;
            }

            public class GoneException : ApiException { public override HttpStatusCode StatusCode => {|BARS2001:HttpStatusCode.Gone|}; }
            public class LengthException : ApiException { public override HttpStatusCode StatusCode { get; } = {|BARS2001:HttpStatusCode.LengthRequired|}; }
            public class ConflictException : ApiException { public override HttpStatusCode StatusCode => HttpStatusCode.Conflict; }
            public class OtherException : Exception { public virtual HttpStatusCode StatusCode => HttpStatusCode.Gone; }

            public static class Handler
            {
                public static void Write(HttpContext context, ApiException exception) => context.Response.StatusCode = (int)exception.StatusCode;
            }
            """);
}
