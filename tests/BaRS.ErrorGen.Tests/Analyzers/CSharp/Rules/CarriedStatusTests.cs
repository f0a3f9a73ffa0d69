using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2001 and BARS2007 for a status that objects, exceptions and members of generic types carry to an answer.</summary>
public sealed class CarriedStatusTests
{
    [Fact]
    public async Task A_received_status_that_an_exception_carries_to_a_handler_is_passed_through() =>
        await CodeVerifier.CheckRuleAsync("BARS2007", """
            public class PasRefusedException(HttpStatusCode statusCode, string text) : Exception(text) { public HttpStatusCode StatusCode { get; } = statusCode; }
            public class MappedException(HttpStatusCode statusCode) : Exception { public HttpStatusCode StatusCode { get; } = statusCode; }
            public class GuardedException : Exception { public GuardedException(int status) { Status = status; } public int Status { get; } }
            public class Answers : ControllerBase
            {
                public static void A(HttpResponseMessage r) => throw new PasRefusedException({|BARS2007:r.StatusCode|}, "x");
                public static void B(HttpResponseMessage r) { var status = r.StatusCode; throw new PasRefusedException({|BARS2007:status|}, "x"); }
                public static void Mapped(HttpResponseMessage r) => throw new MappedException(r.StatusCode);
                public static void Guarded(HttpResponseMessage r) => throw new GuardedException((int)r.StatusCode);
                public static void Bounded(HttpResponseMessage r) { if (r.StatusCode == HttpStatusCode.NotFound) throw new PasRefusedException(r.StatusCode, "x"); }
                public void Handle()
                {
                    try { }
                    catch (PasRefusedException e) { Response.StatusCode = (int)e.StatusCode; }
                    catch (MappedException e) { Response.StatusCode = e.StatusCode == HttpStatusCode.NotFound ? 404 : 502; }
                    catch (GuardedException e) when (e.Status == 404) { Response.StatusCode = e.Status; }
                }
            }
            """);

    [Fact]
    public async Task A_member_of_a_generic_type_or_a_generic_method_is_that_of_its_definition() =>
        await CodeVerifier.CheckRuleAsync("BARS2001", """
            public class Base<T> : ControllerBase
            {
                protected IActionResult Fail(HttpStatusCode s, string w) => StatusCode((int)s, w);
                protected IActionResult FailAs<TBody>(int status, TBody body) => StatusCode(status, body);
                protected T Ask(int status) => default;
            }

            public class Child : Base<int>
            {
                public IActionResult A() => Fail({|BARS2001:HttpStatusCode.Gone|}, "x");
                public IActionResult B() => FailAs({|BARS2001:418|}, "x");
                public IActionResult C() => FailAs<object>({|BARS2001:418|}, null);
                public IActionResult Right() => Fail(HttpStatusCode.Conflict, "x");
                public int Innocent() => Ask(418);
            }

            public class ApiException<T>(int status) : Exception { public int StatusCode { get; } = status; }
            public static class Service
            {
                public static void D() => throw new ApiException<string>({|BARS2001:418|});
                public static void Handle(HttpContext context, ApiException<string> e) => context.Response.StatusCode = e.StatusCode;
            }
            """);

    [Fact]
    public async Task A_status_in_an_object_of_the_project_is_followed_from_where_the_answer_is_made() =>
        await CodeVerifier.CheckRuleAsync("BARS2001", """
            public class Outcome { public HttpStatusCode StatusCode { get; init; } public string Text { get; init; } }
            public record Verdict(int Status, string Text);
            public interface IBookings { Outcome Book(); }
            public class Bookings : IBookings { public Outcome Book() => new Outcome { StatusCode = {|BARS2001:HttpStatusCode.LengthRequired|} }; }
            public class Answers(IBookings bookings) : ControllerBase
            {
                private static Outcome Failed(HttpStatusCode s, string text) => new Outcome { StatusCode = s, Text = text };
                private static Verdict Judge(bool x) => x ? new Verdict({|BARS2001:418|}, "x") : new Verdict(400, "y") with { Text = "z" };
                public IActionResult A() { var outcome = Failed({|BARS2001:HttpStatusCode.Gone|}, "x"); return StatusCode((int)outcome.StatusCode, outcome.Text); }
                public IActionResult B() => StatusCode(Judge(true).Status);
                public IActionResult C() { var (status, _) = (Status: {|BARS2001:412|}, "x"); return StatusCode(status); }
                public IActionResult D() => Answer(Failed({|BARS2001:HttpStatusCode.ExpectationFailed|}, "x"));
                public IActionResult E() { var outcome = bookings.Book(); return StatusCode((int)outcome.StatusCode); }
                private IActionResult Answer(Outcome outcome) => StatusCode((int)outcome.StatusCode, outcome.Text);
                public Outcome Innocent() => Failed(HttpStatusCode.PaymentRequired, "is read by nobody here");
            }
            """);

