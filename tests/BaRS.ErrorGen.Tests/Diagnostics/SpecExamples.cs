namespace BaRS.ErrorGen.Tests.Diagnostics;

/// <summary>Spec files, each project with its properties, that bring out every message on spec files.</summary>
internal static class SpecExamples
{
    private const string Head = "format: bars-errors/1\n";
    private const string Valid = "{ status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n";

    private static readonly (string, string)[] Default = [];

    public static IEnumerable<(string[] Specs, (string Property, string Value)[] Properties)> All =>
        Single.Concat(Large()).Select(spec => (new[] { spec }, Default))
            .Append(([Head + "extends: bars-core-1.0.0\n"], [("BarsErrorGenPresets", "nhs-5xx")]))
            .Append((
                [
                    Head
                        + "retryPolicies: { slow: { action: retry-after-delay, delay: 1m } }\nscenarios:\n"
                        + "  - { name: One, status: 400, code: REC_BAD_REQUEST, issue: value, text: A. }\n",
                    Head
                        + "retryPolicies: { slow: { action: do-not-retry } }\nscenarios:\n"
                        + "  - { name: One, status: 400, code: REC_BAD_REQUEST, issue: invalid, text: A. }\n",
                ],
                Default));

    private static readonly string[] Single =
    [
        // Reading.
        Head + "scenarios:\n  - status: 400\n    text: The dates disagree: the end is first.\n",
        Head + "scenarios:\n  - &name: Down\n    status: 503\n",
        Head + "title: \uD800\n",
        Head + "title: \uFFFD\n",
        Head + "title: Down.\u2028remove: [One]\n",
        Head + "title: a\0b\n",
        Head + "title: &slot The slots\n",
        Head + "---\n" + Head,
        Head + "? [a, b]\n: c\n",
        Head + "title: A\ntitle: B\n",
        Head + "title: " + new string('[', 40),
        Head + "title: " + new string('a', 10_001) + "\n",
        Head + "title:\n  - A\nremove: [{ a: b }]\n",
        Head + "title: [A]\n",
        Head + "title: Ticket #12\n",
        Head + "title: \u201CErrors\u201D\n",
        "title: A\n",
        "- a\n",

        // Keys and values.
        Head
            + "scenarios:\n  - { status: 400, code: REC_BAD_REQUEST, issue: value, rety: backoff }\n"
            + "  - { status: 400, code: REC_BAD_REQUEST, issue: value, text: }\n",
        Head + "scenarios:\n  - { status: 200, code: REC_BAD_REQUEST, issue: value, text: A., severity: eror }\n",
        Head
            + "scenarios:\n  - { status: 400, code: ' REC_BAD_REQUEST', issue: transeint, text: A. }\n"
            + "  - { status: 400, code: REC_BAD_REQUEST, issue: success, text: A. }\n",
        Head
            + "scenarios:\n  - { status: 400, code: REC_BAD_REQEST, issue: value, text: A. }\n"
            + "  - { status: 409, code: REC_NOT_FOUND, issue: not-found, text: A. }\n",
        Head
            + "codes:\n  - { code: REC_GONE, status: 410, display: '410: Gone.' }\nscenarios:\n"
            + "  - { status: 404, code: REC_GONE, issue: deleted, text: A. }\n",
        Head + "scenarios:\n  - { status: 400, code: SEND_BAD_REQUEST, issue: [value, value], text: A., origin: receiver }\n",
        Head
            + "scenarios:\n  - { name: One, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n"
            + "  - { name: Two, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n",
        Head + "outcome: { system: 'https://example.org/error codes' }\n",
        Head + "extends: bars-core-1.0\nremove: [RecTimeut]\n",
        Head + "remove: [RecConflict]\nexits: { timeout: RecTimeoutConection, forbidden: SendForbidden }\n",

        // Names.
        Head
            + "scenarios:\n  - { name: class, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n"
            + "  - { name: Slot-Taken, status: 409, code: REC_CONFLICT, issue: conflict, text: A. }\n"
            + "  - { name: All, status: 409, code: REC_CONFLICT, issue: conflict, text: B. }\n",
        Head + "scenarios:\n  - " + Valid + "  - " + Valid.Replace("A.", "B.", StringComparison.Ordinal),
        Head
            + "codes:\n  - { code: REC_TIMEOUT, status: 408, display: '408: Late.' }\nstatuses:\n"
            + "  - { status: 503, title: A, retry: backoff }\n  - { status: 503, title: B, retry: backoff }\n",
        Head + "upstream:\n  7pas: { default: RecConflict }\n  pas: { default: RecConflict }\n  PAS: { default: RecConflict }\n",

        // Placeholders.
        Diagnostics("Expected } at {position}"),
        Diagnostics("{parameter is not valid"),
        Diagnostics("{} is not known"),
        Diagnostics("{the date} is not a date"),

        // Retries.
        Policy("''", "do-not-retry"),
        Policy("mine", "retry-later"),
        Policy("never", "retry-after-delay, delay: 5s"),
        Policy("mine", "retry-after-delay, delay: 5s, factor: 2"),
        Policy("mine", "retry-after-delay, delay: 5 sec"),
        Policy("mine", "retry-with-backoff"),
        Policy("mine", "retry-with-backoff, delay: 2m, maxDelay: 90s"),
        Policy("mine", "retry-with-backoff, delay: 5s, factor: 0.5"),
        Policy("mine", "retry-after-delay, delay: 5s, attempts: none"),
        Policy("mine", "retry-with-backoff, delay: 5s, jitter: half"),
        Policy("mine", "retry-later") + "scenarios:\n  - { status: 503, code: REC_UNAVAILABLE, issue: transient, text: A., retry: mine }\n",
        Head
            + "scenarios:\n  - { status: 503, code: REC_UNAVAILABLE, issue: transient, text: A., retry: backof }\n"
            + "  - { status: 409, code: REC_CONFLICT, issue: conflict, text: A., retry: already-delivered }\n",
        Head
            + "statuses:\n  - { status: 409, title: CONFLICT, retry: already-delivered }\n"
            + "  - { status: 501, title: NOT_IMPLEMENTED, retry: backoff }\n",
        Head + "scenarios:\n  - { status: 501, code: REC_NOT_IMPLEMENTED, issue: exception, text: A., retry: short-delay }\n",
        Head
            + "scenarios:\n  - { name: Busy, status: 503, code: REC_UNAVAILABLE, issue: throttled, text: A., retry: backoff }\n"
            + "  - { name: Closed, status: 503, code: REC_UNAVAILABLE, issue: throttled, text: B. }\n",
    ];

    /// <summary>Beyond the bounds.</summary>
    private static IEnumerable<string> Large()
    {
        yield return Head + new string('#', (8 * 1024 * 1024) + 1);
        yield return Head + "remove: [" + string.Concat(Enumerable.Repeat("a,", 500_001)) + "]\n";
        yield return Head + "remove: [" + string.Concat(Enumerable.Repeat("a,", 20_001)) + "]\n";
        yield return Head + "scenarios:\n"
            + string.Concat(Enumerable.Range(0, 500)
                .Select(i => $"  - {{ name: S{i}, status: 400, code: REC_BAD_REQUEST, issue: value, text: {new string('a', 9_000)} }}\n"));
        yield return Head + "scenarios:\n"
            + string.Concat(Enumerable.Range(0, 10_001)
                .Select(i => $"  - {{ name: S{i}, status: 400, code: REC_BAD_REQUEST, issue: value, text: '{i}' }}\n"));
    }

    private static string Diagnostics(string text) =>
        Head + $"scenarios:\n  - {{ status: 400, code: REC_BAD_REQUEST, issue: value, text: A., diagnostics: '{text}' }}\n";

    private static string Policy(string name, string action) => Head + $"retryPolicies:\n  {name}: {{ action: {action} }}\n";
}
