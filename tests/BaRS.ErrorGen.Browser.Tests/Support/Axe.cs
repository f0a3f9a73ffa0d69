using Deque.AxeCore.Commons;

namespace BaRS.ErrorGen.Browser.Tests.Support;

/// <summary>axe-core, which judges how accessible a page is.</summary>
/// <remarks>
/// Without the binding for Playwright: it has no way to say that the style sheets are not to be loaded once more, which a page
/// from a file may not do, and it carries the whole result over.
/// </remarks>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong, one entry per place: WCAG 2.2 up to AA, and what axe holds for good practice.</summary>
    public static Task<string[]> FindAsync(Window window) =>
        FindAsync(window, "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']");

    /// <summary>The same of the contrast alone, for another scheme of colours.</summary>
    public static Task<string[]> FindContrastAsync(Window window) => FindAsync(window, "{ type: 'rule', values: ['color-contrast'] }");

    private static async Task<string[]> FindAsync(Window window, string rules)
    {
        await window.Page.EvaluateAsync(Script);
        return await window.EvalAsync<string[]>(
            $$"""
            (async () => {
              const result = await axe.run(document, {
                preload: false,
                resultTypes: ['violations'],
                runOnly: {{rules}},
              });
              if (result.passes.length === 0) return ['No rule was run.'];
              return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.failureSummary} ${node.html}`));
            })()
            """);
    }
}
