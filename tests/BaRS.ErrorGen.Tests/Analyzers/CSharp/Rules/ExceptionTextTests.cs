using System.Globalization;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2009: the text of an exception in what a sender reads.</summary>
public sealed class ExceptionTextTests
{
    [Fact]
    public async Task Diagnostics_that_are_only_kept_do_not_go_out() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public static class Crashes
            {
                public static void SaveDiagnostics(string diagnostics) => File.WriteAllText("crash.txt", diagnostics);
                public static Task StoreAsync(Guid id, string diagnostics) => Task.CompletedTask;
                public static object Refuse(string diagnostics) => new { severity = "error", code = "exception", diagnostics };
                public static void A(Exception exception) { SaveDiagnostics(exception.ToString()); StoreAsync(Guid.Empty, exception.Message); Refuse({|BARS2009:exception.ToString()|}); }
            }
            """);

    [Fact]
    public async Task The_message_of_an_outcome_that_Firely_makes_is_its_diagnostics() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public static class Answers
            {
                public static object A(Exception ex) => OperationOutcome.ForMessage({|BARS2009:ex.Message|}, OperationOutcome.IssueType.Exception);
                public static object B(Exception ex) => OperationOutcome.ForMessage("The message cannot be read.", OperationOutcome.IssueType.Exception);
                public static object Own(Exception ex) => Mail.ForMessage(ex.Message);
                private static class Mail { public static object ForMessage(string message) => null; }
            }
            """);

    [Fact]
    public async Task Diagnostics_that_are_given_to_the_generated_code_are_reported_at_the_exception() =>
        await CodeVerifier.CheckAsync(
            """
            namespace Receiver;
            internal static class Answers
            {
                public static object A(Exception ex) => BarsErrors.RecBadRequestValue({|BARS2009:ex.ToString()|});
                public static object B(Exception ex) => BarsErrors.RecBadRequestValue(diagnostics: {|BARS2009:ex.StackTrace|});
                public static object C(BarsError error, Exception ex) => error.WithDiagnostics("No: " + {|BARS2009:ex.Message|});
                public static object D(Exception ex) => BarsError.Create(BarsScenario.RecBadRequestValue, $"No: {{|BARS2009:ex|}}");
                public static object E(string header, Exception ex) => BarsErrors.RecOwn(header, {|BARS2009:ex.Message|});
                public static object Own(Exception ex) => BarsErrors.RecBadRequestValue("The header NHSD-Target-Identifier is not valid: " + ex.HResult);
                public static object AlsoOwn(string header) => BarsErrors.RecOwn(header, "it is empty");
            }
            """,
            """
            format: bars-errors/1
            extends: bars-core-1.0.0
            scenarios:
              - { name: RecOwn, status: 400, code: REC_BAD_REQUEST, issue: required, text: Own., diagnostics: "{header} is not valid: {reason}" }
            """);

    [Fact]
    public async Task The_text_is_followed_through_what_joins_texts_and_locals_that_are_set_once() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A() { try { return Ok(); } catch (Exception ex) { var text = $"no: {{|BARS2009:ex.Message|}}"; return BadRequest(text); } }
            public IActionResult B(Exception ex, bool x) => BadRequest(x ? "no" : {|BARS2009:ex.InnerException.Message|});
            public IActionResult C(Exception ex) => BadRequest({|BARS2009:ex?.ToString()|} ?? "no");
            public IActionResult D(Exception ex) => BadRequest(string.Format("{0}: {1}", "no", {|BARS2009:ex.Message|}));
            public IActionResult E(Exception ex) => BadRequest(string.Join(", ", "no", {|BARS2009:ex.Message|}.Trim()));
            public IActionResult F(Exception ex, int x) => BadRequest(x switch { 1 => "no", _ => ({|BARS2009:ex.StackTrace|}) });
            public IActionResult G(Exception ex) { var text = ex.Message; text = "no"; return BadRequest(text); }
            public IActionResult H(Exception ex) => BadRequest(WithoutNames(ex.Message));
            public IActionResult I(Exception ex) => BadRequest(ex is ArgumentException ? "no" : "never");
            public IActionResult J(string message) => BadRequest(message);
            private static string WithoutNames(string text) => "";
            """);

    [Fact]
    public async Task The_body_of_a_response_is_reported() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A(Exception ex) => StatusCode(500, {|BARS2009:ex.ToString()|});
            public IActionResult B(Exception ex) => StatusCode(500, {|BARS2009:ex|});
            public IActionResult C(Exception ex) => StatusCode(500, new { error = {|BARS2009:ex.Message|} });
            public IActionResult D(Exception ex) => Problem(detail: {|BARS2009:ex.Message|}, statusCode: 500);
            public IActionResult E(Exception ex) => new ObjectResult(new ProblemDetails { Detail = {|BARS2009:ex.ToString()|} }) { StatusCode = 500 };
            public IActionResult F(Exception ex) => new ContentResult { StatusCode = 500, Content = {|BARS2009:ex.ToString()|} };
            public IResult G(Exception ex) => Results.Json(new { message = {|BARS2009:ex.Message|} }, statusCode: 500);
            public Task H(Exception ex) => Response.WriteAsync({|BARS2009:ex.ToString()|});
            public HttpResponseMessage I(Exception ex) => new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent({|BARS2009:ex.ToString()|}) };
            public void J(ProblemDetails problem, Exception ex) => problem.Detail = {|BARS2009:ex.Message|};
            public void M(ProblemDetails problem, Exception ex) => problem.Extensions["exception"] = {|BARS2009:ex.ToString()|};
            public void N(Dictionary<string, object> extensions, Exception ex) => extensions["exception"] = ex.ToString();
            public IActionResult K() => StatusCode(500, "Something is wrong on our side.");
            public IActionResult L(Exception ex) => StatusCode(500, new { type = ex.GetType().Name });
            """);

    /// <summary>Middleware writes its body as text, and has a class for it.</summary>
    [Fact]
    public async Task A_body_that_is_serialised_or_has_a_class_of_the_project_is_reported() =>
        await CodeVerifier.CheckAsync("""
            using System.Text.Json;
            public record Failure(int Status, string Message, string Detail);
            public class Body { public Body(string message) => Message = message; public string Message { get; } }
            public class Fingerprint { public Fingerprint(string text) => Value = text.Length; public int Value { get; } }

            public static class Middleware
            {
                public static Task A(HttpResponse response, Exception ex) => response.WriteAsync(JsonSerializer.Serialize(new { error = {|BARS2009:ex.Message|} }));
                public static Task B(HttpResponse response, Exception ex) { var body = new { error = {|BARS2009:ex.ToString()|} }; var json = JsonSerializer.Serialize(body); return response.WriteAsync(json); }
                public static Task C(HttpResponse response, Exception ex) => response.WriteAsJsonAsync(new Failure(500, "no", {|BARS2009:ex.StackTrace|}));
                public static Task D(HttpResponse response, Exception ex) => response.WriteAsJsonAsync(new Body({|BARS2009:ex.Message|}));
                public static Task E(HttpResponse response, Exception ex) => response.WriteAsJsonAsync(new Fingerprint(ex.ToString()));
                public static Task F(HttpResponse response, Exception ex) => response.WriteAsync(JsonSerializer.Serialize(new { kind = ex.GetType().Name }));
                public static string G(Exception ex) => JsonSerializer.Serialize(new { error = ex.Message });
            }
            """);

    [Fact]
    public async Task What_only_a_developers_machine_answers_is_left_alone() =>
        await CodeVerifier.CheckAsync("""
            using Microsoft.Extensions.Hosting;
            public class Answers(IHostEnvironment env) : ControllerBase
            {
                public IActionResult A(Exception ex) => Problem(detail: env.IsDevelopment() ? ex.StackTrace : null);
                public IActionResult B(Exception ex) => Problem(detail: !env.IsDevelopment() ? "no" : ex.StackTrace);
                public IActionResult C(Exception ex) { if (env.IsDevelopment() && ex is not null) return Problem(detail: ex.ToString()); return Problem(); }
                public IActionResult D(Exception ex) { if (!env.IsDevelopment()) { return Conflict(); } return Problem(detail: ex.ToString()); }
                public IActionResult E(Exception ex) { var isOpen = env.IsDevelopment(); var text = ex.ToString(); if (isOpen) { return BadRequest(text); } return BadRequest(); }
                public IActionResult F(Exception ex) { if (!env.IsDevelopment() || ex is null) throw new InvalidOperationException(); return BadRequest(ex.ToString()); }
                private readonly bool _isDevelopment = env.IsDevelopment();
                public IActionResult L(Exception ex) => Problem(detail: _isDevelopment ? ex.ToString() : null);
                public static void M(ProblemDetails problem, Exception ex, bool isDevelopment) { if (isDevelopment) { problem.Extensions["exception"] = new { stack = ex.StackTrace }; } }
                public IActionResult G(Exception ex) => Problem(detail: env.IsDevelopment() ? null : {|BARS2009:ex.StackTrace|});
                public IActionResult H(Exception ex) { if (env.IsDevelopment() || ex is ArgumentException) return Problem(detail: {|BARS2009:ex.ToString()|}); return Problem(); }
                public IActionResult I(Exception ex) { if (!env.IsDevelopment() && ex is null) return Conflict(); return Problem(detail: {|BARS2009:ex.ToString()|}); }
                public IActionResult J(Exception ex) { if (!env.IsDevelopment()) ex.Data.Clear(); return Problem(detail: {|BARS2009:ex.ToString()|}); }
                public IActionResult K(Exception ex) { if (env.IsProduction()) return Problem(detail: {|BARS2009:ex.ToString()|}); return Problem(); }
            }
            """);

    [Fact]
    public async Task Diagnostics_of_the_projects_own_issues_are_reported() =>
        await CodeVerifier.CheckAsync("""
            public record Issue(string Severity, string Code, string Diagnostics);
            public static class Outcomes
            {
                public static object A(Exception ex) => new OperationOutcome.IssueComponent { Code = OperationOutcome.IssueType.Exception, Diagnostics = {|BARS2009:ex.ToString()|} };
                public static void B(OperationOutcome.IssueComponent issue, Exception ex) => issue.Diagnostics = {|BARS2009:ex.Message|};
                public static object C(Exception ex) => new { severity = "error", code = "exception", diagnostics = {|BARS2009:ex.ToString()|} };
                public static object D(Exception ex) => new Dictionary<string, object> { ["severity"] = "error", ["code"] = "exception", ["diagnostics"] = {|BARS2009:ex.ToString()|} };
                public static object E(Exception ex) => new Issue("error", "exception", {|BARS2009:ex.ToString()|});
                public static object F(Exception ex) => Refuse({|BARS2009:ex.ToString()|});
                public static object Right() => new OperationOutcome.IssueComponent { Diagnostics = "Something is wrong on our side." };
                private static object Refuse(string diagnostics) => diagnostics;
            }
            """);

    [Fact]
    public async Task What_is_logged_or_thrown_or_shown_to_the_projects_own_people_is_left_alone() =>
        await CodeVerifier.CheckAsync("""
            using Microsoft.Extensions.Logging;
            public class LogEntry { public string Diagnostics { get; set; } public string Message { get; set; } }
            public static class AuditLog { public static void Write(string code, string diagnostics) { } }
            public class RefusalException : Exception { public RefusalException(string message) : base(message) { } }
            public class Answers : ControllerBase
            {
                public IActionResult A(ILogger logger, Exception ex) { logger.LogError(ex, "no: {Message}", ex.Message); return BadRequest("no"); }
                public void B(ILogger logger, Exception ex) => logger.LogError("{@Details}", new { diagnostics = ex.ToString() });
                public object C(Exception ex) => new LogEntry { Diagnostics = ex.ToString(), Message = ex.Message };
                public void D(Exception ex) => AuditLog.Write("no", ex.ToString());
                public void LogFailure(string diagnostics) { }
                public void G(Exception ex) => LogFailure(ex.ToString());
                public void E(Exception ex) => throw new InvalidOperationException(ex.Message, ex);
                public void F(Exception ex) => Console.WriteLine(ex.ToString());
                public IActionResult OfTheProject(RefusalException ex) => BadRequest(ex.Message);
                public IActionResult OfTheProjectAsAWhole(RefusalException ex) => BadRequest({|BARS2009:ex.ToString()|});
            }
            """);

    [Fact]
    public async Task A_message_is_information_and_all_the_rest_a_warning()
    {
        var diagnostics = await CodeVerifier.DiagnosticsAsync(CodeVerifier.CreateConsumer("""
            public class Answers : ControllerBase
            {
                public IActionResult A(Exception ex) => BadRequest(ex.ToString());
                public IActionResult B(Exception ex) => BadRequest(ex.StackTrace);
                public IActionResult C(Exception ex) => BadRequest(ex.Message);
            }
            """));
        Assert.Equal(
            [DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, DiagnosticSeverity.Info],
            diagnostics.Select(diagnostic => diagnostic.Severity));
        Assert.Equal(
            [
                "'ex.ToString()' sends the text of an exception to the sender. "
                    + "The text can reveal how the system works and contain patient data. "
                    + "Log it, and say in your own words what went wrong.",
                "'ex.StackTrace' sends the text of an exception to the sender. "
                    + "The text can reveal how the system works and contain patient data. "
                    + "Log it, and say in your own words what went wrong.",
                "'ex.Message' sends the message of an exception to the sender. "
                    + "The message is written for developers and can contain patient data. "
                    + "Log it, and say in your own words what went wrong.",
            ],
            diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
