using System.Text.RegularExpressions;

namespace BaRS.ErrorGen.Tool.Output;

/// <summary>The pages of <c>docs/rules</c>, which travel in the assembly.</summary>
internal static class RulePage
{
    private const string Folder = "rule/";

    /// <summary>The page of a rule in Markdown, with links that lead anywhere; null if there is none.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream(Folder + id.ToUpperInvariant());
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd().ReplaceLineEndings("\n");
        return Regex.Replace(page, @"\]\((?!https?:)([^)]+)\)", $"]({ToolVersion.RulePageFolder}$1)");
    }

    /// <summary>What the rule reports: the first paragraph of the page below its table.</summary>
    public static string? FindSummary(string id) =>
        Find(id) is { } page && Regex.Match(page, @"## What it reports\n\n(.+?)\n\n", RegexOptions.Singleline) is { Success: true } found
            ? found.Groups[1].Value
            : null;
}
