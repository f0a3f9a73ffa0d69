namespace BaRS.ErrorGen.Tool.Tests.Diff;

/// <summary>Compares two small specs with no preset in force.</summary>
internal static class DiffCase
{
    private const string Head = "format: bars-errors/1\n";

    /// <summary>A scenario that many cases start from.</summary>
    public const string Gone =
        "scenarios:\n  - { name: Gone, status: 404, code: REC_NOT_FOUND, issue: not-found, text: The booking is gone., source: A }\n";

    /// <summary>Runs <c>diff old.bars.yaml new.bars.yaml</c>.</summary>
    public static async Task<ToolRun> Run(string old, string now, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("old.bars.yaml", Head + old.ReplaceLineEndings("\n"));
        folder.Write("new.bars.yaml", Head + now.ReplaceLineEndings("\n"));
        return await ToolRun.In(folder.Path, ["diff", "old.bars.yaml", "new.bars.yaml", "--preset", "none", .. options]);
    }

    /// <summary>The lines of the part with this title.</summary>
    public static IReadOnlyList<string> Part(string output, string title) =>
        [.. output.Split('\n').SkipWhile(line => line != title).Skip(1).TakeWhile(line => line.Length > 0)];
}
