using System.Collections.Concurrent;
using LegacyReceiver.Errors;
using Microsoft.AspNetCore.Mvc;

namespace LegacyReceiver.Controllers;

[ApiController]
public sealed class ProcessMessageController : ControllerBase
{
    private static readonly ConcurrentDictionary<string, bool> Delivered = new();

    [HttpPost("$process-message")]
    public IActionResult Post([FromHeader(Name = "X-Request-ID")] string id)
    {
        if (Delivered.TryAdd(id, true))
            return Ok(new { resourceType = "Bundle", type = "message" });
        return Conflict(new
        {
            resourceType = "OperationOutcome", // BARS2010
            issue = new[]
            {
                new
                {
                    severity = "error",
                    code = "duplicate",
                    details = new { coding = new[] { new { system = ErrorCodes.System, code = ErrorCodes.Conflict } } },
                    diagnostics = $"The message {id} was already delivered.",
                },
            },
        });
    }

    [HttpPost("$process-everything")]
    public IActionResult Other() => throw new UnknownRouteException("This receiver knows $process-message only.");
}
