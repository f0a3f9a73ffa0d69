using BaRS.ErrorGen.Browser.Tests.Support;

namespace BaRS.ErrorGen.Browser.Tests;

/// <summary>The site on a web server. The other tests open it as files.</summary>
[Collection(BrowserGroup.Name)]
public sealed class AddressTests(Support.Browser browser)
{
    [BrowserFact]
    public async Task The_address_of_a_scenario_is_its_name_and_its_links_work_from_there()
    {
        // It must outlive the window, which may still load something.
        using var server = new SiteServer(browser.DefaultSite);
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.Page.GotoAsync(server.Address + "/scenarios/RecConflictDuplicate");
        Assert.Equal("RecConflictDuplicate", await window.Page.InnerTextAsync("h1"));
        Assert.True(await window.Page.IsVisibleAsync("button.copy"));
        await window.Page.ClickAsync(".facts a");
        Assert.Equal("409 Conflict", await window.Page.InnerTextAsync("h1"));
        await window.Page.ClickAsync("text=How a sender decides");
        Assert.Equal("How a sender decides", await window.Page.InnerTextAsync("h1"));
        await window.Page.ClickAsync(".home");
        Assert.Equal(129, (await window.ShownAsync()).Length);
    }
}
