using System.Text;
using BaRS.ErrorGen.Tool.Output;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>Reads the rows of all tables of a Markdown file that have the columns. The headings above a table are its section.</summary>
internal static class MarkdownTable
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().Build();

    public static SourceTable Read(string text)
    {
        var document = Parse(text);
        var rows = new SourceTable();
        var headings = new SortedDictionary<int, string>();
        (IReadOnlyList<string> Missing, IReadOnlyList<string> Header)? other = null;
        var found = false;
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                foreach (var level in headings.Keys.Where(level => level >= heading.Level).ToList())
                    headings.Remove(level);
                headings[heading.Level] = Clean(heading.Inline);
            }
            else if (block is Table table && table.Count > 0)
            {
                var header = Cells((TableRow)table[0]);
                var (columns, missing) = TableColumns.Find(header);
                if (columns is null)
                    other ??= (missing, header);
                else
                    Add(rows, table, columns, Section(headings));
                found |= columns is not null;
            }
        }

        return found ? rows : throw NotFound(other, document);
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException exception)
        {
            // Markdig refuses what is nested too deep to be read without harm.
            throw new ToolException($"The file is not Markdown that can be read: {exception.Message}", exception);
        }
    }

    private static void Add(SourceTable rows, Table table, TableColumns columns, string section)
    {
        rows.Begin(columns);
        foreach (var row in table.Skip(1).Cast<TableRow>())
            rows.Add(columns, Cells(row), row.Line + 1, section);
    }

    private static ToolException NotFound((IReadOnlyList<string> Missing, IReadOnlyList<string> Header)? other, MarkdownDocument document)
    {
        if (other is { } table)
            return SourceTable.WithoutColumns(table.Missing, table.Header);
        var isHtml = document.Descendants<HtmlBlock>()
            .Any(block => block.Lines.ToString().Contains("<table", StringComparison.OrdinalIgnoreCase));
        return new ToolException(
            isHtml
                ? "The table is written in HTML. Save it as CSV, for example from a spreadsheet, or write it as a Markdown table."
                : "The file has no table. " + SourceTable.Shape);
    }

    /// <summary>The title of the page is left out if there is a heading below it.</summary>
    private static string Section(SortedDictionary<int, string> headings) => string.Join(
        " | ",
        headings.Where(heading => heading.Key > 1 || headings.Count == 1).Select(heading => heading.Value));

    private static IReadOnlyList<string> Cells(TableRow row) =>
        [.. row.Cast<TableCell>().Select(cell => string.Join("\n\n", cell.OfType<LeafBlock>().Select(block => Text(block.Inline))))];

    private static string Clean(ContainerInline? inline) => CellText.Clean(Text(inline)).Replace('\n', ' ');

    /// <summary>The words without their marks. A break of HTML stays: it is a line end to whoever cleans the text.</summary>
    private static string Text(ContainerInline? container)
    {
        var text = new StringBuilder();
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => "\n",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                HtmlInline html => IsBreak(html.Tag) ? html.Tag : "",
                AutolinkInline link => link.Url,
                ContainerInline nested => Text(nested),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static bool IsBreak(string tag) => tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase);
}
