using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BaRS.ErrorGen.Tool.Tests.Exports;

/// <summary>The page for a wiki: tables that stay tables, and texts that stay texts.</summary>
public sealed class MarkdownExportTests
{
    [Fact]
    public async Task Each_section_is_a_table_with_a_row_for_each_scenario()
    {
        var page = Parse(await ExportedText.OfPreset("bars-core-1.5.0", "markdown"));
        var tables = page.Descendants<Table>().ToList();
        Assert.Equal(129, tables.SkipLast(2).Sum(table => table.Count - 1));
        Assert.Equal(
            ["Statuses without a known scenario", "Classification rules"],
            page.Descendants<HeadingBlock>().TakeLast(2).Select(Title));
        Assert.All(tables, table => Assert.Single(table.Cast<TableRow>().Select(row => row.Count).Distinct()));
    }

    [Fact]
    public async Task No_text_becomes_a_mark_a_link_or_HTML()
    {
        var page = Parse(await ExportedText.OfSpec(ExportedText.HostileSpec(), "markdown"));
        Assert.Empty(page.Descendants<HtmlInline>());
        Assert.Empty(page.Descendants<HtmlBlock>());
        Assert.Empty(page.Descendants<LinkInline>());
        Assert.Empty(page.Descendants<AutolinkInline>());
        var cells = page.Descendants<Table>()
            .SelectMany(table => table.Skip(1).Cast<TableRow>())
            .Select(row => Text((TableCell)row[4]))
            .ToList();
        Assert.Equal(
            ExportedText.Hostile.Select(text => Regex.Replace(text, @"\s+", " ").Trim()).Order(StringComparer.Ordinal),
            cells.Order(StringComparer.Ordinal));
    }

    private static MarkdownDocument Parse(string text) => Markdown.Parse(text, new MarkdownPipelineBuilder().UsePipeTables().Build());

    private static string Title(HeadingBlock heading) =>
        string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(literal => literal.ToString()));

    /// <summary>What a reader sees of a cell.</summary>
    private static string Text(TableCell cell) => string.Concat(cell.Descendants<LeafInline>().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => inline.ToString(),
    }));
}
