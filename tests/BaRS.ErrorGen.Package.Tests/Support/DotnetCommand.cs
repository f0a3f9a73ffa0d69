using System.Diagnostics;

namespace BaRS.ErrorGen.Package.Tests.Support;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The output of a command that had to succeed.</summary>
    public string GetOutput(string command) => ExitCode == 0
        ? Output
        : throw new InvalidOperationException($"'{command}' ended with {ExitCode}:\n{Output}");
}

/// <summary>Runs <c>dotnet</c>, and what it installs, as a user would from a fresh shell.</summary>
internal static class DotnetCommand
{
    /// <summary>So that a build that hangs ends the tests at some time. A busy machine must never come near it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static Task<CommandResult> Run(string workingFolder, params string[] arguments) =>
        RunProgram("dotnet", workingFolder, arguments);

    /// <summary>Runs a program that <c>dotnet</c> has installed.</summary>
    public static async Task<CommandResult> RunProgram(string program, string workingFolder, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartInfo(program, workingFolder, arguments) };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' was not done after {Patience}.");
        }

        return new CommandResult(process.ExitCode, await output + await errors);
    }

    private static ProcessStartInfo StartInfo(string program, string workingFolder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The surrounding `dotnet test` points its children at its own MSBuild and test host; a nested build must
        // find its own. NUGET_PACKAGES would override the private package folder of the consumers' nuget.config.
        foreach (var name in start.Environment.Keys.Where(IsFromSurroundingRun).ToList())
            start.Environment.Remove(name);
        // Build nodes that outlive the build would keep files of the temporary folder open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        // The tests read the output.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    private static bool IsFromSurroundingRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || name.Equals("DOTNET_HOST_PATH", StringComparison.OrdinalIgnoreCase)
        || name.Equals("NUGET_PACKAGES", StringComparison.OrdinalIgnoreCase);
}
