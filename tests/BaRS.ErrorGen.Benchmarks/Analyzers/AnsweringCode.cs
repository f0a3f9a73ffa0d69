namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>Files of code that answers: #N is the number of the file, #Noun what it is about, #Status an error status.</summary>
internal static class AnsweringCode
{
    /// <summary>The OperationOutcome that all of them answer with, written by hand.</summary>
    public const string Outcome = """
        namespace Large;

        public enum IssueType { Value, Structure, NotFound, Conflict, Duplicate, Forbidden, Login, Throttled, Transient, NotSupported }

        public sealed class Coding
        {
            public required string System { get; init; }
            public required string Code { get; init; }
            public string? Display { get; init; }
        }

        public sealed class CodeableConcept
        {
            public IReadOnlyList<Coding> Coding { get; init; } = [];
        }

        public sealed class OutcomeIssue
        {
            public required string Severity { get; init; }
            public required string Code { get; init; }
            public required CodeableConcept Details { get; init; }
            public string? Diagnostics { get; init; }
        }

        public sealed class Outcome
        {
            public const string CodeSystem = "https://fhir.nhs.uk/CodeSystem/http-error-codes";

            public string ResourceType => "OperationOutcome";
            public List<OutcomeIssue> Issue { get; init; } = [];

            public static Outcome Of(string code, string issueCode, string diagnostics) => new()
            {
                Issue =
                [
                    new OutcomeIssue
                    {
                        Severity = "error",
                        Code = issueCode,
                        Details = new CodeableConcept { Coding = [new Coding { System = CodeSystem, Code = code }] },
                        Diagnostics = diagnostics,
                    },
                ],
            };
        }

        public abstract class RefusedException(string message) : Exception(message)
        {
            public abstract int StatusCode { get; }
            public abstract string Code { get; }
            public abstract string IssueCode { get; }
        }
        """;

    public const string Controller = """
        using Microsoft.AspNetCore.Mvc;

        namespace Large.Feature#N;

        public sealed record #NounQuery(string? Id, DateTime? From, DateTime? To, int Page = 1, int Size = 20);

        public sealed record #NounResult(string Id, string Status, DateTime Updated);

        public interface I#NounReader
        {
            Task<#NounResult?> FindAsync(string id, CancellationToken cancellationToken = default);
            Task<IReadOnlyList<#NounResult>> SearchAsync(#NounQuery query, CancellationToken cancellationToken = default);
            Task<bool> StoreAsync(#NounResult result, CancellationToken cancellationToken = default);
        }

        [ApiController]
        [Route("FHIR/R4/#Noun#N")]
        public sealed class #NounController(I#NounReader reader, ILogger<#NounController> logger) : ControllerBase
        {
            private const int MaxSize = 100;

            [HttpGet("{id}")]
            [ProducesResponseType<#NounResult>(StatusCodes.Status200OK)]
            [ProducesResponseType<Outcome>(StatusCodes.Status404NotFound)]
            [ProducesResponseType<Outcome>(StatusCodes.Status500InternalServerError)]
            public async Task<ActionResult<#NounResult>> Get(string id, CancellationToken cancellationToken)
            {
                if (string.IsNullOrWhiteSpace(id))
                    return BadRequest(Outcome.Of("REC_BAD_REQUEST", "value", "The id is missing."));
                var found = await reader.FindAsync(id.Trim(), cancellationToken);
                if (found is null)
                {
                    logger.LogInformation("No #Noun {Id} was found", id);
                    return NotFound(Outcome.Of("REC_NOT_FOUND", "not-found", $"There is no #Noun '{id}'."));
                }

                Response.Headers.ETag = found.Updated.Ticks.ToString("x");
                return Ok(found);
            }

            [HttpGet]
            public async Task<IActionResult> Search([FromQuery] #NounQuery query, CancellationToken cancellationToken)
            {
                if (query.Size is < 1 or > MaxSize || query.Page < 1)
                    return StatusCode(StatusCodes.Status400BadRequest, Outcome.Of("REC_BAD_REQUEST", "value", "The page is out of range."));
                if (query is { From: { } from, To: { } to } && from > to)
                    return StatusCode(#Status, $"{from:O} is after {to:O}.");
                var results = await reader.SearchAsync(query, cancellationToken);
                var body = new { resourceType = "Bundle", type = "searchset", total = results.Count, entry = results.Select(result => new { resource = result, search = new { mode = "match" } }).ToArray() };
                return Ok(body);
            }

            [HttpPost]
            public async Task<IActionResult> Post(#NounResult result, CancellationToken cancellationToken)
            {
                try
                {
                    var isNew = await reader.StoreAsync(result, cancellationToken);
                    logger.LogInformation("Stored #Noun {Id}, new: {IsNew}", result.Id, isNew);
                    return isNew ? CreatedAtAction(nameof(Get), new { id = result.Id }, result) : Conflict(Outcome.Of("REC_CONFLICT", "duplicate", "It is stored already."));
                }
                catch (RefusedException exception)
                {
                    logger.LogWarning(exception, "Refused #Noun {Id}", result.Id);
                    return StatusCode(exception.StatusCode, Outcome.Of(exception.Code, exception.IssueCode, exception.Message));
                }
                catch (TimeoutException)
                {
                    var status = result.Status == "draft" ? 503 : 500;
                    return StatusCode(status, Outcome.Of("REC_SERVER_ERROR", "transient", "The store did not answer."));
                }
            }

            private ObjectResult Refuse(int statusCode, string code, string issueCode, string why) =>
                StatusCode(statusCode, Outcome.Of(code, issueCode, why));

            [HttpDelete("{id}")]
            public async Task<IActionResult> Delete(string id, CancellationToken cancellationToken) =>
                await reader.FindAsync(id, cancellationToken) switch
                {
                    null => NotFound(),
                    { Status: "cancelled" } => Refuse(409, "REC_CONFLICT", "conflict", "It is cancelled already."),
                    { Status: "final" } => Refuse(403, "REC_FORBIDDEN", "forbidden", "It is final."),
                    _ => NoContent(),
                };
        }
        """;

