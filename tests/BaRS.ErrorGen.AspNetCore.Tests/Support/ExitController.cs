using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>The exits of a controller.</summary>
[ApiController]
[Route("mvc")]
public sealed class ExitController : ControllerBase
{
    [HttpPost("message")]
    [Consumes("application/json")]
    public IActionResult Message([FromBody] MessageModel message) => Ok(message);

    [HttpGet("not-acceptable")]
    public IActionResult NotAcceptable() => Ok(new { a = 1 });

    [HttpGet("number")]
    public IActionResult Number([FromQuery, System.ComponentModel.DataAnnotations.Required] int? value) => Ok(value);

    [HttpGet("problem/{status:int}")]
    public IActionResult ProblemOf(int status) => Problem(statusCode: status, detail: Failure.Private);

    [HttpGet("status/{status:int}")]
    public IActionResult Status(int status) => StatusCode(status);

    [HttpPost("small")]
    [RequestSizeLimit(100)]
    public IActionResult Small([FromBody] MessageModel message) => Ok(message);

    [HttpPost("small-by-hand")]
    [RequestSizeLimit(100)]
    public async Task<IActionResult> SmallByHand() => Ok(await Failure.ReadAsync(Request));

    [HttpGet("secret")]
    [Authorize]
    public IActionResult Secret() => Ok();

    [HttpGet("admin")]
    [Authorize("nobody")]
    public IActionResult Admin() => Ok();

    [HttpGet("limited/{status:int}")]
    [EnableRateLimiting(Failure.NothingLeft)]
    public IActionResult Limited(int status) => Ok(status);

    [HttpGet("time-limit")]
    [RequestTimeout(20)]
    public async Task<IActionResult> TimeLimit(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return Ok();
    }

    [HttpGet("throws/{kind}")]
    public IActionResult Throws(string kind) => kind == "null" ? null! : throw Failure.Of(kind);

    [HttpPost("$process-message")]
    [BarsOnce]
    public IActionResult Process([FromBody] object message) => Ok(message);

    [HttpPost("bundle")]
    [BarsOnce]
    public async Task<object?> Bundle() => await HttpContext.ClaimBarsBundleAsync(FixedStore.Bundle);

    /// <summary>A message, with a dictionary whose keys are the sender's text.</summary>
    public sealed record MessageModel(Guid Id, Dictionary<string, int>? Map);
}
