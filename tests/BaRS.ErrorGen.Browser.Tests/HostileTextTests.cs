using BaRS.ErrorGen.Browser.Tests.Support;

namespace BaRS.ErrorGen.Browser.Tests;

/// <summary>Texts of a spec that want to be more than text, as a browser takes them.</summary>
[Collection(BrowserGroup.Name)]
public sealed class HostileTextTests(Support.Browser browser)
{
    [BrowserFact]
    public async Task No_text_becomes_markup_or_script()
    {
        await using var window = await browser.OpenAsync(browser.HostileSite);
        foreach (var page in Directory.EnumerateFiles(browser.HostileSite, "index.html", SearchOption.AllDirectories))
        {
            await window.Page.GotoAsync(new Uri(page).AbsoluteUri);
            Assert.False(await window.EvalAsync<bool>("'hacked' in window"));
            Assert.Equal(0, await window.Page.Locator("img, [onfocus], [onerror], [autofocus]").CountAsync());
            Assert.Equal(0, await window.Page.Locator("body script:not([type='application/json'])").CountAsync());
            Assert.Equal(HostileSpec.Script, await window.Page.InnerTextAsync(".home"));
        }
    }

    [BrowserFact]
    public async Task The_page_shows_the_text_as_it_is()
    {
        await using var window = await browser.OpenAsync(browser.HostileSite);
        await window.GoAsync("scenarios/Hostile/index.html");
        Assert.Equal(
            $$$"""{{{HostileSpec.Script + HostileSpec.Image + HostileSpec.Breakout}}} & &lt; {{ 1 | plus: 1 }}""",
            await window.EvalAsync<string>("document.querySelector('.lead').textContent"));
        await window.GoAsync("index.html");
        await window.Page.FillAsync("#q", "<img src=x onerror=");
        Assert.Equal(["Hostile"], await window.ShownAsync());
    }

    [BrowserFact]
    public async Task Text_from_right_to_left_does_not_turn_the_page_around()
    {
        await using var window = await browser.OpenAsync(browser.HostileSite);
        await window.GoAsync("scenarios/Arabic/index.html");
        Assert.Equal("rtl", await window.EvalAsync<string>("getComputedStyle(document.querySelector('.lead')).direction"));
        Assert.Equal("ltr", await window.EvalAsync<string>("getComputedStyle(document.querySelector('.facts')).direction"));
    }
}
