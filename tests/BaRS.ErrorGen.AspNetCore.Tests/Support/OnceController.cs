using Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>The ways in which an action can say what became of a message; each once.</summary>
[Route("once")]
[BarsOnce]
public sealed class OnceController : ProcessingController;

/// <summary>The same without the attribute, for <c>MapControllers().OncePerBarsMessage()</c>.</summary>
[Route("plain")]
public sealed class PlainController : ProcessingController;

/// <summary>What both do.</summary>
[ApiController]
public abstract class ProcessingController : ControllerBase
{
    private static BarsError Taken => BarsErrors.RecConflict("The slot is taken.");

    [HttpPost("ok")]
    public IActionResult Success([FromBody] object message) => Ok(message);

    [HttpPost("value")]
    public string Value() => "done";

    [HttpPost("file")]
    public IActionResult Download() => File("done"u8.ToArray(), "text/plain");

    [HttpPost("error")]
    public IActionResult Error() => Taken.ToActionResult();

    [HttpPost("typed-error")]
    public BarsError TypedError() => Taken;

    [HttpPost("outcome")]
    public object Outcome() => BarsOperationOutcome.Create(Taken);

    [HttpPost("bars-result")]
    public BarsResult Result() => Taken.ToResult();

    [HttpPost("conflict-with-error")]
    public IActionResult ConflictWithError() => Conflict(Taken);

    [HttpPost("http-result")]
    public IResult HttpResult(bool ok = false) => ok ? Results.Ok() : Results.NotFound();

    [HttpPost("problem")]
    public IActionResult ProblemOf() => Problem(statusCode: 503);

    [HttpPost("problem-without-status")]
    public IActionResult ProblemWithoutStatus() => new ObjectResult(new ProblemDetails { Status = 503 });

    [HttpPost("not-found")]
    public IActionResult Nothing() => NotFound();
}
