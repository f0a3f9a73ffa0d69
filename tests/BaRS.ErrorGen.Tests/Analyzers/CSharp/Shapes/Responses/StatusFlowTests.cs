using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Which values reach a response: through locals, branches, helper methods and parameters. What is not certain is not
/// reported.
/// </summary>
public sealed class StatusFlowTests
{
    [Fact]
    public async Task A_status_is_followed_through_helpers_however_many_and_whatever_its_type_is_called() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult First() => A({|BARS2001:410|});
            public IActionResult Last() => F({|BARS2001:411|});
            public IActionResult Typed() => Fail({|BARS2001:HttpStatusCode.Gone|});
            public bool Ordinary() => Reachable(HttpStatusCode.Gone);

            private IActionResult A(int status) => B(status);
            private IActionResult B(int status) => C(status);
            private IActionResult C(int status) => D(status);
            private IActionResult D(int status) => E(status);
            private IActionResult E(int status) => F(status);
            private IActionResult F(int status) => StatusCode(status);
            private IActionResult Fail(HttpStatusCode code) => StatusCode((int)code, "failed");
            private bool Reachable(HttpStatusCode code) => code < HttpStatusCode.InternalServerError;
            """);

    [Fact]
    public async Task A_local_has_what_was_assigned_in_each_branch() =>
        await CodeVerifier.CheckControllerAsync("""
            public void A(int x)
            {
                int status;
                if (x == 1)
                    status = {|BARS2001:410|};
                else if (x == 2)
                    status = (int)HttpStatusCode.Conflict;
                else
                    status = x == 3 ? {|BARS2001:411|} : 400;
                Response.StatusCode = status;
            }

            public void B(Exception exception)
            {
                HttpStatusCode status;
                switch (exception)
                {
                    case ArgumentException: status = {|BARS2001:HttpStatusCode.Gone|}; break;
                    case TimeoutException: status = HttpStatusCode.RequestTimeout; break;
                    case FileNotFoundException: status = HttpStatusCode.LengthRequired; throw exception;
                    default: status = (HttpStatusCode){|BARS2001:418|}; break;
                }

                HttpContext.Response.StatusCode = (int)status;
            }

