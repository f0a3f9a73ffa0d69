using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.AspNetCore.Tests.Support;

/// <summary>A controller that fails in each way.</summary>
[ApiController]
[Route("controller")]
public sealed class TestController : ControllerBase
{
    [HttpGet("result")]
    public IActionResult Result() => BarsErrors.RecConflict("The slot is taken.").ToActionResult();

    [HttpGet("object")]
    public IActionResult Value() => Conflict(BarsErrors.RecConflict("The slot is taken."));

    [HttpGet("error")]
    public BarsError Error() => BarsErrors.RecConflict("The slot is taken.");

    [HttpGet("outcome")]
    public object Outcome() => BarsOperationOutcome.Create(BarsErrors.RecConflict("The slot is taken."));

    [HttpGet("throws")]
    public IActionResult Throws() => throw new InvalidOperationException("NHS number 943 476 5919");

    [HttpGet("not-found")]
    public IActionResult Nothing() => NotFound();

    [HttpGet("problem")]
    public IActionResult Unavailable() => Problem(statusCode: 503);

    [HttpGet("number/{number}")]
    public IActionResult Number(int number) => Ok(number);

    [HttpPost("validated")]
    public IActionResult Validated(Referral referral) => Ok(referral);

    [HttpPost("once")]
    [BarsOnce]
    public IActionResult Once() => Ok();

    public sealed record Referral
    {
        [StringLength(10, MinimumLength = 10)]
        public required string NhsNumber { get; init; }
    }
}
