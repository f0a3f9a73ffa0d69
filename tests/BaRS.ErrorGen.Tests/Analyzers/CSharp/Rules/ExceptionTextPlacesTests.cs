using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2009 where an exception's text goes out by other ways than a body: headers, and pages for developers.</summary>
public sealed class ExceptionTextPlacesTests
{
    [Fact]
    public async Task A_header_of_a_response_is_read_by_the_sender() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public class Answers : ControllerBase
            {
                public void A(Exception e) => Response.Headers["X-Error"] = {|BARS2009:e.Message|};
                public void B(Exception e) => Response.Headers.Append("X-Error", {|BARS2009:e.ToString()|});
                public void C(HttpContext context, Exception e) => context.Response.Headers.Add("X-Error", $"No: {{|BARS2009:e.Message|}}");
                public void D(HttpResponse response, Exception e) { var headers = response.Headers; headers["X-Error"] = {|BARS2009:e.StackTrace|}; }
                public void E(HttpResponseMessage made, Exception e) => made.Headers.Add("X-Error", {|BARS2009:e.Message|});
                public void F(HttpResponseMessage made, Exception e) => made.ReasonPhrase = {|BARS2009:e.Message|};
                public void G(HttpResponseMessage made, Exception e) => made.Headers.TryAddWithoutValidation("X-Error", {|BARS2009:e.Message|});
            }
            """);

    [Fact]
    public async Task Other_headers_are_not() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public class OwnException : Exception { }
            public class Answers : ControllerBase
            {
                public void Sent(HttpRequestMessage request, Exception e) => request.Headers.Add("X-Error", e.Message);
                public void Received(Exception e) => Request.Headers["X-Error"] = e.Message;
                public void Kept(Dictionary<string, string> headers, Exception e) => headers["X-Error"] = e.Message;
                public void List(List<string> errors, Exception e) => errors.Add(e.Message);
                public void Own(OwnException e) => Response.Headers["X-Error"] = e.Message;
                public void Type(Exception e) => Response.Headers["X-Error"] = e.GetType().Name;
                public void Text() => Response.Headers["X-Error"] = "The start is in the past.";
            }
            """);

    [Fact]
    public async Task What_an_exception_has_beside_its_message_is_text_of_it() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            public class Answers : ControllerBase
            {
                public IActionResult A(Exception e) => StatusCode(500, new { data = {|BARS2009:e.Data|} });
                public IActionResult B(Exception e) => BadRequest({|BARS2009:e.Source|});
                public IActionResult C(Exception e) => BadRequest({|BARS2009:e.TargetSite|});
                public IActionResult D(Exception e) => BadRequest(new { e.HResult, e.HelpLink });
                public IActionResult F(Answer answer) => BadRequest(new { answer.Data, answer.Source });
            }
            public class Answer { public string Data { get; set; } public string Source { get; set; } }
            """);

    [Fact]
    public async Task A_page_for_developers_is_for_development() =>
        Assert.Equal(
            "'UseDeveloperExceptionPage' sends stack traces to whoever causes an exception. "
                + "Call it in development only: if (app.Environment.IsDevelopment()).",
            (await CodeVerifier.CheckRuleAsync("BARS2009", """
                public class Startup
                {
                    public void Configure(IApplicationBuilder app) => app.{|BARS2009:UseDeveloperExceptionPage|}();
                    public void Chained(IApplicationBuilder app) => app.{|BARS2009:UseDeveloperExceptionPage|}().UseRouting();
                    public void Optional(WebApplication app, bool isVerbose) { if (isVerbose) app.{|BARS2009:UseDeveloperExceptionPage|}(new DeveloperExceptionPageOptions()); }
                    public void Static(IApplicationBuilder app) => DeveloperExceptionPageExtensions.{|BARS2009:UseDeveloperExceptionPage|}(app);
                    public void Branch(IApplicationBuilder app) => app.Map("/x", branch => branch.{|BARS2009:UseDeveloperExceptionPage|}());
                }
                """))[0]);

    [Fact]
    public async Task A_page_that_something_keeps_to_a_developers_machine_is_fine() =>
        await CodeVerifier.CheckRuleAsync("BARS2009", """
            using Microsoft.AspNetCore.Hosting;
            using Microsoft.Extensions.Hosting;
            public class Startup
            {
                public void A(WebApplication app) { if (app.Environment.IsDevelopment()) app.UseDeveloperExceptionPage(); }
                public void B(WebApplication app) { if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error"); else app.UseDeveloperExceptionPage(); }
                public void C(WebApplication app) { if (app.Environment.IsProduction()) return; app.UseDeveloperExceptionPage(); }
                public void D(IApplicationBuilder app, IWebHostEnvironment env) { if (env.EnvironmentName == "Local") app.UseDeveloperExceptionPage(); }
                public void ConfigureDevelopment(IApplicationBuilder app) => app.UseDeveloperExceptionPage();
                public void F(IApplicationBuilder app)
                {
            #if !RELEASE
                    app.UseDeveloperExceptionPage();
            #endif
                }
                public void G(OwnBuilder app) => app.UseDeveloperExceptionPage();
            }
            public class OwnBuilder { public void UseDeveloperExceptionPage() { } }
            """);
}
