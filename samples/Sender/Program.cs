using Sender.Demo;
using Spectre.Console.Cli;

var app = new CommandApp<DemoCommand>();
app.Configure(config =>
{
    config.SetApplicationName("Sender");
    // The process that --kill starts and kills.
    config.AddCommand<WorkerCommand>("worker").IsHidden();
});
return await app.RunAsync(args);
