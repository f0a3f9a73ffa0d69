using System.Text.Json;
using BaRS.ErrorGen.Browser.Tests.Support;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Terminology;

namespace BaRS.ErrorGen.Browser.Tests;

/// <summary>How a sender decides: the form that asks.</summary>
[Collection(BrowserGroup.Name)]
public sealed class SendingTests(Support.Browser browser)
{
    [BrowserFact]
    public async Task The_page_decides_as_the_classifier_does_on_every_status_error_code_and_issue_code()
    {
        var specification = CompiledPreset.Find(PresetLibrary.Default)!.Specification;
        var classifier = new RetryClassifier(RetryTable.From(specification));
        int[] statuses = [0, 200, 399, .. Enumerable.Range(400, 200).Where(status => status % 100 < 32), 599, 600];
        string?[] codes = [null, "REC_UNKNOWN", .. specification.Codes.Select(code => code.Code)];
        string?[] issues = [null, "unknown-issue", .. IssueTypes.R4Codes];
        var expected =
            from status in statuses
            from code in codes
            from issue in issues
            let answer = classifier.Classify(status, code, issue)
            select $"{answer.Policy.Name} {(int)answer.Step}";

        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("sending/index.html");
        var lists = JsonSerializer.Serialize(new { statuses, codes, issues });
        var found = await window.EvalAsync<string[]>(
            $$"""
            (({ statuses, codes, issues }) => statuses.flatMap(status => codes.flatMap(code => issues.map(issue => {
              const [policy, step] = classify(status, code, issue);
              return `${table.policies[policy].name} ${step}`;
            }))))({{lists}})
            """);
        Assert.Equal(expected, found);
    }

    [BrowserFact]
    public async Task The_form_says_what_the_sender_does_and_marks_the_step()
    {
        await using var window = await browser.OpenAsync(browser.DefaultSite);
        await window.GoAsync("sending/index.html");
        await AskAsync(window, "409", "REC_CONFLICT", "duplicate", "Already delivered", "step-1");
        await AskAsync(window, "409", "REC_TIMEOUT", "timeout", "Retry after a delay", "step-3");
        await AskAsync(window, "501", "REC_TIMEOUT", "timeout", "Do not retry", "step-2");
        await AskAsync(window, "503", "", "", "Retry with backoff", "step-5");
        await AskAsync(window, "418", "", "throttled", "Retry after a delay", "step-6");
        await AskAsync(window, "418", "", "", "Do not retry", "step-7");
        await AskAsync(window, "200", "", "", "No error", "step-0");
        await AskAsync(window, "<b>", "<script>", "\"", "No error", "step-0");
    }

    private static async Task AskAsync(Window window, string status, string code, string issue, string verdict, string step)
    {
        await window.Page.FillAsync("#ask-status", status);
        await window.Page.FillAsync("#ask-code", code);
        await window.Page.FillAsync("#ask-issue", issue);
        Assert.Equal(verdict, await window.Page.InnerTextAsync(".verdict .label"));
        var marked = "[...document.querySelectorAll('.decide [aria-current]')].map(item => item.id)";
        Assert.Equal([step], await window.EvalAsync<string[]>(marked));
    }
}
