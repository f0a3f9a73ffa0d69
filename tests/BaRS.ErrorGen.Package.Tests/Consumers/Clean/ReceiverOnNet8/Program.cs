using ReceiverOnNet8;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers().AddBarsErrors();

var app = builder.Build();
app.UseBarsErrors();
app.MapControllers().RequireBarsIds();
app.MapGet("/Slot", () => BarsErrors.RecBadRequestValueSlotStart("start is in the past."));
app.MapPost("/$process-message", () => Results.Ok()).OncePerBarsMessage().ProducesBars(BarsScenario.RecConflictDuplicate);
app.Run();
