var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => WebApp.BarsErrors.SlotTaken().StatusCode);
app.Run();
