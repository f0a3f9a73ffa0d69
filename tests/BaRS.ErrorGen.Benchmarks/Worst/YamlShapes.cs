using static BaRS.ErrorGen.Benchmarks.Worst.WorstInput;

namespace BaRS.ErrorGen.Benchmarks.Worst;

/// <summary>Files that are hard on a YAML reader, whatever they are meant to say.</summary>
internal static class YamlShapes
{
    private const string Nested = "100,000 nested ";
    private const int Depth = 100_000;

    public static IEnumerable<WorstInput> All =>
    [
        .. Scalars,
        .. Collections,
        .. Refused,
        .. Broken,
    ];

    private static IEnumerable<WorstInput> Scalars =>
    [
        Filled("one plain scalar", "title: ", "a"),
        Filled("one plain scalar of words", "title: ", "a "),
        Filled("one plain scalar of many lines", "title: a\n", "  a\n"),
        Filled("one double-quoted scalar, closed", "title: \"", i => i < 8_000_000 ? "a" : "\"\n", limit: 8_000_001),
        Filled("one double-quoted scalar of escapes, unclosed", "title: \"", "\\u0041"),
        Filled("one single-quoted scalar of quotes, unclosed", "title: '", "''"),
        Filled("one double-quoted scalar of line ends, unclosed", "title: \"", "\n "),
        Filled("one literal block", "title: |\n", "  a\n"),
        Filled("one literal block of empty lines", "title: |\n", "\n"),
        Filled("one folded block", "title: >\n", "  a\n"),
        Filled("comments", "", "#\n"),
        Filled("comments behind values", "remove:\n", "- a #\n"),
        Filled("one comment", "#", "#"),
        Filled("comments that silence", "", "# bars-ignore BARS1006: because\n"),
        Filled("one comment that silences much", "# bars-ignore BARS1006", " , BARS1006"),
        Filled("one comment of almost markers", "", "# bars-ignore BARS "),
        Filled("blanks", "", " "),
        Filled("empty lines", "", "\n"),
        Filled("carriage returns", "", "\r"),
        Filled("blanks and line ends", "", " \n"),
        Filled("tabs", "", "\t"),
        Filled("a tab in each line", "title: a\n", "\t\n"),
    ];

    private static IEnumerable<WorstInput> Collections =>
    [
        Filled("one flow list", "remove: [a", ",a"),
        Filled("one flow list of pairs", "remove: [a", ",a: a"),
        Filled("one flow list of empty lists", "remove: [a", ",[]"),
        Filled("one flow list of lines", "remove: [a", ",\n a"),
        Filled("one flow mapping", "remove: {a", i => ",k" + Number(i)),
        Filled("one flow mapping of one key", "remove: {a", ",a"),
        Filled("empty items", "", "- \n"),
        Filled("items", "remove:\n", "- a\n"),
        Filled("items in one line", "", "- "),
        Filled("items of lists", "remove:\n", "- - a\n"),
        Filled("explicit keys", "", "? \n"),
        Filled("explicit keys with names", "", i => "? k" + Number(i) + "\n"),
        Filled("explicit keys in one line", "", "? "),
        Filled("keys", "", i => "k" + Number(i) + ":\n"),
        Filled("one key over and over", "", "k:\n"),
        Filled("one key of 8 MiB", "", "k"),
        Filled("colons", "", ": "),
        Filled("colons without blanks", "", ":"),
    ];

    private static IEnumerable<WorstInput> Refused =>
    [
        Filled("anchors", "remove:\n", i => "- &a" + Number(i) + " a\n"),
        Filled("aliases", "remove:\n- &a a\n", "- *a\n"),
        Filled("tags", "remove:\n", "- !a a\n"),
        Filled("merge keys", "", "<<: a\n"),
        Filled("one anchor", "title: &", "a"),
        Filled("one tag", "title: !", "a"),
        Filled("documents", "", "---\n"),
        Filled("ends of documents", "", "...\n"),
        Filled("directives", "", "%YAML 1.1\n"),
        Filled("directives of tags", "", i => "%TAG !a" + Number(i) + "! b\n"),
        Filled("NUL", "title: a\n", "\0"),
        Filled("replacement characters", "title: a\n", "\uFFFD"),
        Filled("lone surrogates", "title: a\n", "\uD800"),
        new("a file over the bound", () => new string('a', 50_000_000)),
    ];

    private static IEnumerable<WorstInput> Broken =>
    [
        Filled("unclosed double quotes", "remove:\n", "- \"a\n"),
        Filled("unclosed single quotes", "remove:\n", "- 'a\n"),
        Filled("unclosed brackets in items", "remove:\n", "- [a\n"),
        Filled("an unclosed quote in each scenario", "scenarios:\n", "- status: 400\n  code: \"REC_BAD_REQUEST\n  issue: value\n"),
        Filled(
            "an unclosed quote in each scenario, 100 KiB",
            "scenarios:\n",
            "- status: 400\n  code: \"REC_BAD_REQUEST\n  issue: value\n",
            limit: 2_000),
        Filled("a stray colon in each scenario", "scenarios:\n", "- status: 400\n  text: a: b\n"),
        Filled("a stray colon in each scenario, 100 KiB", "scenarios:\n", "- status: 400\n  text: a: b\n", limit: 3_500),
        Filled("a stray colon at the end", "remove:\n", i => i < 1_000_000 ? "- abcd\n" : "- a: b: c\n", limit: 1_000_001),
        Filled(Nested + "lists", "remove: ", "[", limit: Depth),
        Filled(Nested + "mappings", "remove: ", "{", limit: Depth),
        Filled(Nested + "lists and mappings", "remove: ", "[{a: ", limit: Depth),
        Filled(Nested + "items", "", "- ", limit: Depth),
        Filled(Nested + "keys", "", "? ", limit: Depth),
        Filled("8 MiB of nested lists", "remove: ", "["),
        Filled("8 MiB of nested mappings", "remove: ", "{"),
        Filled("deeper in each line", "", i => new string(' ', i) + "a:\n", limit: 4_000),
        Filled("closing brackets", "", "]"),
        Filled("commas", "remove: [", ","),
        Filled("reserved characters", "", "@"),
        Filled("percent signs", "", "%"),
        Filled("ampersands", "", "& "),
        Filled("bars", "", "|\n"),
        Filled("dashes", "", "-"),
    ];
}
