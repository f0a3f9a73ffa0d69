using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Responses;

/// <summary>BARS2001 for a status that an exception of the project carries to a response.</summary>
public sealed class ThrownStatusTests
{
    [Theory]
    [InlineData("context.Response.StatusCode = exception.StatusCode;")]
    [InlineData("context.Response.StatusCode = failure is ApiException api ? api.StatusCode : 500;")]
    [InlineData("var status = failure switch { ApiException api => api.StatusCode, _ => 500 }; context.Response.StatusCode = status;")]
    [InlineData("int status; status = exception.StatusCode; Answer(context, status);")]
    public async Task A_status_is_reported_where_it_is_thrown_and_a_handler_answers_with_it(string handler) =>
        await CodeVerifier.CheckAsync($$"""
            public class ApiException : Exception
            {
                public int StatusCode { get; }
                public ApiException(int status, string message) : base(message) { StatusCode = status; }
            }

            public class DerivedException : ApiException
            {
                public DerivedException(HttpStatusCode status) : base((int)status, "no") { }
            }

            public static class Thrower
            {
                private const int Teapot = 418;
                public static void A() => throw new ApiException({|BARS2001:418|}, "no");
                public static void B() => throw new ApiException({|BARS2001:Teapot|}, "no");
                public static Exception C() => new DerivedException({|BARS2001:HttpStatusCode.Gone|});
                public static void Mapped() => throw new ApiException(409, "no");
                public static void Unknown(int status) => throw new ApiException(status, "no");
            }

            public static class Handler
            {
                public static void Handle(HttpContext context, ApiException exception, Exception failure) { {{handler}} }
                private static void Answer(HttpContext context, int status) => context.Response.StatusCode = status;
            }
            """);

    [Fact]
    public async Task A_primary_constructor_keeps_its_status_in_a_property() =>
        await CodeVerifier.CheckAsync("""
            public class ApiException(HttpStatusCode status) : Exception { public HttpStatusCode Status { get; } = status; }
            public class Answers : ControllerBase
            {
                public IActionResult A() { try { throw new ApiException({|BARS2001:HttpStatusCode.Gone|}); } catch (ApiException exception) { return StatusCode((int)exception.Status); } }
            }
            """);

    [Fact]
    public async Task A_status_that_no_response_is_given_is_left_alone() =>
        await CodeVerifier.CheckAsync("""
            public class PartnerException : Exception
            {
                public int StatusCode { get; }
                public PartnerException(int status) { StatusCode = status; }
            }

            public class ForgottenException : Exception
            {
                public int StatusCode => 409;
                public ForgottenException(int status) : base("no: " + status) { }
            }

            public class Failure
            {
                public int StatusCode { get; }
                public Failure(int status) { StatusCode = status; }
            }

            public static class Client
            {
                public static void A() => throw new PartnerException(418);
                public static void B() => throw new ForgottenException(418);
                public static object C() => new Failure(418);
                public static void Handle(HttpContext context, PartnerException exception, ForgottenException forgotten, Failure failure)
                {
                    Console.WriteLine(exception.StatusCode);
                    context.Response.StatusCode = exception.StatusCode == 418 ? 400 : 500;
                    context.Response.StatusCode = forgotten.StatusCode;
                    context.Response.StatusCode = failure.StatusCode;
                }
            }
            """);
}
