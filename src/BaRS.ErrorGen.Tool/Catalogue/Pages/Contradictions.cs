using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>A contradiction of the standard, and how it is settled.</summary>
/// <param name="Id">The number, as C1.</param>
/// <param name="Title">What contradicts what.</param>
/// <param name="Markdown">The section of docs/contradictions.md.</param>
internal sealed record Contradiction(string Id, string Title, string Markdown)
{
    /// <summary>The place on the page, from the folder of the site.</summary>
    public string Href => Contradictions.PageHref + "#" + Id;
}

/// <summary>The contradictions that notes of the presets refer to, from docs/contradictions.md, which travels in the tool.</summary>
internal static partial class Contradictions
{
    public const string PageHref = "contradictions/index.html";

    // The page is ours, so that what it says is HTML already; but what looks like HTML in it is text of the standard.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    private static readonly Lazy<IReadOnlyDictionary<string, Contradiction>> Sections = new(Load);

    public static IEnumerable<Contradiction> All => Sections.Value.Values;

    public static Contradiction? Find(string id) => Sections.Value.GetValueOrDefault(id);

    /// <summary>The section as HTML.</summary>
    /// <param name="contradiction">The section.</param>
    /// <param name="scenarios">The pages of scenarios by name, as they are reached from the page.</param>
    /// <param name="docsUrl">The folder of the page in the repository, for links to the pages beside it.</param>
    public static string ToHtml(Contradiction contradiction, IReadOnlyDictionary<string, string> scenarios, Uri docsUrl)
    {
        var document = Markdown.Parse(contradiction.Markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url is { Length: > 0 }))
            link.Url = link.Url![0] == '#' ? "#" + ContradictionId(link.Url) : new Uri(docsUrl, link.Url).AbsoluteUri;
        foreach (var code in document.Descendants<CodeInline>().ToList())
        {
            if (scenarios.TryGetValue(code.Content, out var href))
                code.ReplaceBy(new LinkInline(href, "").AppendChild(new CodeInline(code.Content)));
        }

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private static string ContradictionId(string anchor) => anchor[1..].Split('-')[0].ToUpperInvariant();

    private static Dictionary<string, Contradiction> Load()
    {
        using var stream = typeof(Contradictions).Assembly.GetManifestResourceStream("contradictions")
            ?? throw new InvalidOperationException("The resource 'contradictions' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Section().Matches(reader.ReadToEnd().ReplaceLineEndings("\n"))
            .Select(match => new Contradiction(
                match.Groups["id"].Value,
                match.Groups["title"].Value.Replace("`", "", StringComparison.Ordinal),
                match.Groups["text"].Value))
            .ToDictionary(contradiction => contradiction.Id);
    }

    [GeneratedRegex(@"^## (?<id>C[0-9]+): (?<title>.+)\n(?<text>(?:(?!## ).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Section();
}
