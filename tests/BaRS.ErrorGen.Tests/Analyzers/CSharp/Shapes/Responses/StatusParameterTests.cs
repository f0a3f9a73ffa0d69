using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Responses;

/// <summary>BARS2001 for a status that a helper may be given, or do without.</summary>
public sealed class StatusParameterTests
{
    [Fact]
    public async Task A_status_with_another_in_place_of_none_is_reported_where_it_is_given() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A() => Number({|BARS2001:418|});
            public IActionResult B() => Typed({|BARS2001:HttpStatusCode.Gone|});
            public IActionResult C() => Valued(status: {|BARS2001:410|});
            public IActionResult D() => Defaulted({|BARS2001:410|});
            public void E() => Assigned(HttpContext, {|BARS2001:HttpStatusCode.Gone|});
            public IActionResult F() => Through({|BARS2001:418|});
            public IActionResult G() => Second(null, {|BARS2001:418|});
            public IActionResult First() => Second(400, 418);
            public IActionResult Mapped() => Number(409);
            public IActionResult None() => Number();
            public IActionResult Unknown(int? status) => Number(status);

            private IActionResult Number(int? status = null) => StatusCode(status ?? 500);
            private IActionResult Typed(HttpStatusCode? status) => StatusCode((int)(status ?? HttpStatusCode.InternalServerError), "no");
            private IActionResult Valued(int? status) => StatusCode(status.Value);
            private IActionResult Defaulted(int? status) => new ObjectResult("no") { StatusCode = status.GetValueOrDefault(500) };
            private static void Assigned(HttpContext context, HttpStatusCode? status) => context.Response.StatusCode = (int)(status ?? HttpStatusCode.Conflict);
            private IActionResult Through(int? status) => Number(status ?? 400);
            private IActionResult Second(int? status, int? otherStatus) => StatusCode(status ?? otherStatus ?? 500);
            """);

    [Fact]
    public async Task A_status_that_is_only_looked_at_is_left_alone() =>
        await CodeVerifier.CheckControllerAsync("""
            private static readonly HashSet<int> Known = [400, 409, 500];
            public IActionResult A() => Bounded(418);
            public IActionResult B() => Asked(418);
            public IActionResult C() => Logged(418);
            public IActionResult D() => Sized(418);
            public IActionResult E() => Index(418);
            private IActionResult Bounded(int? status) => StatusCode(Known.Contains(status ?? 500) ? 400 : 500);
            private IActionResult Asked(int? status) => StatusCode(status.HasValue ? 400 : 500);
            private IActionResult Logged(int? status) { Console.WriteLine(status ?? 500); return StatusCode(500); }
            private IActionResult Sized(int? status) => Content(new string(' ', status ?? 500));
            private IActionResult Index(int? status) => StatusCode(new Dictionary<int, int>().GetValueOrDefault(status ?? 500));
            """);
}
