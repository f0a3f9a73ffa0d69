using System.Diagnostics;

namespace BaRS.ErrorGen.Package.Tests.Support;

/// <summary>A consumer that serves HTTP, on a port of its own choice.</summary>
internal sealed class RunningConsumer : IDisposable
{
    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RunningConsumer(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Starts a consumer on the runtime of this machine.</summary>
    public static Task<RunningConsumer> Start(string assembly) => Start("dotnet", assembly, [assembly]);

    /// <summary>Starts a consumer that brings its runtime.</summary>
    public static Task<RunningConsumer> StartProgram(string program) => Start(program, program, []);

    private static async Task<RunningConsumer> Start(string program, string file, string[] arguments)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, [.. arguments, "--urls", "http://127.0.0.1:0"])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetDirectoryName(file)!,
            },
        };
        process.Start();
        using var timeout = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // What it writes from here on must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new RunningConsumer(process, new Uri(line[(at + Listening.Length)..]));
            }
        }

        throw new InvalidOperationException($"{file} ended before it listened.");
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
