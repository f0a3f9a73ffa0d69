using Receiver; // the project's root namespace, which contains the generated types

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddBarsErrors();

var app = builder.Build();
app.UseBarsErrors(); // every failure leaves as an OperationOutcome: unknown routes, malformed bodies, exceptions

app.MapPost("/$process-message", () => BarsErrors.RecServiceUnavailableTransient("The diary is down."))
    .OncePerBarsMessage(); // requires both ids, and processes no message twice

app.Run();
