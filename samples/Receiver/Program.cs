using Receiver;

await ReceiverApp.Create(args).RunAsync();
