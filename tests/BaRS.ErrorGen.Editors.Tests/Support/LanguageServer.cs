using System.ComponentModel;
using System.Diagnostics;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Editors.Tests.Support;

/// <summary>The YAML language server, installed with npm into <c>artifacts/editors</c>.</summary>
internal static class LanguageServer
{
    private static readonly string Manifests = Repository.GetPath("tests", "BaRS.ErrorGen.Editors.Tests", "server");
    private static readonly string Folder = Repository.GetPath("artifacts", "editors");
    private static readonly Lazy<bool> HasNpm = new(
        () => Run("node", "--version").ExitCode == 0 && Run("npm", "--version").ExitCode == 0);

    private static readonly Lazy<string?> Missing = new(Install);

    /// <summary>Why the server cannot run here; null if it can.</summary>
    public static string? WhyMissing => Missing.Value;

    /// <summary>
    /// Why tests are skipped; null if they run. Where changes are judged, a registry that does not answer is no reason: the
    /// tests then fail, because nobody reads what was skipped.
    /// </summary>
    public static string? WhySkipped =>
        Environment.GetEnvironmentVariable("CI") == "true" && HasNpm.Value ? null : WhyMissing;

    public static Process Start() => Process.Start(new ProcessStartInfo("node")
    {
        ArgumentList = { Path.Combine(Folder, "node_modules", "yaml-language-server", "bin", "yaml-language-server"), "--stdio" },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string? Install()
    {
        if (!HasNpm.Value)
            return "SKIPPED: no Node.js with npm on this machine, so no editor was tried. Install Node.js to run this test.";

        // The lock file that was installed last says what is there.
        var wanted = File.ReadAllText(Path.Combine(Manifests, "package-lock.json"));
        var installed = Path.Combine(Folder, "installed.json");
        if (File.Exists(installed) && File.ReadAllText(installed) == wanted)
            return null;

        Directory.CreateDirectory(Folder);
        foreach (var name in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(Manifests, name), Path.Combine(Folder, name), overwrite: true);
        var (exitCode, output) = Run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        if (exitCode != 0)
            return $"SKIPPED: npm could not install the YAML language server, so no editor was tried. {output}";
        File.WriteAllText(installed, wanted);
        return null;
    }

    private static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        // On Windows, npm is a script, which only the shell finds by its bare name.
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd.exe", ["/c", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Directory.Exists(Folder) ? Folder : Manifests;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, (output + errors.Result).Trim());
        }
        catch (Win32Exception)
        {
            return (-1, $"{program} was not found.");
        }
    }
}
