using static BaRS.ErrorGen.Benchmarks.Worst.WorstInput;

namespace BaRS.ErrorGen.Benchmarks.Worst;

/// <summary>Files that are YAML but hard on the rules: many scenarios, and thousands of one error.</summary>
internal static class SpecShapes
{
    private const int Entries = 20_000;
    private const string Head = "format: bars-errors/1\n";
    private const string Scenarios = Head + "scenarios:\n";

    public static IEnumerable<WorstInput> All => [.. Valid, .. WrongScenarios, .. WrongElsewhere];

    private static IEnumerable<WorstInput> Valid =>
    [
        Filled("10,000 scenarios", Scenarios, i => Scenario(name: "S" + Number(i)), limit: 10_000),
        Filled("scenarios up to 8 MiB", Scenarios, i => Scenario(name: "S" + Number(i))),
        Filled("10,000 scenarios of the longest names", Scenarios, i => Scenario(name: new string('S', 190) + Number(i)), limit: 10_000),
        Filled(
            "10,000 scenarios of one combination and text",
            Scenarios,
            i => Scenario(name: "S" + Number(i), text: "The same."),
            limit: 10_000),
        Filled("400 scenarios of long texts", Scenarios, i => Scenario(name: "S" + Number(i), text: new string('x', 10_000)), limit: 400),
        Filled(
            "400 scenarios of many placeholders",
            Scenarios,
            i => Scenario(
                name: "S" + Number(i),
                rest: ", diagnostics: \"" + string.Concat(Enumerable.Range(0, 1_000).Select(p => "{p" + Number(p) + "}")) + "\""),
            limit: 400),
        Filled("one scenario of many codes", Scenarios + "- { status: 400, issue: value, text: a, code: [A", i => ", A" + Number(i)),
        Filled(
            "one scenario of many codes and issues",
            Scenarios + "- status: 400\n  text: a\n  issue: [" + string.Join(", ", Enumerable.Repeat("value", 20_000)) + "]\n  code:\n",
            i => "  - A" + Number(i) + "\n"),
        Filled(
            "one scenario of many endpoints",
            Scenarios + "- status: 400\n  code: REC_BAD_REQUEST\n  issue: value\n  text: a\n  endpoint:\n",
            "  - GET /Slot\n"),
        Filled("codes", Head + "codes:\n", i => "- { code: C" + Number(i) + ", status: 400, display: \"400: a\" }\n"),
        new(
            "10,000 codes that look alike in C#",
            () => Head + "codes:\n"
                + string.Concat(
                    Enumerable.Range(0, 10_000).Select(i => "- { code: A" + Separators(i) + "B, status: 400, display: \"400: a\" }\n"))
                + "scenarios:\n"
                + string.Concat(Enumerable.Range(0, 10_000).Select(i => Scenario(name: "S" + Number(i), code: "A" + Separators(i) + "B")))),
        Filled("retry policies", Head + "retryPolicies:\n", i => "  p" + Number(i) + ": { action: retry-after-delay, delay: 1s }\n"),
        Filled("statuses", Head + "statuses:\n", "- { status: 500, title: A, retry: never }\n"),
        Filled("one status of many steps", Head + "statuses:\n- status: 500\n  title: A\n  retry: never\n  steps:\n", "  - a\n"),
        Filled(
            "classification entries",
            Head + "classification:\n",
            i => "- { status: 400, code: C" + Number(i) + ", issue: value, retry: never }\n"),
        Filled(
            "one classification entry over and over",
            Head + "classification:\n",
            "- { status: 400, code: C, issue: value, retry: never }\n"),
    ];

