namespace BaRS.ErrorGen.Tool.Tests.Catalogue;

/// <summary>Whatever a spec says, it is text on the pages.</summary>
public sealed class HostileTextTests
{
    private const string Script = "<script>alert(1)</script>";
    private const string Breakout = "\" onmouseover=\"alert(1)";

    private static readonly string Spec =
        $$$"""
        format: bars-errors/1
        codes:
          - {code: 'A</script>{{{Script}}}', status: 400, display: '400: {{{Script}}}'}
        scenarios:
          - name: Hostile
            status: 400
            code: 'A</script>{{{Script}}}'
            issue: value
            text: '{{{Script}}} & &amp; {{{Breakout}}} {{ "x" | raw }} {% include "head" %}'
            diagnostics: '{{{Script}}}{{{Breakout}}}\'
            endpoint: 'GET /{{{Script}}}'
            requirements: ['{{{Script}}}']
            note: '{{{Script}}}{{{Breakout}}}'
            source: '{{{Script}}}{{{Breakout}}}'
          - {name: NonAsciiÄÖ界, status: 599, code: REC_OTHER, issue: value, text: "مرحبا \u202E txet", note: x}
        statuses:
          - status: 400
            title: 'T{{{Script}}}'
            cause: '{{{Script}}}'
            steps: ['{{{Script}}}{{{Breakout}}}']
            fix: ['{{{Script}}}']
            retry: never
        """;

    [Fact]
    public async Task Text_stays_text()
    {
        using var site = await ExportedSite.Create(Spec, "--title", $"T{Script}{Breakout}", "--preset", "none");
        foreach (var page in site.ReadPages())
        {
            Assert.DoesNotContain("<script>", page.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("</script>alert", page.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(" onmouseover=\"", page.Value, StringComparison.Ordinal);
        }

        var text = ExportedSite.TextOf(site.Page("scenarios/Hostile"));
        Assert.Contains($$$"""{{{Script}}} & &amp; {{{Breakout}}} {{ "x" | raw }} {% include "head" %}""", text, StringComparison.Ordinal);
        Assert.Contains("NonAsciiÄÖ界", site.Page("scenarios/NonAsciiÄÖ界"), StringComparison.Ordinal);
    }
}
