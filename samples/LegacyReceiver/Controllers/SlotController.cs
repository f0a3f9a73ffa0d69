using LegacyReceiver.Errors;
using LegacyReceiver.Upstream;
using Microsoft.AspNetCore.Mvc;

namespace LegacyReceiver.Controllers;

[ApiController]
public sealed class SlotController(PatientRegister register) : ControllerBase
{
    [HttpGet("Slot")]
    public IActionResult Search(int days)
    {
        if (days < 1)
            throw new InvalidParameterException("days must be 1 or more");
        if (days > 365)
            throw new TooBusyException("Too many slots to look through now.");
        return days > 31
            ? throw new RangeTooWideException("The range is wider than 31 days.")
            : Ok(new { resourceType = "Bundle", type = "searchset", total = 0 });
    }

    [HttpGet("ServiceRequest/{id}")]
    public IActionResult Read(string id) => NotFound(new
    {
        resourceType = "OperationOutcome", // BARS2010
        issue = new[] { new { severity = "error", code = "not-found", details = new { coding = new[] { new { system = ErrorCodes.System, code = "REC_NOT_FOUND" } } }, diagnostics = id } },
    });

    [HttpGet("Patient/{id}")]
    public async Task<IActionResult> Find(string id)
    {
        var answer = await register.FindAsync(id);
        return StatusCode((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()); // BARS2007
    }
}
