using System.Diagnostics;
using Xunit;

namespace BaRS.ErrorGen.Samples.Tests.Stores;

/// <summary>A server of PostgreSQL for the tests alone: in a folder of its own, on a socket in it, and gone afterwards.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly string? Programs = FindPrograms();

    // Short, because the path of a socket must be.
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "bars-pg-" + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>Why the tests of PostgreSQL are skipped; null if it is there.</summary>
    public static string? WhyMissing { get; } = Programs is not null
        ? null
        : "PostgreSQL is not on this machine: neither PATH nor /usr/lib/postgresql/*/bin has pg_ctl and initdb.";

    public string ConnectionString => $"Host={_folder};Username=postgres;Database=postgres;Maximum Pool Size=60";

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        if (Programs is null)
            return;

        Directory.CreateDirectory(_folder);
        // The server refuses to run as root, which owns the folder then.
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", User, _folder);
        await RunServerProgramAsync("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        var options = $"-c listen_addresses='' -k {_folder} -F";
        await RunServerProgramAsync("pg_ctl", "-D", Data, "-s", "-w", "-l", Path.Combine(_folder, "log"), "-o", options, "start");
    }

    public async Task DisposeAsync()
    {
        if (Programs is null)
            return;

        await RunServerProgramAsync("pg_ctl", "-D", Data, "-s", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Debian's package creates the first; every machine has the other.</summary>
    private static string User => File.ReadAllText("/etc/passwd").Contains("postgres:", StringComparison.Ordinal) ? "postgres" : "nobody";

    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        IEnumerable<string> versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions
            .OrderDescending(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "pg_ctl")) && File.Exists(Path.Combine(folder, "initdb")));
    }

    private static Task RunServerProgramAsync(string program, params string[] arguments)
    {
        program = Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", User, "--", program, .. arguments])
            : RunAsync(program, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Nothing is redirected: the server that pg_ctl starts would hold the pipe open.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath() })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
