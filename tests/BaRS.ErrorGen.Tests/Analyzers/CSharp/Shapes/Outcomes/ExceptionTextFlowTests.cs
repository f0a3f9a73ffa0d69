using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>BARS2009 where the text of an exception reaches the sender by a helper, or piece by piece.</summary>
public sealed class ExceptionTextFlowTests
{
    [Fact]
    public async Task A_text_given_to_a_helper_that_answers_with_it_is_reported_where_it_is_given() =>
        await CodeVerifier.CheckAsync("""
            public static class Writer
            {
                public static Task Write(HttpContext context, string text) => context.Response.WriteAsync("no: " + text);
                public static OperationOutcome Outcome(string why) => new OperationOutcome { Issue = { new OperationOutcome.IssueComponent { Diagnostics = $"no: {why}" } } };
                public static ProblemDetails Problem(string why) { var problem = new ProblemDetails(); problem.Detail = why; return problem; }
            }

            public class TextResult : ObjectResult
            {
                public TextResult(string text, int size) : base(null) { Value = new { error = text }; }
            }

            public class Answers : ControllerBase
            {
                public IActionResult A(Exception ex) => Fail({|BARS2009:ex.ToString()|});
                public IActionResult B(Exception ex) => Fail($"no: {{|BARS2009:ex.Message|}}");
                public IActionResult C(Exception ex) => Indirect("no", {|BARS2009:ex.StackTrace|});
                public Task D(Exception ex) => Writer.Write(HttpContext, {|BARS2009:ex.Message|});
                public object E(Exception ex) => Writer.Outcome({|BARS2009:ex.Message|});
                public IActionResult F(Exception ex) => new BadRequestObjectResult(Writer.Problem({|BARS2009:ex.Message|}));
                public IActionResult G(Exception ex) => Body(new { error = {|BARS2009:ex.Message|} });
                public IActionResult H(Exception ex) => new TextResult({|BARS2009:ex.Message|}, 1);
                public async Task<IActionResult> I(Exception ex) => await Later({|BARS2009:ex.Message|});
                public IActionResult Own(Exception ex) => Fail("The header is missing: " + ex.HResult);
                private IActionResult Fail(string text) { var body = "no: " + text; return BadRequest(body); }
                private IActionResult Indirect(string title, string text) => Fail(text.Trim());
                private IActionResult Body(object body) => StatusCode(500, body);
                private async Task<IActionResult> Later(string text) { await Task.Yield(); return Fail(text); }
            }
            """);

    [Fact]
    public async Task A_helper_that_keeps_the_text_is_left_alone() =>
        await CodeVerifier.CheckAsync("""
            using Microsoft.Extensions.Logging;
            public class Answers : ControllerBase
            {
                private readonly ILogger logger = null;
                public IActionResult A(Exception ex) => Logged(ex.ToString());
                public IActionResult B(Exception ex) => Second(ex.Message, "no");
                public IActionResult C(Exception ex) => Chosen(ex.Message);
                public IActionResult D(Exception ex) => Asked(ex.Message);
                public void E(Exception ex) => Keep(ex.Message);
                public IActionResult F(Exception ex) => Given(ex);
                public IActionResult G(Exception ex) => Loop(ex.Message, 1);
                public IActionResult H(Exception ex) => Replaced(ex.Message);
                private IActionResult Logged(string text) { logger.LogError(text); return BadRequest("no"); }
                private IActionResult Second(string text, string title) => BadRequest(title);
                private IActionResult Chosen(string text) => BadRequest(string.IsNullOrEmpty(text) ? "no" : "never");
                private IActionResult Asked(string text) => BadRequest(new { isLate = text.Contains("late"), length = text.Length });
                private void Keep(string text) { }
                private IActionResult Given(Exception ex) => BadRequest({|BARS2009:ex.Message|});
                private IActionResult Loop(string text, int x) => x > 3 ? BadRequest() : Loop(text, x + 1);
                private IActionResult Replaced(string text) => BadRequest(Hide(text));
                private static string Hide(string text) => "";
            }
            """);

    [Fact]
    public async Task A_text_that_is_put_together_has_what_each_piece_has() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A(Exception ex) => BadRequest(string.Concat("no: ", {|BARS2009:ex.Message|}));
            public IActionResult B(Exception ex) => BadRequest(string.Join(", ", new[] { "no", {|BARS2009:ex.Message|} }));
            public IActionResult C(Exception ex)
            {
                var text = new System.Text.StringBuilder();
                text.Append("no: ").AppendLine({|BARS2009:ex.ToString()|});
                return BadRequest(text.ToString());
            }

            public IActionResult D(Exception ex) => BadRequest(new System.Text.StringBuilder("no: ").Append({|BARS2009:ex|}).ToString());
            public IActionResult E(Exception ex) { var text = new System.Text.StringBuilder({|BARS2009:ex.Message|}); return BadRequest(text.ToString()); }
            public IActionResult F(Exception ex) { var text = new System.Text.StringBuilder(); text.Append($"no: {{|BARS2009:ex.Message|}}"); var body = text.ToString(); return BadRequest(body); }
            public IActionResult G(Exception ex) { var text = new System.Text.StringBuilder(); text.AppendFormat("no: {0}", {|BARS2009:ex.Message|}); return BadRequest(new { text = text.ToString() }); }
            public IActionResult Cleared(Exception ex) { var text = new System.Text.StringBuilder(); text.Append(ex); Log(text.ToString()); text.Clear(); text.Append("no"); return BadRequest(text.ToString()); }
            public IActionResult Later(Exception ex) { var text = new System.Text.StringBuilder("no"); var body = text.ToString(); text.Append(ex); Log(text.ToString()); return BadRequest(body); }
            public IActionResult Another(Exception ex) { var log = new System.Text.StringBuilder(); log.Append(ex); var text = new System.Text.StringBuilder("no"); Log(log.ToString()); return BadRequest(text.ToString()); }
            public IActionResult Asked(Exception ex) => BadRequest(new { isLate = ex.Message.Contains("late"), text = string.IsNullOrEmpty(ex.Message) ? "no" : "never" });
            private static void Log(string text) { }
            """);
}
