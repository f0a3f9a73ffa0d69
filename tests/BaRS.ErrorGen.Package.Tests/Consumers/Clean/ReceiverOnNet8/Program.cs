using Microsoft.AspNetCore.Mvc;
using ReceiverOnNet8;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers().AddBarsErrors();

var app = builder.Build();
app.UseBarsErrors();
app.MapControllers().RequireBarsIds();
app.MapGet("/Slot", () => BarsErrors.RecBadRequestValueSlotStart("start is in the past."));
app.MapPost("/$process-message", () => Results.Ok()).OncePerBarsMessage().ProducesBars(BarsScenario.RecConflictDuplicate);
app.Run();

/// <summary>A controller.</summary>
[Route("Appointment")]
public sealed class AppointmentController : ControllerBase
{
    /// <summary>Finds an appointment.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>That there is none.</returns>
    [HttpGet("{id}")]
    public IActionResult Find(Guid id) =>
        id == Guid.Empty ? BarsErrors.RecBadRequestValueAppointmentId().ToActionResult() : NotFound();
}
