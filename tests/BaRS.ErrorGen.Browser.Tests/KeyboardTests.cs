using BaRS.ErrorGen.Browser.Tests.Support;

namespace BaRS.ErrorGen.Browser.Tests;

/// <summary>Everything works from the keyboard, and the focus is always seen.</summary>
[Collection(BrowserGroup.Name)]
public sealed class KeyboardTests(Support.Browser browser)
{
    [BrowserFact]
    public async Task From_the_search_to_a_scenario_and_back_without_a_pointer()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("index.html");
        var keys = window.Page.Keyboard;
        await keys.PressAsync("Control+k");
        await keys.TypeAsync("timeout");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        var second = (await window.ShownAsync())[1];
        Assert.Equal(second, await FocusedAsync(window));
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("ArrowUp");
        Assert.Equal("q", await window.EvalAsync<string>("document.activeElement.id"));
        await keys.PressAsync("Escape");
        Assert.Equal(129, (await window.ShownAsync()).Length);
        await keys.TypeAsync("A51");
        await keys.PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("RecConflict");
    }

    [BrowserFact]
    public async Task Arrows_stop_at_the_last_scenario_and_scroll_a_page_as_usual_elsewhere()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("index.html#q=A51");
        await window.Page.FocusAsync("#q");
        for (var i = 0; i < 3; i++)
            await window.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("RecConflict", await FocusedAsync(window));

        await window.GoAsync("index.html");
        await window.Page.ReloadAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("BODY", await window.EvalAsync<string>("document.activeElement.tagName"));
    }

    [BrowserFact]
    public async Task Letters_alone_do_nothing()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("index.html");
        foreach (var key in new[] { "/", "s", "k", "?", "j" })
            await window.Page.Keyboard.PressAsync(key);
        Assert.Equal("BODY", await window.EvalAsync<string>("document.activeElement.tagName"));
    }

    [BrowserTheory]
    [InlineData("index.html")]
    [InlineData("scenarios/RecTimeout/index.html")]
    [InlineData("statuses/503/index.html")]
    [InlineData("sending/index.html")]
    public async Task The_tab_key_reaches_everything_in_order_with_a_mark_and_starts_with_the_way_past_the_head(string page)
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync(page);
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await FocusedAsync(window));
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await window.EvalAsync<string>("document.activeElement.id"));

        var expected = await window.EvalAsync<int>(
            "[...document.querySelectorAll('main :is(a, button, input, summary, [tabindex])')].filter(e => e.checkVisibility()).length");
        for (var i = 0; i < expected; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            Assert.True(
                await window.EvalAsync<bool>(
                    """
                    (() => {
                      const style = getComputedStyle(document.activeElement);
                      return document.getElementById('main').contains(document.activeElement) && style.boxShadow !== 'none';
                    })()
                    """),
                $"No mark on: {await window.EvalAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
        }
    }

    [BrowserFact]
    public async Task A_button_copies_the_answer()
    {
        await using var window = await browser.OpenAsync(
            browser.DefaultSite,
            new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await window.GoAsync("scenarios/RecTimeout/index.html");
        await window.Page.FocusAsync("button.copy >> nth=1");
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page.Locator("button.copy >> nth=1")).ToHaveTextAsync("Copied");
        var copied = await window.EvalAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("return BarsErrors.RecTimeout();", copied, StringComparison.Ordinal);
    }

    private static Task<string> FocusedAsync(Window window) => window.EvalAsync<string>("document.activeElement.textContent");
}
