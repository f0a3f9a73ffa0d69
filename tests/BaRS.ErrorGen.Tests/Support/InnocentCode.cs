namespace BaRS.ErrorGen.Tests.Support;

/// <summary>
/// Ordinary C# of a receiver, its clients and its neighbours, in which no rule has anything to report under
/// bars-core-1.0.0. Each file stands in a namespace of its own.
/// </summary>
internal static class InnocentCode
{
    public static IReadOnlyList<string> Files { get; } =
    [
        """
        [ApiController]
        public class SlotController : ControllerBase
        {
            [HttpGet("Slot")]
            [ProducesResponseType(200)]
            [ProducesResponseType(typeof(string), StatusCodes.Status400BadRequest)]
            [ProducesResponseType(500)]
            public async Task<ActionResult<string>> Get(string start, CancellationToken cancellationToken)
            {
                if (start is null)
                    return BadRequest("start");
                await Task.Delay(1, cancellationToken);
                if (start.Length > 100)
                    return StatusCode(StatusCodes.Status409Conflict, "long");
                Response.Headers["X-Request-ID"] = "1";
                return Response.StatusCode == 404 ? Accepted() : Ok(start);
            }

            [HttpDelete("Slot/{id}")]
            public IActionResult Delete(int id) => id switch { 0 => NoContent(), 1 => Conflict(), 2 => StatusCode(501), _ => StatusCode((int)HttpStatusCode.NotModified) };
        }
        """,
        """
        public sealed class Verification
        {
            public int VerificationStatusCode { get; set; } = 404;
            public HttpStatusCode StatusCode { get; set; } = HttpStatusCode.Gone;
            public string Code { get; set; } = "SEND_EMAIL";
            public string Status => "REC_PAUSED_VIDEO";
            public (int Number, string Name) Pair => (404, "REC_PAUSED_VIDEO");
        }

        public class Mailer
        {
            private static readonly Dictionary<string, int> Sizes = new() { ["SEND_EMAIL"] = 404, ["SEND_SMS"] = 418 };
            private static readonly Dictionary<int, string> Names = new() { [404] = "not found", [418] = "teapot" };
            public int Send(string template, int status) => Sizes.TryGetValue(template, out var size) ? size + status : Names.Count;
            public int Notify() => Send("SEND_EMAIL", 410) + Send("SEND_SMS", 404);
            public Verification Verify() => new Verification { VerificationStatusCode = 410, StatusCode = HttpStatusCode.NotFound, Code = "SEND_SMS" };
        }
        """,
        """
        public class DirectoryClient
        {
            private readonly HttpClient _client;
            public DirectoryClient(HttpClient client) => _client = client;

            public async Task<string> Find(string id)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "organisations/" + id);
                var response = await _client.SendAsync(request);
                if (response.StatusCode == HttpStatusCode.NotFound)
                    return null;
                if ((int)response.StatusCode >= 500)
                    throw new InvalidOperationException($"The directory answered {(int)response.StatusCode}.");
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }

            public static bool IsGone(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.Gone or HttpStatusCode.NotFound;
        }
        """,
        """
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/status", (HttpContext context) => context.Response.StatusCode == 404 ? Results.NoContent() : Results.Ok())
                    .Produces(200)
                    .Produces<string>(400)
                    .ProducesProblem(500);
                app.MapPost("/$process-message", (string body) => body.Length == 0 ? Results.BadRequest() : Results.Json(body, statusCode: 202));
                app.Use(async (context, next) =>
                {
                    await next(context);
                    if (context.Response.StatusCode == StatusCodes.Status404NotFound && !context.Response.HasStarted)
                        context.Response.StatusCode = StatusCodes.Status501NotImplemented;
                });
            }

            public static void Write(HttpContext context, Exception exception)
            {
                var status = 418;
                status = exception switch { ArgumentException => 400, TimeoutException => 504, _ => 500 };
                context.Response.StatusCode = status;
            }
        }
        """,
        """
        public class Errors
        {
            private const string System = "https://fhir.nhs.uk/CodeSystem/http-error-codes";

            // Two issues: one would be what a factory makes.
            public OperationOutcome Bad(string why, OperationOutcome.IssueComponent other) => new OperationOutcome
            {
                Issue =
                {
                    other,
                    new OperationOutcome.IssueComponent
                    {
                        Severity = OperationOutcome.IssueSeverity.Error,
                        Code = OperationOutcome.IssueType.Value,
                        Details = new CodeableConcept { Coding = { new Coding(System, "REC_BAD_REQUEST", "400: The Receiver was unable to process the request.") } },
                        Diagnostics = why,
                    },
                },
            };

            public IResult Answer(string why) => Results.Json(Bad(why, null), statusCode: 400);

            public (int Status, string Code, OperationOutcome.IssueType Issue) Of(Exception exception) => exception switch
            {
                ArgumentException => (400, "REC_BAD_REQUEST", OperationOutcome.IssueType.Value),
                NotImplementedException => (501, "REC_NOT_IMPLEMENTED", OperationOutcome.IssueType.NotSupported),
                _ => (500, "REC_SERVER_ERROR", OperationOutcome.IssueType.Transient),
            };
        }
        """,
        """
        public class ApiException : Exception
        {
            public int StatusCode { get; protected set; }
            public string Code { get; set; } = "REC_SERVER_ERROR";
            public OperationOutcome.IssueType? Issue { get; set; }
            public ApiException(int status, string message) : base(message) => StatusCode = status;
            protected ApiException() { Issue = OperationOutcome.IssueType.Transient; StatusCode = 500; }
        }

        public class RefusedException : ApiException
        {
            public RefusedException() { StatusCode = 400; Code = "REC_BAD_REQUEST"; Issue = OperationOutcome.IssueType.Value; }
            public RefusedException(string code, int attempts) : this() { Code = code; if (attempts > 3) StatusCode = 409; }
        }

        public static class Problems
        {
            private static readonly Dictionary<string, int> StatusByCode = new() { ["REC_BAD_REQUEST"] = 400, ["REC_CONFLICT"] = 409 };
            private static readonly Dictionary<string, int> DelayByCode = new() { ["REC_BAD_REQUEST"] = 404, ["REC_TIMEOUT"] = 500 };

            public static IActionResult Answer(ApiException exception) => new ObjectResult(new ProblemDetails { Status = 409, Title = exception.Code }) { ContentTypes = { "application/problem+json" } };
            public static ProblemDetails Describe(string text) => new ProblemDetails { Status = 404, Title = text };
            public static Task Write(HttpContext context, ApiException exception) { context.Response.StatusCode = exception.StatusCode; return context.Response.WriteAsJsonAsync(Describe("no")); }
            public static void Throw(int number) => throw new ApiException(number > 1 ? 400 : 409, "no");
            public static string CodeOf(int status) { if (status == 400 || status == 501) return status == 400 ? "REC_BAD_REQUEST" : "REC_NOT_IMPLEMENTED"; return "REC_SERVER_ERROR"; }
            public static string Name(Exception exception) => new System.Text.StringBuilder("log: ").Append(exception).ToString();
            public static IResult Fail(string why, int? status = null) => Results.Json(why, statusCode: status ?? 500);
            public static IResult Refuse(string header) => Fail("The header " + header + " is missing.", StatusByCode.Count + DelayByCode.Count);
        }
        """,
    ];
}