            public IActionResult C(Exception exception)
            {
                var status = exception switch { ArgumentException => HttpStatusCode.BadRequest, _ => {|BARS2001:HttpStatusCode.Gone|} };
                return StatusCode((int)status);
            }
            """);

    [Fact]
    public async Task A_value_that_is_replaced_before_it_is_used_is_not_reported() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A() { var status = 410; status = 400; return StatusCode(status); }
            public IActionResult B() { var status = 400; var result = StatusCode(status); status = 410; Log(status); return result; }
            public IActionResult C(bool x)
            {
                var status = 400;
                if (x)
                {
                    status = 410;
                    Log(status);
                    return Ok();
                }

                return StatusCode(status);
            }

            public IActionResult D(bool x)
            {
                var status = 410;
                if (x) status = 400; else status = 409;
                return StatusCode(status);
            }

            public IActionResult E(int status) { if (status == 0) status = 400; return StatusCode(status); }
            public IActionResult F() { TryGet(out var status); return StatusCode(status); }
            public IActionResult G() { var status = 410; TryGet(out status); return StatusCode(status); }
            private static void TryGet(out int status) => status = 410;
            private static void Log(int x) { }
            """);

    [Fact]
    public async Task Loops_and_exceptions_bring_values_back() =>
        await CodeVerifier.CheckControllerAsync("""
            public void A(int[] xs)
            {
                var status = 200;
                foreach (var x in xs)
                {
                    Response.StatusCode = status;
                    status = {|BARS2001:410|};
                }
            }

            public void B()
            {
                var status = 200;
                try
                {
                    status = {|BARS2001:410|};
                    Work();
                    status = 204;
                }
                catch (Exception)
                {
                    Response.StatusCode = status;
                }
            }

            public void C()
            {
                var status = {|BARS2001:410|};
                while (true)
                {
                    if (Work())
                        break;
                    status = {|BARS2001:411|};
                }

                Response.StatusCode = status;
            }

            private static bool Work() => true;
            """);

    [Fact]
    public async Task Tuples_are_taken_apart() =>
        await CodeVerifier.CheckControllerAsync("""
            public IActionResult A(Exception exception)
            {
                var (status, code) = exception switch
                {
                    ArgumentException => (400, "A"),
                    TimeoutException => ({|BARS2001:410|}, "B"),
                    _ => (500, "C"),
                };
                return StatusCode(status, code);
            }

            public IActionResult B(bool x)
            {
                var answer = x ? (Status: 400, Size: 411) : (Status: {|BARS2001:410|}, Size: 412);
                return StatusCode(answer.Status, answer.Size);
            }

            public IActionResult C(Exception exception)
            {
                var (status, _) = Map(exception);
                return StatusCode((int)status);
            }

            private static (HttpStatusCode, string) Map(Exception exception) => exception is null ? (HttpStatusCode.Conflict, "x") : ({|BARS2001:HttpStatusCode.Gone|}, "y");
            """);

    [Fact]
    public async Task Helper_methods_local_functions_and_lambdas_are_looked_into() =>
        await CodeVerifier.CheckAsync("""
            public partial class Answers : ControllerBase
            {
                private static readonly int Teapot = 418;
                private static int Gone => {|BARS2001:410|};

                public IActionResult A(Exception exception) => StatusCode(StatusOf(exception));
                public IActionResult B() => StatusCode({|BARS2001:Teapot|});
                public IActionResult C() => StatusCode(Gone);
                public IActionResult D(bool x)
                {
                    return StatusCode(Local());
                    int Local() { if (x) return {|BARS2001:411|}; return 400; }
                }

                public IActionResult E()
                {
                    Func<bool, int> choose = x => x ? 400 : {|BARS2001:412|};
                    return StatusCode(choose(true));
                }

                public IActionResult F()
                {
                    var result = {|BARS2001:NotFound|}();
                    return result;
                }

                public IActionResult G() => StatusCode(Recursive(3));
                private static int Recursive(int x) => x == 0 ? {|BARS2001:413|} : Recursive(x - 1);
                public IActionResult Unknown() => StatusCode(Later());
                protected virtual int Later() => 410;
            }

            public partial class Answers
            {
                private static int StatusOf(Exception exception)
                {
                    switch (exception)
                    {
                        case ArgumentException: return 400;
                        default: return {|BARS2001:410|};
                    }
                }

                private static int NoStatus() => 410;
            }
            """);

    [Fact]
    public async Task A_status_given_to_a_method_that_answers_with_it_is_reported_where_it_is_given() =>
        await CodeVerifier.CheckAsync("""
            public class ErrorResult : ObjectResult
            {
                public ErrorResult(int status, object body) : base(body) { StatusCode = status; }
            }

            public static class ErrorWriter
            {
                public static void Write(this HttpContext context, HttpStatusCode statusCode) => context.Response.StatusCode = (int)statusCode;
                public static bool IsKnown(HttpStatusCode statusCode) => statusCode == HttpStatusCode.Gone;
            }

            public class Answers : ControllerBase
            {
                public IActionResult A() => Fail({|BARS2001:410|}, 411);
                public IActionResult B() => Fail(400, 411);
                public IActionResult C() => Indirect({|BARS2001:HttpStatusCode.Gone|});
                public IActionResult D() => new ErrorResult({|BARS2001:410|}, "no");
                public void E() => HttpContext.Write({|BARS2001:HttpStatusCode.Gone|});
                public bool F() => ErrorWriter.IsKnown(HttpStatusCode.Gone);
                private IActionResult Fail(int status, int size) => StatusCode(status, size);
                private IActionResult Indirect(HttpStatusCode status) { return Fail((int)status, 0); }
            }
            """);
}
