using System.Diagnostics;
using System.Globalization;
using BaRS.ErrorGen.Benchmarks.Lint;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Benchmarks.Tool;

/// <summary>
/// Times commands from the shell, each in a new process: bars-errors, and beside it Spectral on the same files, with rules
/// that know the issue codes, the severities and the code system.
/// </summary>
internal static class ToolRun
{
    private const int Files = 5_000;
    private const int Times = 5;

    /// <summary>Runs what is installed.</summary>
    /// <param name="programs">The path of bars-errors and, if it is there, that of Spectral.</param>
    public static void Start(IReadOnlyList<string> programs)
    {
        if (programs.Count == 0)
            throw new ArgumentException("Name the program bars-errors and, to compare it, the program spectral.", nameof(programs));
        var folder = Directory.CreateTempSubdirectory("bars-tool-").FullName;
        try
        {
            foreach (var file in OutcomeFiles.Create(Files))
                File.WriteAllText(Path.Combine(folder, Path.GetFileName(file.Path)), file.GetText()!.ToString());
            File.WriteAllText(Path.Combine(folder, "receiver.bars.yaml"), Spec);
            File.WriteAllText(Path.Combine(folder, ".spectral.yaml"), Ruleset);

            var bars = programs[0];
            Measure("--version", folder, bars, "--version");
            Measure("show, 129 scenarios", folder, bars, "show");
            Measure("show, one scenario", folder, bars, "show", "RecTimeout");
            Measure("explain", folder, bars, "explain", "409", "REC_TIMEOUT", "timeout");
            Measure("lint, one JSON file", folder, bars, "lint", "1.json", "--role", "all");
            Measure("lint, one spec", folder, bars, "lint", "receiver.bars.yaml");
            Measure($"lint, {Files} JSON files", folder, bars, "lint", "*.json", "--role", "all");
            if (programs is not [_, var spectral])
                return;
            Measure("Spectral, one JSON file", folder, spectral, "lint", "1.json");
            Measure($"Spectral, {Files} JSON files", folder, spectral, "lint", "*.json");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Spec => """
        format: bars-errors/1
        extends: bars-core-1.5.0
        scenarios:
          - name: SlotParameterInvalid
            status: 400
            code: REC_BAD_REQUEST
            issue: value
            text: A search parameter of GET /Slot is invalid.

        """;

    private static string Ruleset => $$"""
        rules:
          issue-code:
            given: $..issue[*].code
            severity: error
            then: { function: enumeration, functionOptions: { values: [{{string.Join(", ", IssueTypes.R4.Select(type => type.Code))}}] } }
          severity:
            given: $..issue[*].severity
            severity: error
            then: { function: enumeration, functionOptions: { values: [fatal, error, warning, information] } }
          system:
            given: $..issue[*].details.coding[*].system
            severity: error
            then: { function: enumeration, functionOptions: { values: ["{{ErrorCodeSystems.Right}}"] } }

        """;

    private static void Measure(string what, string folder, string program, params string[] arguments)
    {
        var walls = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            walls.Add(watch.Elapsed.TotalSeconds);
            if (process.ExitCode > 1)
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error.Result}");
        }

        walls.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-30} median {walls[Times / 2]:0.00} s, least {walls[0]:0.00} s"));
    }
}
