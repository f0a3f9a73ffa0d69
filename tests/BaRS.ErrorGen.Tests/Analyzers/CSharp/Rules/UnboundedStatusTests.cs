using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2007: the status of another service's response on the wire, unless something bounds it.</summary>
public sealed class UnboundedStatusTests
{
    private const string Upstream = "format: bars-errors/1\nupstream:\n  pas: { default: RecServerErrorTransient }\n";

    [Fact]
    public async Task A_copy_of_a_received_response_is_no_answer() =>
        await CodeVerifier.CheckRuleAsync("BARS2007", """
            public static class Cache
            {
                public static HttpResponseMessage Copy(HttpResponseMessage response) => new HttpResponseMessage(response.StatusCode) { ReasonPhrase = response.ReasonPhrase };
                public static async Task<HttpResponseMessage> Forward(HttpClient client) { var response = await client.GetAsync("http://example.org"); return new HttpResponseMessage({|BARS2007:response.StatusCode|}); }
            }
            """);

    [Fact]
    public async Task A_received_status_that_goes_out_as_it_is_is_reported() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A(HttpResponseMessage upstream) => StatusCode((int){|BARS2007:upstream.StatusCode|}, "no");
            public void B(HttpResponseMessage response) => Response.StatusCode = (int){|BARS2007:response.StatusCode|};
            public async Task<IActionResult> C(HttpClient client)
            {
                var response = await client.GetAsync("x");
                var status = (int)response.StatusCode;
                return new ObjectResult("no") { StatusCode = {|BARS2007:status|} };
            }

            public IActionResult D(HttpRequestException e) => StatusCode((int)({|BARS2007:e.StatusCode|} ?? HttpStatusCode.BadGateway));
            public HttpResponseMessage E(HttpResponseMessage upstream) => new HttpResponseMessage({|BARS2007:upstream.StatusCode|});
            public IResult F(HttpResponseMessage upstream) => Results.StatusCode((int){|BARS2007:upstream.StatusCode|});
            public IActionResult G(HttpResponseMessage upstream) => Fail((int){|BARS2007:upstream.StatusCode|});
            private IActionResult Fail(int status) => StatusCode(status);
            """);

    [Fact]
    public async Task The_message_points_to_what_the_spec_says_of_other_systems()
    {
        const string answer = "public class Answers : ControllerBase { public IActionResult A(HttpResponseMessage pas) => "
            + "StatusCode((int){|BARS2007:pas.StatusCode|}, \"no\"); }";
        Assert.EndsWith(
            " Name under 'upstream' in a spec file what each status becomes, and use the generated BarsUpstream.",
            Assert.Single(await CodeVerifier.CheckAsync(answer)),
            StringComparison.Ordinal);
        Assert.EndsWith(" Use BarsUpstream.Pas.", Assert.Single(await CodeVerifier.CheckAsync(answer, Upstream)), StringComparison.Ordinal);
        Assert.EndsWith(
            " Map each expected status to one in the spec, and all others to 502 or 504.",
            Assert.Single(await CodeVerifier.CheckAsync(answer, ("BarsErrorGenRole", "sender"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_the_spec_chooses_by_the_status_is_bounded() =>
        await CodeVerifier.CheckAsync(
            """
            public class Answers : ControllerBase
            {
                public IActionResult A(HttpResponseMessage pas) => StatusCode(Receiver.BarsUpstream.Pas(pas.StatusCode).StatusCode);
                public IActionResult B(HttpResponseMessage pas) { var error = Receiver.BarsUpstream.Pas((int)pas.StatusCode); return StatusCode(error.StatusCode, error); }
            }
            """,
            Upstream);

    [Fact]
    public async Task A_status_that_is_not_passed_on_is_not_reported() =>
        await CodeVerifier.CheckAsync("""
            public class Client : DelegatingHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    return new HttpResponseMessage(response.StatusCode);
                }
            }

            public class Other { public int StatusCode { get; set; } }

            public class Answers : ControllerBase
            {
                public Other A(HttpResponseMessage upstream) => new Other { StatusCode = (int)upstream.StatusCode };
                public IActionResult B() { var own = new HttpResponseMessage(HttpStatusCode.Conflict); return StatusCode((int)own.StatusCode); }
                public IActionResult C(Other other) => StatusCode(other.StatusCode);
            }
            """);
}
