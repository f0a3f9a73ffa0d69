using Microsoft.AspNetCore.Mvc;

namespace ReceiverOnNet8;

/// <summary>A controller.</summary>
[Route("Appointment")]
public sealed class AppointmentController : ControllerBase
{
    /// <summary>Books an appointment.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>That it is taken.</returns>
    [HttpPost("{id}")]
    public IActionResult Book(Guid id) =>
        id == Guid.Empty ? BarsErrors.RecBadRequestValueAppointmentId().ToActionResult() : Conflict();
}
