using System.Diagnostics;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>Runs <c>dotnet</c> on the project, as from a fresh shell.</summary>
internal static class DotnetBuild
{
    public static void Restore(string folder) => Run(folder, "restore");

    /// <summary>Compiles everything anew; returns the log with the compiler's report.</summary>
    public static string Rebuild(string folder) =>
        Run(folder, "build", "--no-restore", "--no-incremental", "-v:d", "-tl:off", "-nodeReuse:false", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false");

    private static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };

        // `dotnet run` points its children at its own MSBuild.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1"; // Numbers with a point.

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"'dotnet {arguments[0]}' ended with {process.ExitCode}:\n{string.Join('\n', output.Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal)).Distinct().Take(20))}");
    }
}
