using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Rules;

/// <summary>BARS2007 behind a check: what bounds the status of another service, and what only seems to.</summary>
public sealed class StatusGuardTests
{
    [Fact]
    public async Task A_check_that_only_keeps_successes_out_does_not_bound_it() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A(HttpResponseMessage upstream)
            {
                if (!upstream.IsSuccessStatusCode)
                    return StatusCode((int){|BARS2007:upstream.StatusCode|}, "no");
                return Ok();
            }

            public IActionResult B(HttpResponseMessage upstream)
            {
                if (upstream.StatusCode != HttpStatusCode.OK)
                    return StatusCode((int){|BARS2007:upstream.StatusCode|}, "no");
                return Ok();
            }

            public IActionResult C(HttpResponseMessage upstream)
            {
                if (upstream.StatusCode == HttpStatusCode.NotFound)
                    return BadRequest();
                return StatusCode((int){|BARS2007:upstream.StatusCode|}, "no");
            }

            public IActionResult D(HttpResponseMessage upstream) => upstream.IsSuccessStatusCode ? Ok() : StatusCode((int){|BARS2007:upstream.StatusCode|});
            public IActionResult E(HttpResponseMessage upstream) => (int)upstream.StatusCode >= 400 ? StatusCode((int){|BARS2007:upstream.StatusCode|}) : Ok();

            public IActionResult F(HttpResponseMessage upstream)
            {
                switch (upstream.StatusCode)
                {
                    case HttpStatusCode.NotFound: return BadRequest();
                    default: return StatusCode((int){|BARS2007:upstream.StatusCode|});
                }
            }

            public IActionResult G(HttpResponseMessage upstream, bool other)
            {
                Log(upstream.StatusCode);
                if (other)
                    return Ok();
                return StatusCode((int){|BARS2007:upstream.StatusCode|});
            }

            public IActionResult H(HttpResponseMessage upstream) => StatusCode(upstream.StatusCode switch { HttpStatusCode.NotFound => 400, _ => (int){|BARS2007:upstream.StatusCode|} });

            private static void Log(HttpStatusCode status) { }
            """);

    [Fact]
    public async Task A_guard_that_bounds_it_keeps_silent() =>
        await CodeVerifier.CheckControllerAsync("""
            private static readonly HashSet<HttpStatusCode> Known = new HashSet<HttpStatusCode> { HttpStatusCode.Conflict };

            public IActionResult A(HttpResponseMessage upstream)
            {
                if (upstream.IsSuccessStatusCode)
                    return StatusCode((int)upstream.StatusCode);
                return StatusCode(502);
            }

            public IActionResult B(HttpResponseMessage upstream)
            {
                if (!upstream.IsSuccessStatusCode)
                    return StatusCode(502);
                return StatusCode((int)upstream.StatusCode);
            }

            public IActionResult C(HttpResponseMessage upstream) { upstream.EnsureSuccessStatusCode(); return StatusCode((int)upstream.StatusCode); }
            public IActionResult D(HttpResponseMessage upstream) => upstream.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.BadRequest ? StatusCode((int)upstream.StatusCode) : StatusCode(502);
            public IActionResult E(HttpResponseMessage upstream) => StatusCode(Known.Contains(upstream.StatusCode) ? (int)upstream.StatusCode : 502);

            public IActionResult F(HttpResponseMessage upstream)
            {
                switch (upstream.StatusCode)
                {
                    case HttpStatusCode.Conflict: return StatusCode((int)upstream.StatusCode);
                    default: return StatusCode(502);
                }
            }

            public IActionResult G(HttpResponseMessage upstream) => StatusCode(Map(upstream.StatusCode));
            private static int Map(HttpStatusCode status) => status == HttpStatusCode.Conflict ? 409 : 502;

            public IActionResult H(HttpResponseMessage upstream)
            {
                var status = (int)upstream.StatusCode;
                if (status is not (400 or 409))
                    status = 502;
                return StatusCode(status);
            }

