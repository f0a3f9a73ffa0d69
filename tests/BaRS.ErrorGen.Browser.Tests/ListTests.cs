using BaRS.ErrorGen.Browser.Tests.Support;
using BaRS.ErrorGen.Presets;

namespace BaRS.ErrorGen.Browser.Tests;

/// <summary>The list of scenarios: search and filters, with the pointer.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ListTests(Support.Browser browser)
{
    private static readonly IReadOnlyList<Model.Scenario> Scenarios = CompiledPreset.Find(PresetLibrary.Default)!.Specification.Scenarios;

    [BrowserFact]
    public async Task Search_finds_what_has_all_words_in_any_order_and_letter_case()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("index.html");
        Assert.Equal(Scenarios.Select(scenario => scenario.Name).Order(), (await window.ShownAsync()).Order());
        await SearchAsync(window, "DUPLICATE 409");
        Assert.Equal(["RecConflictDuplicate"], await window.ShownAsync());
        Assert.Equal("1 of 129 scenarios", await window.Page.InnerTextAsync("#count"));
        await SearchAsync(window, "rec timeout connection");
        Assert.Equal(["RecTimeoutConnection"], await window.ShownAsync());
        await SearchAsync(window, "A51");
        Assert.Equal(["RecConflict"], await window.ShownAsync());
        await SearchAsync(window, "BR_SLOT_VALID");
        Assert.Equal(
            Scenarios.Where(scenario => scenario.Requirements.Contains("BR_SLOT_VALID")).Select(scenario => scenario.Name),
            await window.ShownAsync());
        await SearchAsync(window, "no such words");
        Assert.Empty(await window.ShownAsync());
        Assert.True(await window.Page.IsVisibleAsync("#none"));
        await window.Page.ClickAsync("#clear");
        Assert.Equal(129, (await window.ShownAsync()).Length);
    }

    [BrowserFact]
    public async Task Filters_join_their_values_and_cut_one_another()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("index.html");
        await CheckAsync(window, "status", "408", "409");
        Assert.Equal(Names(scenario => scenario.Status is 408 or 409), (await window.ShownAsync()).Order());
        await CheckAsync(window, "sender", "delivered");
        Assert.Equal(["RecConflictDuplicate"], await window.ShownAsync());

        // What stands behind a value is what it would show beside the other filters.
        Assert.Equal("2", await NumberAsync(window, "sender", "wait"));
        Assert.Equal("0", await NumberAsync(window, "sender", "backoff"));
        Assert.Equal("0", await NumberAsync(window, "status", "503"));

        await window.Page.ClickAsync("#clear");
        await CheckAsync(window, "endpoint", "GET /Slot");
        await CheckAsync(window, "assurance", "tested");
        await CheckAsync(window, "by", "receiver");
        await CheckAsync(window, "code", "REC_NOT_FOUND");
        Assert.Equal(["RecNotFoundSlotService"], await window.ShownAsync());
    }

    [BrowserFact]
    public async Task The_numbers_of_the_filters_are_those_of_the_spec()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("index.html");
        foreach (var group in Scenarios.GroupBy(scenario => scenario.Code))
            Assert.Equal($"{group.Count()}", await NumberAsync(window, "code", group.Key));
        foreach (var group in Scenarios.GroupBy(scenario => scenario.Issue))
            Assert.Equal($"{group.Count()}", await NumberAsync(window, "issue", group.Key));
    }

    [BrowserFact]
    public async Task The_choice_is_in_the_address_and_there_again_after_a_step_back()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("index.html");
        await SearchAsync(window, "connection timed");
        await CheckAsync(window, "status", "408");
        Assert.EndsWith("#status=408&q=connection+timed", window.Page.Url, StringComparison.Ordinal);
        await window.Page.ClickAsync("text=RecTimeoutConnection");
        Assert.Equal("RecTimeoutConnection", await window.Page.InnerTextAsync("h1"));
        await window.Page.GoBackAsync();
        Assert.Equal("connection timed", await window.Page.InputValueAsync("#q"));
        Assert.Equal(["RecTimeoutConnection"], await window.ShownAsync());
    }

    [BrowserFact]
    public async Task An_address_that_names_what_is_not_there_shows_everything()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("index.html#status=999&colour=red");
        Assert.Equal(129, (await window.ShownAsync()).Length);
    }

    [BrowserFact]
    public async Task Two_thousand_scenarios_are_searched_and_filtered_alike()
    {
        await using var window = await browser.OpenAsync(browser.LargeSite);
        await window.GoAsync("index.html");
        Assert.Equal(LargeSpec.Count, (await window.ShownAsync()).Length);
        await SearchAsync(window, "1234th");
        Assert.Equal(["Scenario1234"], await window.ShownAsync());
        await SearchAsync(window, "");
        await CheckAsync(window, "endpoint", "GET /Thing3");
        await CheckAsync(window, "code", "REC_CODE_7");
        Assert.Equal(
            Enumerable.Range(0, LargeSpec.Count).Where(i => i % 7 == 3 && i % 50 == 7).Select(i => $"Scenario{i:0000}"),
            (await window.ShownAsync()).Order());
    }

    [BrowserFact]
    public async Task Without_scripts_the_list_is_there_and_nothing_that_does_not_work()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite, new() { JavaScriptEnabled = false });
        await window.GoAsync("index.html");
        Assert.Equal(129, await window.Page.Locator(".row:visible").CountAsync());
        Assert.False(await window.Page.IsVisibleAsync("#q"));
        Assert.False(await window.Page.IsVisibleAsync(".filters"));
        await window.GoAsync("sending/index.html");
        Assert.False(await window.Page.IsVisibleAsync(".ask"));
        Assert.Equal(8, await window.Page.Locator(".decide > li:visible").CountAsync());
    }

    private static IEnumerable<string> Names(Func<Model.Scenario, bool> condition) =>
        Scenarios.Where(condition).Select(scenario => scenario.Name).Order();

    private static Task SearchAsync(Window window, string words) => window.Page.FillAsync("#q", words);

    private static async Task CheckAsync(Window window, string key, params string[] values)
    {
        foreach (var value in values)
            await window.Page.CheckAsync($"input[name={key}][value='{value}']");
    }

    private static Task<string> NumberAsync(Window window, string key, string value) =>
        window.Page.InnerTextAsync($"label:has(input[name={key}][value='{value}']) .n");
}
