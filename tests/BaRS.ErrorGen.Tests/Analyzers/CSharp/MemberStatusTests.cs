using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp;

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
}
