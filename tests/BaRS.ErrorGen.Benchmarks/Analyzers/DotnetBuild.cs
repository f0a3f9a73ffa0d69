using System.Diagnostics;

namespace BaRS.ErrorGen.Benchmarks.Analyzers;

/// <summary>Builds the project with <c>dotnet</c>, as from a fresh shell.</summary>
/// <param name="folder">The project's folder.</param>
/// <param name="isWarm">
/// Whether all builds share one compiler server, as those of a developer do: what the compiler runs is compiled to
/// machine code once. Otherwise each build has a compiler process of its own, as on a build server.
/// </param>
internal sealed class DotnetBuild(string folder, bool isWarm) : IDisposable
{
    /// <summary>The name of a server that no other build uses.</summary>
    private readonly string _server = "bars-" + Guid.NewGuid().ToString("N");

    public void Restore() => Run("restore");

    /// <summary>Compiles everything anew; returns the log with the compiler's report.</summary>
    public string Rebuild() =>
        Run(
            "build",
            "--no-restore",
            "--no-incremental",
            "-v:d",
            "-tl:off",
            "-nodeReuse:false",
            "-p:ReportAnalyzer=true",
            $"-p:UseSharedCompilation={isWarm}",
            $"-p:SharedCompilationId={_server}");

    public void Dispose()
    {
        if (isWarm)
        {
            Run(
                "exec",
                Path.Combine(FindCompiler(), "VBCSCompiler.dll"),
                "-shutdown",
                "-pipename:" + _server);
        }
    }

    /// <summary>The folder of the SDK's compiler.</summary>
    public string FindCompiler() => Path.Combine(Run("msbuild", "-getProperty:RoslynTargetsPath").Trim(), "bincore");

    private string Run(params string[] arguments)
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
            : throw new InvalidOperationException(
                $"'dotnet {arguments[0]}' ended with {process.ExitCode}:\n"
                    + $"{string.Join('\n', output.Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal)).Distinct().Take(20))}");
    }
}
