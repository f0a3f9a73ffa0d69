using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Receiver.Page;

/// <summary>The list of errors as a page for people: one table, endpoint by endpoint, and no script.</summary>
internal static class ErrorPage
{
    private const string AnyEndpoint = "Any endpoint";

    public static string Create(IEnumerable<(BarsScenarioInfo Info, string? Link)> errors)
    {
        var rows = new StringBuilder();
        // Someone who works on one endpoint needs its group and the group for every endpoint, and can skip the others.
        var byEndpoint = errors
            .SelectMany(error => error.Info.Endpoints.DefaultIfEmpty(AnyEndpoint), (error, endpoint) => (endpoint, error.Info, error.Link))
            .GroupBy(error => error.endpoint, StringComparer.Ordinal);
        foreach (var group in byEndpoint)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<tbody>\n<tr><th colspan=\"5\" scope=\"rowgroup\">{Encode(group.Key)}</th></tr>\n");
            AppendRows(rows, group.Select(error => (error.Info, error.Link)));
            rows.Append("</tbody>\n");
        }

        return Page(rows.ToString());
    }

    private static void AppendRows(StringBuilder rows, IEnumerable<(BarsScenarioInfo Info, string? Link)> errors)
    {
        foreach (var (info, link) in errors)
        {
            rows.Append(CultureInfo.InvariantCulture, $"""
                <tr>
                <td>{info.StatusCode}</td>
                <td><a href="{Encode(link)}">{Encode(info.Name)}</a><br><small>{Encode(info.Code)} · {Encode(info.IssueCode)}</small></td>
                <td>{Encode(Emitters(info.Origin))}</td>
                <td>{Encode(RetryText.Format(info.Retry))}</td>
                <td class="text">{Encode(info.Text)}</td>
                </tr>

                """);
        }
    }

    private static string Page(string rows) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Errors of the sample receiver</title>
        <style>
        body { font: 16px/1.4 system-ui, sans-serif; color: #222; max-width: 75rem; margin: 2rem auto; padding: 0 1rem }
        table { border-collapse: collapse }
        th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ccc }
        th[scope] { padding-top: 1.6rem }
        td:nth-child(3), td:nth-child(4) { min-width: 8rem }
        small { color: #555; white-space: nowrap }
        .text { white-space: pre-line; min-width: 16rem }
        </style>
        </head>
        <body>
        <h1>Errors of the sample receiver</h1>
        <p>Every scenario of the spec in force, those of any endpoint first. A link answers as the scenario does: with its status and its OperationOutcome.
        What others than the receiver emit is here to be looked at only: the receiver has no factory for it.</p>
        <table>
        <thead><tr><th>Status</th><th>Scenario</th><th>Emitted by</th><th>Send again?</th><th>What happened</th></tr></thead>
        {{rows}}</table>
        </body>
        </html>
        """;

    private static string Emitters(BarsOrigin origin) => string.Join(" or ", new[]
    {
        (BarsOrigin.Receiver, "receiver"),
        (BarsOrigin.Api, "API"),
        (BarsOrigin.ApiInjected, "API in the receiver's name"),
    }.Where(emitter => origin.HasFlag(emitter.Item1)).Select(emitter => emitter.Item2));

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
