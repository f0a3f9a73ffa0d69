using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>What spec/reference/retry-rules.csv says a sender does after one combination. Null where the rule leaves a part open.</summary>
internal sealed record RetryRuleRow(int Status, string? Code, string? Issue, string Inferred)
{
    /// <summary>
    /// Every rule of a status, its lists expanded. Those of "no response" and of missing headers are no answer to
    /// classify.
    /// </summary>
    public static IReadOnlyList<RetryRuleRow> All { get; } =
    [
        .. Csv.Read(Repository.Read("spec", "reference", "retry-rules.csv"))
            .Where(line => Regex.IsMatch(line["status"], "^[0-9]{3}$"))
            .SelectMany(Expand),
    ];

    /// <summary>True where the rule is for this combination.</summary>
    public bool Covers(int status, string code, string issue) =>
        Status == status && (Code is null || Code == code) && (Issue is null || Issue == issue);

    /// <summary>
    /// True where an action is what the rule says: its RetryAfterDelay means any delayed retry, and the page on 5xx
    /// statuses wants backoff for 503, as rate limits do for 429.
    /// </summary>
    public bool Allows(string action) => Inferred switch
    {
        "RetryAfterDelay" when Status is 429 or 503 => action == "RetryWithBackoff",
        "RetryAfterDelay" => action is "RetryAfterDelay" or "RetryWithBackoff",
        "RetryOnceAfterNewToken" => action == "RefreshTokenThenRetry",
        _ => action == Inferred,
    };

    private static IEnumerable<RetryRuleRow> Expand(IReadOnlyDictionary<string, string> line)
    {
        foreach (var code in Codes(line["error_code"]))
        {
            foreach (var issue in Issues(line["issue_code"]))
            {
                yield return new RetryRuleRow(
                    int.Parse(line["status"], CultureInfo.InvariantCulture),
                    code,
                    issue,
                    line["default_inferred"]);
            }
        }
    }

    /// <summary>"SEND_/REC_/PROXY_BAD_REQUEST, BAD_REQUEST" is four codes; "(no BaRS code)" is none.</summary>
    private static IEnumerable<string?> Codes(string cell)
    {
        if (cell.StartsWith('('))
            return [null];
        return cell.Split([" / ", ", "], StringSplitOptions.None).SelectMany(item =>
        {
            var prefixes = item.Split('/');
            var last = prefixes[^1];
            return prefixes.Select(prefix => prefix == last ? last : prefix + last[(last.IndexOf('_', StringComparison.Ordinal) + 1)..]);
        });
    }

    private static IEnumerable<string?> Issues(string cell) =>
        cell.Length == 0 || cell == "any"
            ? Enumerable.Repeat<string?>(null, 1)
            : cell.Split(" / ").Select(issue => Regex.Replace(issue, " \\(spelt .*", ""));
}
