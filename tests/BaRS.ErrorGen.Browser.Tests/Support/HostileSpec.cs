namespace BaRS.ErrorGen.Browser.Tests.Support;

/// <summary>A spec whose texts want to be markup, script, very long, or read from right to left.</summary>
internal static class HostileSpec
{
    public const string Script = "<script>window.hacked = true</script>";
    public const string Image = "<img src=x onerror=\"window.hacked = true\">";
    public const string Breakout = "\"' onfocus=\"window.hacked=true\" autofocus x='";
    public const string Arabic = "هذه رسالة طويلة من اليمين إلى اليسار";

    public static readonly string LongWord = new('w', 3_000);

    public static readonly string LongName = "Long" + new string('n', 196);

    /// <summary>A page of each kind.</summary>
    public static IReadOnlyList<string> Pages =>
    [
        "index.html",
        "scenarios/Hostile/index.html",
        $"scenarios/{LongName}/index.html",
        "scenarios/Arabic/index.html",
        "statuses/index.html",
        "statuses/400/index.html",
        "sending/index.html",
    ];

    public static string Text { get; } =
        $$$"""
        format: bars-errors/1
        codes:
          - {code: 'X</script>{{{Script}}}', status: 400, display: '400: {{{Image}}}'}
        scenarios:
          - name: Hostile
            status: 400
            code: 'X</script>{{{Script}}}'
            issue: value
            text: '{{{Yaml(Script + Image + Breakout)}}} & &lt; {{ 1 | plus: 1 }}'
            diagnostics: '{{{Yaml(Image + Breakout)}}}'
            endpoint: '{{{Yaml(Breakout)}}}'
            note: '{{{Yaml(Script + Image)}}}'
            source: '{{{Yaml(Image + Breakout)}}}'
          - name: {{{LongName}}}
            status: 400
            code: REC_{{{new string('C', 96)}}}
            issue: value
            text: {{{LongWord}}}
            note: {{{LongWord}}}
            source: {{{LongWord}}}
          - {name: Arabic, status: 401, code: REC_OTHER, issue: value, text: "{{{Arabic}}} \u202E!", note: "{{{Arabic}}}"}
        statuses:
          - status: 400
            title: '{{{Script}}}'
            cause: '{{{Image}}}'
            steps: ['{{{Image}}}', {{{LongWord}}}]
            fix: ['{{{Arabic}}}']
            retry: never
        """;

    private static string Yaml(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
