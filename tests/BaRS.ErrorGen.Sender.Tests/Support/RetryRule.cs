using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Sender.Tests.Support;

/// <summary>A row of the standard's retry rules, with every answer that it stands for.</summary>
/// <param name="Name">Status, code and issue code as the row has them.</param>
/// <param name="Expected">What a sender does: Success, AlreadyDelivered, DoNotRetry, RetryAfterDelay or RetryOnceAfterNewToken.</param>
/// <param name="Answers">The answers, as they go over the wire. An empty one is no answer.</param>
internal sealed record RetryRule(string Name, string Expected, IReadOnlyList<string> Answers)
{
    // Of "any error", the rule itself leaves out four.
    private static readonly int[] AnyError =
        [401, 402, 403, 406, 407, 408, 409, 410, 411, 412, 413, 415, 418, 421, 422, 423, 424, 425, 429, 431, 500, 502, 503, 504, 507, 511];

    private static readonly int[] LeftOut = [400, 404, 405, 501];

    public static IReadOnlyList<RetryRule> All { get; } =
    [
        .. Csv.Read(Repository.Read("spec", "reference", "retry-rules.csv")).SelectMany(From),
    ];

    private static IEnumerable<RetryRule> From(IReadOnlyDictionary<string, string> row)
    {
        var (status, code, issue) = (row["status"], row["error_code"], row["issue_code"]);
        var expected = row["default_inferred"].Split(',')[0];
        var name = $"{status} {code} {issue}".Trim();
        switch (status)
        {
            case "200-299":
                return [new RetryRule(name, expected, [Support.Answers.Success])];
            case "no response":
                return [new RetryRule(name, expected, [""])];
            case "any error":
                return
                [
                    new RetryRule(name, expected, [.. AnyError.Except([401]).Select(any => Support.Answers.Plain(any, "<html>", ""))]),
                    new RetryRule(name + ": 401", "RetryOnceAfterNewToken", [Support.Answers.Plain(401)]),
                    new RetryRule(name + ": 400, 404, 405, 501", "DoNotRetry", [.. LeftOut.Select(any => Support.Answers.Plain(any))]),
                ];
            case "any":
                // Of outcomes that the spec knows, the other rows say what to do; the ids only say who answered.
                var answers = AnyError.Except([401]).Select(any => Support.Answers.Error(any, "UNKNOWN", "unknown", ""));
                return [new RetryRule(name, expected, [.. answers])];
            default:
                return [new RetryRule(name, expected, [.. Combinations(status, code, issue)])];
        }
    }

    private static IEnumerable<string> Combinations(string status, string codes, string issues)
    {
        var number = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture);
        if (codes.StartsWith('('))
            return [Support.Answers.Plain(number, "<html>502 Bad Gateway</html>", "", "text/html")];
        return Codes(codes).SelectMany(code => Issues(issues, number, code)
            .Select(issue => Support.Answers.Error(number, code, issue)));
    }

    // "SEND_/REC_BAD_REQUEST, BAD_REQUEST" and "PROXY_TIMEOUT / TIMEOUT".
    private static IEnumerable<string> Codes(string text)
    {
        foreach (var part in text.Split([", ", " / "], StringSplitOptions.None))
        {
            var prefixes = part.Split('/');
            var last = prefixes[^1];
            foreach (var prefix in prefixes)
                yield return prefix.EndsWith('_') ? prefix + last[(last.IndexOf('_', StringComparison.Ordinal) + 1)..] : prefix;
        }
    }

    private static IEnumerable<string> Issues(string text, int status, string code)
    {
        if (text.StartsWith("too-costly (", StringComparison.Ordinal))
            return ["too-costly", "too costly"];
        if (text is not ("" or "any"))
            return text.Split(" / ");
        return BarsErrors.All
            .Where(info => info.StatusCode == status && info.Code == code)
            .Select(info => info.IssueCode)
            .DefaultIfEmpty("processing")
            .Distinct();
    }
}
