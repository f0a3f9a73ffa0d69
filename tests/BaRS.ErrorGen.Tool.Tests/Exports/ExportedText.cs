namespace BaRS.ErrorGen.Tool.Tests.Exports;

/// <summary>Exports of presets and of small specs.</summary>
internal static class ExportedText
{
    /// <summary>What could do harm in a table, a page or a document.</summary>
    public static readonly IReadOnlyList<string> Hostile =
    [
        "=HYPERLINK(\"http://example.org\")", "+1", "-2+3", "@SUM(A1)", "\u0009=1", "\uFF1D1+1", "a;=1", "a,b", "\"quoted\"", "'", "a | b",
        "<script>alert(1)</script>", "[a](http://example.org)", "![a](b)", "`code`", "*bold* _under_", "# head",
        "a\\b", "&lt;", "\u202Eabc",
        "\u00E9\u5B57\uD83D\uDE00", "</summary>", "{ braces }", "- item", "a\nb", "a\r\nb", "---", "==="
    ];

    /// <summary>Exports a preset.</summary>
    public static async Task<string> OfPreset(string preset, params string[] args) =>
        (await ToolRun.Of(["export", .. args, "--preset", preset])).Succeeded();

    /// <summary>Exports a spec with no preset in force.</summary>
    public static async Task<string> OfSpec(string spec, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.Write("own.bars.yaml", "format: bars-errors/1\n" + spec);
        return (await ToolRun.In(folder.Path, ["export", .. args, "--preset", "none", "--spec", "own.bars.yaml"])).Succeeded();
    }

    /// <summary>A spec whose texts, notes and sources are hostile, one scenario for each.</summary>
    public static string HostileSpec()
    {
        var scenarios = Hostile.Select((text, i) =>
            $"  - {{ name: Nämë{i}, status: 4{i:00}, code: REC_{i}, issue: value, text: {Quote(text)}, note: {Quote(text)}, "
                + $"source: {Quote(text)} }}\n");
        return "scenarios:\n" + string.Concat(scenarios);
    }

    private static string Quote(string text) => "\"" + text
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\r", @"\r", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal)
        .Replace("\t", @"\t", StringComparison.Ordinal) + "\"";
}
