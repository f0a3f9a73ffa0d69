using LegacyReceiver.Errors;
using LegacyReceiver.Upstream;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHttpClient<PatientRegister>();

var app = builder.Build();
app.UseMiddleware<ErrorMiddleware>();
app.MapControllers();
app.Run();
