using System.Net;
using System.Text;
using BaRS.ErrorGen.Tool.Output;
using BaRS.ErrorGen.Tool.Probe;
using BaRS.ErrorGen.Tool.Probe.Http;
using BaRS.ErrorGen.Tool.Probe.Judging;

namespace BaRS.ErrorGen.Tool.Evidence;

/// <summary>The evidence as one page that needs nothing else: no script, no network, light and dark, on paper too.</summary>
internal sealed class EvidenceHtml
{
    private static readonly string[] Columns =
        ["Id", "Prerequisite", "Reference", "Steps", "Expected", "Actual", "Pass or fail"];

    private readonly StringBuilder _html = new();

    private EvidenceHtml()
    {
    }

    public static string Write(EvidenceReport report)
    {
        var page = new EvidenceHtml();
        page.Head(report);
        page.Summary(report);
        foreach (var group in report.Rows.GroupBy(row => row.Group))
            page.Table(group.Key, [.. group]);
        page.Exchanges(report);
        page.Line("</main>").Line("</body>").Line("</html>");
        return page._html.ToString();
    }

    private void Head(EvidenceReport report) => Line("<!DOCTYPE html>")
        .Line("<html lang=\"en-GB\">")
        .Line("<head>")
        .Line("<meta charset=\"utf-8\">")
        .Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        // Nothing of an answer can run or load, even if it were not escaped.
        .Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
        .Line("<meta name=\"color-scheme\" content=\"light dark\">")
        .Line($"<title>Evidence: {Text(report.Address)}, {Text(report.Date)}</title>")
        .Line("<style>")
        .Line(ToolResource.Read("evidence/evidence.css").TrimEnd())
        .Line("</style>")
        .Line("</head>")
        .Line("<body>")
        .Line("<main>");

    private void Summary(EvidenceReport report)
    {
        Line("<h1>Evidence of a receiver's errors</h1>");
        Line("<dl class=\"facts\">");
        Fact("Receiver", report.Address);
        Fact("Service", report.Service);
        Fact("Date", report.Date);
        Fact("Tool", report.Tool);
        Fact("Spec in force", report.Spec);
        Line("</dl>");
        Line("<ul class=\"counts\">");
        Count(report, Verdict.Right, "passed");
        Count(report, Verdict.Wrong, "failed");
        Count(report, Verdict.NotRun, "not run");
        Line("</ul>");
        Line($"<p>{Text(report.Summary)}</p>");
        var failed = report.Rows.Where(row => row.Verdict == Verdict.Wrong).ToList();
        if (failed.Count > 0)
            Line($"<p>Failed: {string.Join(", ", failed.Select(row => $"<a href=\"#{Anchor(row)}\">{Text(row.Id)}</a>"))}</p>");
        foreach (var remark in report.Remarks)
            Line($"<p class=\"remark\">{Text(remark)}</p>");
        Line("<p>What was not run is no success. Tokens, headers of the caller and values of patients are masked.</p>");
    }

    private void Fact(string name, string value) => Line($"<dt>{name}</dt><dd>{Text(value)}</dd>");

    private void Count(EvidenceReport report, Verdict verdict, string word) =>
        Line($"<li class=\"{Class(verdict)}\"><strong>{report.Rows.Count(row => row.Verdict == verdict)}</strong> {word}</li>");

    private void Table(string group, IReadOnlyList<EvidenceRow> rows)
    {
        Line($"<h2>{Text(group)}</h2>");
        Line("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + Text(group) + "\">");
        Line("<table>");
        Line($"<thead><tr>{string.Concat(Columns.Select(column => $"<th scope=\"col\">{column}</th>"))}</tr></thead>");
        Line("<tbody>");
        foreach (var row in rows)
            Row(row);
        Line("</tbody>").Line("</table>").Line("</div>");
    }

    private void Row(EvidenceRow row)
    {
        Line($"<tr class=\"{Class(row.Verdict)}\" id=\"{Anchor(row)}\">");
        Line($"<th scope=\"row\">{Text(row.Id)}{string.Concat(row.Requirements.Select(id => $"<br><small>{Text(id)}</small>"))}</th>");
        Line($"<td>{Text(row.Prerequisite)}</td>");
        Line($"<td>{Text(row.Reference)}</td>");
        Line($"<td><ol>{string.Concat(row.Steps.Select(step => $"<li>{Breakable(step)}</li>"))}</ol></td>");
        Line($"<td>{Text(row.Expected)}</td>");
        Line($"<td>{Text(row.Verdict == Verdict.NotRun ? row.Reason : row.Actual)}{Faults(row)}</td>");
        var link = row.Exchanges.Count > 0 ? $"<br><a href=\"#{Anchor(row)}-x\">exchange</a>" : "";
        Line($"<td><strong>{row.Result}</strong>{link}</td>");
        Line("</tr>");
    }

    private static string Faults(EvidenceRow row) => row.Faults.Count == 0
        ? ""
        : $"<ul>{string.Concat(row.Faults.Select(Fault))}</ul>";

    private static string Fault(Fault fault)
    {
        var source = !fault.Source.StartsWith("BARS", StringComparison.Ordinal)
            ? $"<b>{Text(fault.Source)}</b>"
            : $"<a href=\"{Text(ToolVersion.RulePageUrl(fault.Source))}\">{Text(fault.Source)}</a>";
        return $"<li>{source}: {Text(fault.Text)} {Text(fault.Change)}</li>";
    }

    private void Exchanges(EvidenceReport report)
    {
        Line("<h2>Requests and answers</h2>");
        foreach (var row in report.Rows.Where(row => row.Exchanges.Count > 0))
        {
            Line($"<details id=\"{Anchor(row)}-x\"{(row.Verdict == Verdict.Wrong ? " open" : "")}>");
            Line($"<summary><b>{Text(row.Id)}</b> {Text(row.Text)} <span class=\"{Class(row.Verdict)}\">{row.Result}</span></summary>");
            Line($"<p><a href=\"#{Anchor(row)}\">in the table</a></p>");
            foreach (var exchange in row.Exchanges)
                Exchange(exchange);
            Line("</details>");
        }

        if (report.CleanUp.Count == 0)
            return;
        Line("<details>").Line("<summary><b>Clean-up</b> cancellations of what the receiver had accepted</summary>");
        foreach (var exchange in report.CleanUp)
            Exchange(exchange);
        Line("</details>");
    }

    private void Exchange(EvidenceExchange exchange)
    {
        Message("Request", exchange.Request, exchange.RequestHeaders, exchange.RequestBody);
        Message($"Answer after {exchange.Milliseconds} ms", exchange.Answer, exchange.AnswerHeaders, exchange.AnswerBody);
    }

    private void Message(string title, string first, IReadOnlyList<Header> headers, string body)
    {
        var text = string.Join('\n', headers.Select(header => $"{header.Name}: {header.Value}").Prepend(first));
        Line($"<h3>{Text(title)}</h3>");
        Line($"<pre tabindex=\"0\">{Text(body.Length > 0 ? $"{text}\n\n{body}" : text)}</pre>");
    }

    private static string Class(Verdict verdict) => verdict switch
    {
        Verdict.Right => "pass",
        Verdict.Wrong => "fail",
        _ => "none",
    };

    private static string Anchor(EvidenceRow row) => string.Concat(row.Id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A search is one long word; it may be broken before each parameter.</summary>
    private static string Breakable(string text) => Text(text).Replace("&amp;", "<wbr>&amp;", StringComparison.Ordinal);

    private EvidenceHtml Line(string html)
    {
        _html.Append(html).Append('\n');
        return this;
    }
}
