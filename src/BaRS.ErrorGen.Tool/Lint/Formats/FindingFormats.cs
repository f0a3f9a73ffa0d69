using System.Globalization;
using BaRS.ErrorGen.Diagnostics;

namespace BaRS.ErrorGen.Tool.Lint.Formats;

/// <summary>The formats, and what they have in common.</summary>
internal static class FindingFormats
{
    /// <summary>All formats, the default one first.</summary>
    public static IReadOnlyList<IFindingFormat> All { get; } = [new TextFormat(), new JsonFormat(), new SarifFormat(), new GitHubFormat()];

    public static string Word(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>A number from 0 as people count.</summary>
    public static string FromOne(int number) => (number + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>"2 errors, 1 warning"; empty if there is none.</summary>
    public static string Summary(LintResult result)
    {
        var parts = new[] { ProblemSeverity.Error, ProblemSeverity.Warning, ProblemSeverity.Info }
            .Select(severity => (Word: Word(severity), Count: result.Count(severity)))
            .Where(part => part.Count > 0)
            .Select(part => Count(part.Count, part.Word == "info" ? "note" : part.Word));
        return string.Join(", ", parts);
    }

    /// <summary>"1 file", "5,000 files".</summary>
    public static string Count(int count, string noun) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
