namespace BaRS.ErrorGen.Browser.Tests.Support;

/// <summary>The Chromium, or a browser built from it, that is installed on this machine. None is downloaded.</summary>
internal static class Chromium
{
    private static readonly string?[] Candidates =
    [
        Environment.GetEnvironmentVariable("BARS_CHROMIUM"),
        .. OnPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        Program(Environment.SpecialFolder.ProgramFiles, "Google", "Chrome", "Application", "chrome.exe"),
        Program(Environment.SpecialFolder.ProgramFilesX86, "Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    /// <summary>The program; null if there is none.</summary>
    public static string? Path { get; } = Array.Find(Candidates, File.Exists);

    /// <summary>Why tests are skipped; null if they run.</summary>
    public static string? WhySkipped => Path is null
        ? "SKIPPED: no Chromium on this machine, so the catalogue was shown to no browser. Install it, or name it in BARS_CHROMIUM."
        : null;

    private static IEnumerable<string> OnPath(params string[] names) =>
        from name in names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        select System.IO.Path.Combine(folder, name);

    private static string Program(Environment.SpecialFolder folder, params string[] parts) =>
        System.IO.Path.Combine([Environment.GetFolderPath(folder), .. parts]);
}

/// <summary>A test that needs a browser. Without one, it is skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhySkipped!;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhySkipped!;
}