    [Fact]
    public async Task A_status_out_of_a_map_or_a_list_is_followed_to_its_entry() =>
        await CodeVerifier.CheckRuleAsync("BARS2001", """
            public class Answers : ControllerBase
            {
                private static readonly Dictionary<string, int> Statuses = new() { ["a"] = {|BARS2001:418|}, ["b"] = 400 };
                private readonly Dictionary<string, HttpStatusCode> _others = new() { { "a", {|BARS2001:HttpStatusCode.Gone|} } };
                private static readonly (string Code, int Status)[] Rows = { ("a", {|BARS2001:411|}), ("b", 409) };
                private static readonly Dictionary<string, int> Delays = new() { ["a"] = 418 };
                public IActionResult A(string key) => StatusCode(Statuses[key]);
                public IActionResult B(string key) => StatusCode(Statuses.GetValueOrDefault(key, {|BARS2001:412|}));
                public IActionResult C(string key) => _others.TryGetValue(key, out var status) ? StatusCode((int)status) : StatusCode(500);
                public IActionResult D(string key) { foreach (var (code, status) in Rows) { if (code == key) return StatusCode(status); } return StatusCode(500); }
                public IActionResult Innocent(string key) => StatusCode(500, Delays[key]);
            }
            """);

    [Fact]
    public async Task The_status_of_other_clients_is_anothers_too() =>
        await CodeVerifier.CheckRuleAsync("BARS2007", """
            namespace Refit { public class ApiException : Exception { public HttpStatusCode StatusCode { get; } } }
            namespace RestSharp { public class RestResponse { public HttpStatusCode StatusCode { get; set; } } }
            namespace Hl7.Fhir.Rest { public class FhirOperationException : Exception { public FhirOperationException(string message, HttpStatusCode status) { } public HttpStatusCode Status { get; } } }
            namespace Own
            {
                public class RestResponse { public HttpStatusCode StatusCode { get; set; } }
                public static class Client { public static Exception A(HttpResponseMessage r) { var status = r.StatusCode; return new Hl7.Fhir.Rest.FhirOperationException("x", status); } }
                public class Answers : ControllerBase
                {
                    public IActionResult A(Refit.ApiException e) => StatusCode((int){|BARS2007:e.StatusCode|});
                    public IActionResult B(RestSharp.RestResponse r) => StatusCode((int){|BARS2007:r.StatusCode|});
                    public IActionResult C(Hl7.Fhir.Rest.FhirOperationException e) => StatusCode((int){|BARS2007:e.Status|});
                    public IActionResult D(HttpRequestException e) => StatusCode((int)({|BARS2007:e.StatusCode|} ?? HttpStatusCode.BadGateway));
                    public IActionResult Innocent(RestResponse r) => StatusCode((int)r.StatusCode);
                    public IActionResult Right(Refit.ApiException e) => e.StatusCode == HttpStatusCode.NotFound ? StatusCode((int)e.StatusCode) : StatusCode(502);
                }
            }
            """);

    [Fact]
    public async Task What_the_framework_answers_with_by_itself_is_a_status_of_an_answer() =>
        await CodeVerifier.CheckRuleAsync("BARS2001", """
            using Microsoft.AspNetCore.Http.Timeouts;
            using Microsoft.AspNetCore.RateLimiting;
            using Microsoft.AspNetCore.Http.Metadata;
            public class Options { public int TimeoutStatusCode { get; set; } public int RejectionStatusCode { get; set; } }
            public static class Startup
            {
                public static void A(ExceptionHandlerOptions options) => options.StatusCodeSelector = e => e is TimeoutException ? 504 : {|BARS2001:418|};
                public static object B() => new RequestTimeoutPolicy { TimeoutStatusCode = {|BARS2001:418|} };
                public static void C(RateLimiterOptions options) => options.RejectionStatusCode = {|BARS2001:418|};
                public static void D() => throw new BadHttpRequestException("x", {|BARS2001:418|});
                public static void E(ProblemDetailsOptions options) => options.CustomizeProblemDetails = context => context.ProblemDetails.Status = {|BARS2001:418|};
                public static object F() => new ProducesResponseTypeMetadata({|BARS2001:418|});
                public static void Right(ExceptionHandlerOptions options) => options.StatusCodeSelector = e => 500;
                public static object Innocent() => new Options { TimeoutStatusCode = 418, RejectionStatusCode = 418 };
            }
            """);
}
