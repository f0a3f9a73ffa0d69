using BaRS.ErrorGen.Browser.Tests.Support;

namespace BaRS.ErrorGen.Browser.Tests;

/// <summary>Every kind of page, judged by axe-core, in light and dark, and read on a small screen.</summary>
[Collection(BrowserGroup.Name)]
public sealed class AccessibilityTests(Support.Browser browser)
{
    public static TheoryData<string> Pages =>
    [
        "index.html#status=401&status=409&status=503",
        "scenarios/RecConflictDuplicate/index.html",
        "scenarios/RecServiceUnavailableTransient/index.html",
        "scenarios/SendUnauthorizedLogin/index.html",
        "scenarios/RecBadRequestRequiredSlotInclude/index.html",
        "statuses/index.html",
        "statuses/400/index.html",
        "statuses/504/index.html",
        "sending/index.html",
        "contradictions/index.html",
    ];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_in_light_and_dark(string page)
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync(page);
        await window.OpenDetailsAsync();
        await AssertCleanAsync(window, page);
        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(18, 25, 31)", await window.EvalAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(await Axe.FindContrastAsync(window));
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_a_list_that_is_filtered_on_a_small_screen()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite, Small);
        await window.GoAsync("index.html#q=timeout&status=408");
        await window.OpenDetailsAsync();
        await AssertCleanAsync(window, "the filtered list");
        await window.Page.FillAsync("#q", "no such words");
        await AssertCleanAsync(window, "the empty list");
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_two_thousand_scenarios()
    {
        await using var window = await browser.OpenAsync(browser.LargeSite);
        await window.GoAsync("index.html");
        // The rows are all alike, and axe looks at each of them for each rule.
        await window.Page.EvaluateAsync("document.querySelectorAll('.row:nth-child(n + 4)').forEach(row => row.remove())");
        await AssertCleanAsync(window, "the large list");
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_texts_that_want_to_be_more_than_text()
    {
        await using var window = await browser.OpenAsync(browser.HostileSite);
        foreach (var page in HostileSpec.Pages)
        {
            await window.GoAsync(page);
            await AssertCleanAsync(window, page);
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_wider_than_a_small_screen(string page)
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite, Small);
        await window.GoAsync(page);
        await window.OpenDetailsAsync();
        Assert.Equal(320, await window.EvalAsync<int>("document.scrollingElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_a_small_screen_whatever_the_texts()
    {
        await using var window = await browser.OpenAsync(browser.HostileSite, Small);
        foreach (var page in HostileSpec.Pages)
        {
            await window.GoAsync(page);
            await window.OpenDetailsAsync();
            Assert.True(await window.EvalAsync<int>("document.scrollingElement.scrollWidth") == 320, page);
        }
    }

    private static BrowserNewContextOptions Small => new() { ViewportSize = new() { Width = 320, Height = 640 } };

    private static async Task AssertCleanAsync(Window window, string what)
    {
        var found = await Axe.FindAsync(window);
        Assert.True(found.Length == 0, $"{what}:\n{string.Join("\n", found)}");
    }
}
