using System.CommandLine;
using BaRS.ErrorGen.Tool.Evidence;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Commands;

/// <summary><c>bars-errors probe</c>: provokes errors in a running receiver, and judges its answers.</summary>
internal static class ProbeCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        var address = new Argument<string>("url")
        {
            Description = "The base address of the receiver, with http:// or https://.",
            HelpName = "URL",
        };
        var options = new ProbeOptions();
        var command = new Command(
            "probe",
            "Sends faulty requests to a receiver, and says for each whether the answer is right and what to change. "
                + "It books, refers and cancels: for test systems only.")
        {
            address,
        };
        foreach (var option in options.All)
            command.Add(option);
        command.SetAction((result, cancellationToken) => EvidenceRun.RunAsync(
            options.Read(result, result.GetRequiredValue(address), environment, cancellationToken), environment, cancellationToken));
        return command;
    }
}
