using BaRS.ErrorGen.Browser.Tests.Support;

namespace BaRS.ErrorGen.Browser.Tests;

/// <summary>The pages on paper.</summary>
[Collection(BrowserGroup.Name)]
public sealed class PrintTests(Support.Browser browser)
{
    [BrowserTheory]
    [InlineData("index.html")]
    [InlineData("scenarios/RecTimeout/index.html")]
    [InlineData("sending/index.html")]
    public async Task A_page_prints_dark_on_light_without_what_only_works_on_a_screen(string page)
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite, new() { ColorScheme = ColorScheme.Dark });
        await window.GoAsync(page);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255)", await window.EvalAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(33, 43, 50)", await window.EvalAsync<string>("getComputedStyle(document.body).color"));
        Assert.Equal(0, await window.Page.Locator("main :is(button, input, nav):visible, header nav:visible").CountAsync());
        Assert.True(await window.Page.IsVisibleAsync("h1"));
    }

    [BrowserFact]
    public async Task A_scenario_prints_to_a_few_pages_of_PDF()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("scenarios/RecBadRequestInvariantMessageWorkflow/index.html");
        Assert.InRange(PagesOf(await window.Page.PdfAsync(new() { Format = "A4" })), 1, 3);
    }

    [BrowserFact]
    public async Task All_scenarios_print_and_those_that_are_filtered_out_do_not()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("index.html");
        var all = PagesOf(await window.Page.PdfAsync(new() { Format = "A4" }));
        Assert.InRange(all, 6, 20);
        await window.Page.FillAsync("#q", "409");
        Assert.Equal(1, PagesOf(await window.Page.PdfAsync(new() { Format = "A4" })));
    }

    [BrowserFact]
    public async Task Two_thousand_scenarios_print_to_a_PDF()
    {
        await using var window = await browser.OpenAsync(browser.LargeSite);
        await window.GoAsync("index.html");
        Assert.InRange(PagesOf(await window.Page.PdfAsync(new() { Format = "A4" })), 100, 300);
    }

    private static int PagesOf(byte[] pdf)
    {
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        return System.Text.RegularExpressions.Regex.Count(text, @"/Type\s*/Page\b");
    }
}