    private static IEnumerable<WorstInput> WrongScenarios =>
    [
        Filled("empty scenarios", Scenarios, "- {}\n"),
        Filled("scenarios that are texts", Scenarios, "- a\n"),
        Filled("unknown keys of scenarios", Scenarios, "- { statsu: 400, cod: A, isue: value, txt: a }\n"),
        Filled("one scenario of unknown keys", Scenarios + "- ", i => "kee" + Number(i) + ": a\n  "),
        Filled("wrong statuses", Scenarios, i => Scenario(name: "S" + Number(i), status: "4OO")),
        Filled("unknown codes", Scenarios, i => Scenario(name: "S" + Number(i), code: "REC_ODD_REQUIRED" + Number(i))),
        Filled("unknown issue codes", Scenarios, i => Scenario(name: "S" + Number(i), issue: "not-suported")),
        Filled("unknown retry policies", Scenarios, i => Scenario(name: "S" + Number(i), rest: ", retry: shrot-delay")),
        Filled(
            "unknown origins",
            Scenarios + "- status: 400\n  code: REC_BAD_REQUEST\n  issue: value\n  text: a\n  origin:\n",
            "  - reciever\n"),
        new("one scenario of many codes and origins", () => ManyCodes("  origin:\n" + Lines("  - receiver\n"))),
        new("one scenario of many codes and endpoints", () => ManyCodes("  endpoint:\n" + Lines("  - GET /Slot\n"))),
        new(
            "one scenario of many codes and placeholders",
            () => ManyCodes("  diagnostics: \"" + string.Concat(Enumerable.Repeat("{a}", 3_300)) + "\"\n")),
        new(
            "one scenario of many codes and long texts",
            () => ManyCodes(
                $"  diagnostics: {new string('d', 10_000)}\n  source: {new string('s', 10_000)}\n  note: {new string('n', 10_000)}\n")),
        Filled("taken names", Scenarios, Scenario(name: "S")),
        Filled("keywords as names", Scenarios, Scenario(name: "class")),
        Filled("names that are none", Scenarios, Scenario(name: "not-a-name")),
        Filled("unclosed braces", Scenarios, i => Scenario(name: "S" + Number(i), rest: ", diagnostics: \"" + new string('{', 500) + "\"")),
        Filled(
            "empty placeholders",
            Scenarios,
            i => Scenario(name: "S" + Number(i), rest: ", diagnostics: \"" + string.Concat(Enumerable.Repeat("{}", 4_000)) + "\"")),
        Filled(
            "contradicting retries",
            Scenarios,
            i => Scenario(name: "S" + Number(i), rest: i % 2 == 0 ? ", retry: never" : ", retry: backoff")),
        Filled("retries of 501", Scenarios, i => Scenario(name: "S" + Number(i), status: "501", rest: ", retry: backoff")),
    ];

    private static IEnumerable<WorstInput> WrongElsewhere =>
    [
        Filled("unknown keys", Head, i => "scenarois" + Number(i) + ": a\n"),
        Filled("unknown presets", Head + "extends:\n", "- bars-core-1.0.1\n"),
        Filled("removals of nothing", Head + "remove:\n", i => "- RecBadRequestValu" + Number(i % 10) + "\n"),
        Filled("wrong retry policies", Head + "retryPolicies:\n", i => "  p" + Number(i) + ": { action: retry-after-dealy, delay: 1d }\n"),
        Filled("wrong classification entries", Head + "classification:\n", "- { status: 4OO, code: C, issue: valeu, retry: nevr }\n"),
        Filled("unknown policies of statuses", Head + "statuses:\n", "- { status: 500, title: A, retry: nevr }\n"),
    ];

    private static string Scenario(
        string name,
        string status = "400",
        string code = "REC_BAD_REQUEST",
        string issue = "value",
        string? text = null,
        string rest = "") =>
        $"- {{ name: {name}, status: {status}, code: {code}, issue: {issue}, text: {text ?? "The text of " + name + "."}{rest} }}\n";

    /// <summary>A scenario with as many codes as a list may have: what else it has, it has in each.</summary>
    private static string ManyCodes(string rest) =>
        Scenarios + "- status: 400\n  issue: value\n  text: a\n" + rest + "  code:\n"
        + string.Concat(Enumerable.Range(0, Entries).Select(i => "  - REC_" + Number(i) + "\n"));

    private static string Lines(string line) => string.Concat(Enumerable.Repeat(line, Entries));

    /// <summary>A different run of separators for each number below 16,384; none of them shows in a C# name.</summary>
    private static string Separators(int number) =>
        string.Concat(Enumerable.Range(0, 14).Select(bit => (number >> bit & 1) == 0 ? '_' : '-'));
}
