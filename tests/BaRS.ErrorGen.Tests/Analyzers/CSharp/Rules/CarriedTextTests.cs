using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2009 for a text of an exception that objects, exceptions and collections of the project carry to an answer.</summary>
public sealed class CarriedTextTests
{
    /// <summary>A layer that keeps why it failed, and answers elsewhere.</summary>
    private const string Faults = """
        public abstract class Fault { public abstract string Text { get; } }
        public class Unforeseen : Fault { readonly string _why; public Unforeseen(string why) { _why = why; } public override string Text => $"Unforeseen: {_why}"; }
        public class Logged { public string Reason { get; } public Logged(string reason) => Reason = reason; }
        public static class Maker
        {
            public static object Make(Fault fault) => new OperationOutcome.IssueComponent { Severity = OperationOutcome.IssueSeverity.Error, Code = OperationOutcome.IssueType.Invalid, Diagnostics = fault.Text };
            public static void Log(Logged logged) => Console.WriteLine(logged.Reason);
        }

        """;

    [Fact]
    public async Task A_text_that_an_object_keeps_in_a_field_and_gives_by_another_name_is_followed_to_the_answer() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", Faults + """
            public static class Service
            {
                public static object A() { try { return null; } catch (Exception e) { return Maker.Make(new Unforeseen({|BARS2009:e.Message|})); } }
                public static object B() { try { return null; } catch (Exception e) { return new Unforeseen("no: " + {|BARS2009:e|}); } }
                public static void Innocent() { try { } catch (Exception e) { Maker.Log(new Logged(e.Message)); } }
                public static object Right() { try { return null; } catch (Exception) { return Maker.Make(new Unforeseen("no")); } }
            }
            """);

    [Fact]
    public async Task A_text_in_a_property_a_record_a_primary_constructor_or_a_generic_class_is_followed() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public class ByProperty { public string Why { get; set; } }
            public record ByRecord(string Why);
            public class ByPrimary(string why) { public string Text() => "no: " + why; }
            public class Generic<T>(string why) { public string Why { get; } = why; }
            public class Answers : ControllerBase
            {
                public ByProperty A() { try { return null; } catch (Exception e) { return new ByProperty { Why = {|BARS2009:e.Message|} }; } }
                public ByProperty A2() { var kept = new ByProperty(); try { } catch (Exception e) { kept.Why = {|BARS2009:e.Message|}; } return kept; }
                public ByRecord B() { try { return null; } catch (Exception e) { return new ByRecord({|BARS2009:e.Message|}); } }
                public ByPrimary C() { try { return null; } catch (Exception e) { return new ByPrimary({|BARS2009:e.Message|}); } }
                public Generic<int> D() { try { return null; } catch (Exception e) { return new Generic<int>({|BARS2009:e.Message|}); } }
                public IActionResult Answer(ByProperty a, ByRecord b, ByPrimary c, Generic<int> d) => BadRequest(new { a.Why, b = b.Why, c = c.Text(), d = d.Why });
            }
            """);

    [Fact]
    public async Task A_text_that_an_exception_of_the_project_repeats_is_reported_where_it_is_repeated() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public class OwnException : Exception { public OwnException(string message) : base(message) { } }
            public class OtherException(string message) : Exception(message);
            public class QuietException : Exception { public QuietException(string message) : base(message) { } }
            public class Answers : ControllerBase
            {
                public static void Read() { try { } catch (FormatException e) { throw new OwnException($"Body: {{|BARS2009:e.Message|}}"); } }
                public static void Read2() { try { } catch (FormatException e) { throw new OtherException({|BARS2009:e.Message|}); } }
                public static void Innocent() { try { } catch (FormatException e) { throw new QuietException(e.Message); } }
                public static void Right() { try { } catch (FormatException) { throw new OwnException("The body is not JSON."); } }
                public IActionResult Handle(OwnException own) => BadRequest(own.Message);
                public IActionResult Handle(OtherException own) { var text = own.Message; return BadRequest(new { text }); }
                public IActionResult Handle(QuietException own) { Console.WriteLine(own.Message); return BadRequest("no"); }
            }
            """);

    [Fact]
    public async Task What_is_tested_to_be_the_projects_own_exception_speaks_for_whoever_gets_it() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public class OwnException : Exception { }
            public class Context { public Exception Exception { get; set; } public IActionResult Result { get; set; } }
            public class Answers : ControllerBase
            {
                public void A(Context context) { if (context.Exception is OwnException) context.Result = new BadRequestObjectResult(context.Exception.Message); }
                public void B(Context context) { if (context.Exception is not OwnException) return; context.Result = new BadRequestObjectResult(context.Exception.Message); }
                public IActionResult C(Exception e) => e is OwnException ? BadRequest(e.Message) : BadRequest("no");
                public IActionResult D(Exception e) => e switch { OwnException => BadRequest(e.Message), _ => BadRequest({|BARS2009:e.Message|}) };
                public void Other(Context context) { if (context.Exception is FormatException) context.Result = new BadRequestObjectResult({|BARS2009:context.Exception.Message|}); }
                public void Otherwise(Context context) { if (context.Exception is OwnException) return; context.Result = new BadRequestObjectResult({|BARS2009:context.Exception.Message|}); }
            }
            """);

    [Fact]
    public async Task Bytes_streams_and_serialisers_hold_the_text() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            using System.Text;
            using System.Text.Json;
            public interface IAnswers { Task Write(HttpContext context, string text); }
            public class OnlyAnswers : IAnswers { public Task Write(HttpContext context, string text) => context.Response.WriteAsync(text); }
            public interface ILogs { Task Write(HttpContext context, string text); }
            public class OnlyLogs : ILogs { public Task Write(HttpContext context, string text) { Console.WriteLine(text); return Task.CompletedTask; } }
            public class Answers(IAnswers answers, ILogs logs) : ControllerBase
            {
                public async Task A(Exception e) => await Response.Body.WriteAsync(Encoding.UTF8.GetBytes({|BARS2009:e.Message|}));
                public async Task B(Exception e) => await Response.BodyWriter.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { e = {|BARS2009:e.ToString()|} }));
                public async Task C(Exception e) => await answers.Write(HttpContext, {|BARS2009:e.Message|});
                public IActionResult D(Exception e) => BadRequest(JsonSerializer.Serialize(new { text = {|BARS2009:e.Message|} }));
                public HttpResponseMessage E(Exception e) { var response = new HttpResponseMessage(HttpStatusCode.BadRequest); response.Content = new StringContent({|BARS2009:e.Message|}); return response; }
                public async Task Innocent(Exception e, Stream file) => await file.WriteAsync(Encoding.UTF8.GetBytes(e.Message));
                public async Task Logged(Exception e) => await logs.Write(HttpContext, e.Message);
            }
            """);

    [Fact]
    public async Task A_list_holds_each_of_its_items() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public class Body { public IEnumerable<string> Errors { get; set; } }
            public class Answers : ControllerBase
            {
                public IActionResult A(Exception e) => BadRequest(new Body { Errors = [{|BARS2009:e.ToString()|}] });
                public IActionResult B(Exception e) => BadRequest(new List<string> { {|BARS2009:e.Message|} });
                public IActionResult C(Exception e) { var all = new List<string>(); all.Add({|BARS2009:e.Message|}); return BadRequest(new { errors = all }); }
                public IActionResult D(Exception e) => BadRequest(string.Join("; ", "x", {|BARS2009:e.Message|}));
                public IActionResult F(Exception e) => BadRequest(string.Format("{0} {1} {2} {3}", "a", "b", "c", {|BARS2009:e.Message|}));
                public IActionResult G(Exception e) { var text = new System.Text.StringBuilder(); text.AppendJoin(", ", "a", {|BARS2009:e.Message|}); return BadRequest(text.ToString()); }
                public IActionResult H(Exception e) { var text = "no: "; text += {|BARS2009:e.Message|}; return BadRequest(text); }
                public IActionResult Innocent(Exception e) { var all = new List<string> { e.Message }; Console.WriteLine(all.Count); return BadRequest(all.Count); }
            }
            """);

    [Fact]
    public async Task The_errors_of_a_model_are_answered_with() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public class Answers : ControllerBase
            {
                public IActionResult A(Exception e) { ModelState.AddModelError("s", {|BARS2009:e.Message|}); return ValidationProblem(ModelState); }
                public IActionResult B(Exception e) { ModelState.AddModelError("s", $"no: {{|BARS2009:e.Message|}}"); return BadRequest(ModelState); }
                public IActionResult C(Exception e) { ModelState.TryAddModelError("s", {|BARS2009:e.ToString()|}); return UnprocessableEntity(ModelState); }
                public IActionResult Right(Exception e) { ModelState.AddModelError("s", "no"); return ValidationProblem(ModelState); }
            }

            public class Pages : Controller
            {
                public IActionResult Innocent(Exception e) { ModelState.AddModelError("s", e.Message); return View(); }
            }
            """);

    [Fact]
    public async Task Firelys_outcome_of_an_exception_and_the_text_of_a_concept_are_read_by_a_sender() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public static class Outcomes
            {
                public static object A(Exception e) => OperationOutcome.ForException({|BARS2009:e|}, OperationOutcome.IssueType.Exception);
                public static object B(Exception e) => new OperationOutcome.IssueComponent { Details = new CodeableConcept { Text = {|BARS2009:e.Message|} } };
                public static object C(Exception e) => new CodeableConcept("http://a", "b", {|BARS2009:e.Message|});
                public static object D(Exception e) => OperationOutcome.ForMessage({|BARS2009:e.Message|}, OperationOutcome.IssueType.Exception);
                public static object Right(Exception e) => new OperationOutcome.IssueComponent { Details = new CodeableConcept { Text = "no" } };
                public static object Innocent(Exception e) => new Annotation { Text = new Markdown(e.Message) };
            }
            """);

    [Fact]
    public async Task The_extensions_of_a_problem_are_part_of_the_answer_however_they_are_given() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public class Answers : ControllerBase
            {
                public IActionResult A(Exception e) { var p = new ProblemDetails(); p.Extensions.Add("x", {|BARS2009:e.ToString()|}); return BadRequest(p); }
                public IActionResult B(Exception e) { var p = new ProblemDetails { Extensions = { ["x"] = {|BARS2009:e.ToString()|} } }; return BadRequest(p); }
                public IActionResult C(Exception e) { var p = new ProblemDetails(); p.Extensions["x"] = {|BARS2009:e.ToString()|}; return BadRequest(p); }
                public IResult D(Exception e) => Results.Problem(extensions: new Dictionary<string, object> { ["x"] = {|BARS2009:e.ToString()|} });
                public IResult E(Exception e) => Results.Problem("no", extensions: new Dictionary<string, object> { { "x", {|BARS2009:e.Message|} } });
                public IActionResult Right() { var p = new ProblemDetails(); p.Extensions.Add("x", "no"); return BadRequest(p); }
                public void Innocent(Exception e, Dictionary<string, string> extensions) => extensions.Add("x", e.ToString());
            }
            """);
}