            public IActionResult I(HttpResponseMessage upstream)
            {
                var isKnown = Known.Contains(upstream.StatusCode);
                if (!isKnown)
                    return StatusCode(502);
                return StatusCode((int)upstream.StatusCode);
            }

            public IActionResult J(HttpRequestException exception)
            {
                try { return Ok(); }
                catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict) { return StatusCode((int)e.StatusCode); }
            }

            public IActionResult K(HttpResponseMessage upstream) => StatusCode(upstream.StatusCode switch { HttpStatusCode.Conflict => (int)upstream.StatusCode, _ => 502 });
            """);

    [Theory]
    [InlineData("Known.Any(known => known == upstream.StatusCode)", true)]
    [InlineData("Array.IndexOf(Known, upstream.StatusCode) >= 0", true)]
    [InlineData("(int)upstream.StatusCode / 100 == 4", true)]
    [InlineData("IsKnown(upstream)", true)]
    [InlineData("IsKnown(upstream.StatusCode)", true)]
    [InlineData("upstream.StatusCode.ToString() == \"Conflict\"", true)] // On the status, and not understood.
    [InlineData("!Known.Contains(upstream.StatusCode)", false)]
    [InlineData("(int)upstream.StatusCode / 100 == 5", false)]
    [InlineData("(int)upstream.StatusCode >= 300", false)]
    [InlineData("!IsKnown(upstream)", false)]
    [InlineData("upstream.Headers.Contains(\"x\")", false)]
    [InlineData("(int)upstream.StatusCode is not (500 or 503)", false)]
    public async Task A_check_is_understood_in_any_shape(string check, bool bounds)
    {
        var passed = bounds ? "upstream.StatusCode" : "{|BARS2007:upstream.StatusCode|}";
        await CodeVerifier.CheckControllerAsync($$"""
            private static readonly HttpStatusCode[] Known = { HttpStatusCode.Conflict };
            private static bool IsKnown(HttpResponseMessage response) => IsKnown(response.StatusCode);
            private static bool IsKnown(HttpStatusCode status) { switch (status) { case HttpStatusCode.Conflict: return true; default: return false; } }
            public IActionResult A(HttpResponseMessage upstream) => {{check}} ? StatusCode((int){{passed}}) : StatusCode(502);
            public IActionResult B(HttpResponseMessage upstream) { if (!({{check}})) return StatusCode(502); return StatusCode((int){{passed}}); }
            """);
    }

    [Fact]
    public async Task A_guard_bounds_what_follows_it_and_nothing_else_of_its_block() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A(HttpResponseMessage upstream, int step)
            {
                if (step == 1)
                    return StatusCode((int){|BARS2007:upstream.StatusCode|});
                if (step == 2)
                    return StatusCode((int){|BARS2007:upstream.StatusCode|});
                upstream.EnsureSuccessStatusCode();
                if (step == 3)
                    return StatusCode((int)upstream.StatusCode);
                return StatusCode((int)upstream.StatusCode);
            }

            public IActionResult B(HttpResponseMessage diary, HttpResponseMessage store, int step)
            {
                var first = (int)diary.StatusCode;
                var second = (int)store.StatusCode;
                if (step == 1)
                    return StatusCode({|BARS2007:first|});
                if (first is not (400 or 409))
                    return StatusCode(502);
                if (step == 2)
                    return StatusCode({|BARS2007:second|});
                if (step == 3)
                    return StatusCode(first);
                if (second is not (400 or 409))
                    return StatusCode(502);
                return step == 4 ? StatusCode(first) : StatusCode(second);
            }

            public IActionResult C(HttpResponseMessage upstream, int step)
            {
                switch (step)
                {
                    case 1:
                        if (step == 1)
                            return StatusCode((int){|BARS2007:upstream.StatusCode|});
                        upstream.EnsureSuccessStatusCode();
                        return StatusCode((int)upstream.StatusCode);
                    default:
                        return StatusCode((int){|BARS2007:upstream.StatusCode|});
                }
            }
            """);
}