    public const string Endpoints = """
        namespace Large.Feature#N;

        public sealed record #NounBody(string Id, string? Text, int Version);

        public static class #NounEndpoints
        {
            public static void Map#Noun#N(this IEndpointRouteBuilder routes)
            {
                var group = routes.MapGroup("/#Noun#N").WithTags("#Noun");
                group.MapGet("/{id:int}", (int id) => id > 0 ? Results.Ok(new #NounBody(id.ToString(), null, 1)) : Results.NotFound(Outcome.Of("REC_NOT_FOUND", "not-found", "Ids begin at 1.")));
                group.MapPost("/", Create).Produces(201).Produces<Outcome>(400).Produces<Outcome>(409);
                group.MapPut("/{id:int}", (int id, #NounBody body, ILoggerFactory loggers) =>
                {
                    loggers.CreateLogger("#Noun").LogInformation("Version {Version} of {Id}", body.Version, id);
                    return body.Version switch
                    {
                        < 1 => Results.Json(Outcome.Of("REC_BAD_REQUEST", "value", "Versions begin at 1."), statusCode: 400),
                        > 1000 => Results.StatusCode(#Status),
                        _ => Results.NoContent(),
                    };
                });
            }

            private static IResult Create(#NounBody body, HttpContext context)
            {
                if (string.IsNullOrEmpty(body.Id))
                    return TypedResults.BadRequest(Outcome.Of("REC_BAD_REQUEST", "required", "The id is missing."));
                context.Response.Headers.Location = $"/#Noun#N/{body.Id}";
                if (body.Text is { Length: > 1000 } text)
                    return Results.Text(text[..100], "text/plain", statusCode: StatusCodes.Status400BadRequest);
                return Results.Created($"/#Noun#N/{body.Id}", body);
            }

            public static async Task WriteAsync(HttpContext context, Exception exception)
            {
                var (status, outcome) = exception switch
                {
                    RefusedException refused => (refused.StatusCode, Outcome.Of(refused.Code, refused.IssueCode, refused.Message)),
                    ArgumentException => (400, Outcome.Of("REC_BAD_REQUEST", "value", "An argument is invalid.")),
                    NotSupportedException => (501, Outcome.Of("REC_NOT_IMPLEMENTED", "not-supported", "That is not supported.")),
                    _ => (500, Outcome.Of("REC_SERVER_ERROR", "transient", "Something failed.")),
                };
                context.Response.StatusCode = status;
                context.Response.ContentType = "application/fhir+json";
                await context.Response.WriteAsJsonAsync(outcome, context.RequestAborted);
            }
        }
        """;
}
