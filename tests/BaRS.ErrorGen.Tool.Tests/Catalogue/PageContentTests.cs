using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Emit;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tool.Assurance;
using BaRS.ErrorGen.Tool.Catalogue.Pages;

namespace BaRS.ErrorGen.Tool.Tests.Catalogue;

/// <summary>What the pages say is what the spec and the reference data say.</summary>
public sealed class PageContentTests(DefaultSite defaultSite) : IClassFixture<DefaultSite>
{
    private static readonly Specification Default = CompiledPreset.Find(PresetLibrary.Default)!.Specification;

    [Fact]
    public void The_JSON_of_a_page_is_what_the_generated_code_answers()
    {
        var site = defaultSite.Site;
        foreach (var scenario in Default.Scenarios)
        {
            var page = site.Page($"scenarios/{scenario.Name}");
            var shown = Regex.Match(page, """<pre class="http".*?</pre>""", RegexOptions.Singleline).Value;
            var text = ExportedSite.TextOf(shown).TrimStart();
            Assert.StartsWith($"HTTP/1.1 {scenario.Status} ", text);
            Assert.True(JsonNode.DeepEquals(
                JsonNode.Parse(OutcomeJson.Create(Default, scenario, scenario.DefaultDiagnostics)),
                JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..])));
        }
    }

    [Fact]
    public void A_page_says_what_the_classifier_says()
    {
        var site = defaultSite.Site;
        var classifier = new RetryClassifier(RetryTable.From(Default));
        foreach (var scenario in Default.Scenarios)
        {
            var policy = classifier.Classify(scenario.Status, scenario.Code, scenario.Issue).Policy;
            var page = site.Page($"scenarios/{scenario.Name}");
            Assert.Contains($"""<li class="{RetryView.GetKind(policy.Action)}"><span class="actor">Sender</span>""", page);
            Assert.Contains("BarsRetryAction." + policy.Action, page);
        }
    }

    [Fact]
    public void Every_condition_and_requirement_of_the_assurance_is_on_the_pages_of_the_scenarios_that_answer_it()
    {
        var site = defaultSite.Site;
        Assert.Equal(62, AssuranceCondition.All.Count);
        foreach (var condition in AssuranceCondition.All)
        {
            Assert.NotEmpty(condition.Answers);
            foreach (var answer in condition.Answers)
            {
                var text = ExportedSite.TextOf(site.Page($"scenarios/{answer}"));
                Assert.Contains($"{condition.Id} {condition.Text}", text);
                Assert.All(condition.Requirements, requirement => Assert.Contains(requirement, text));
            }
        }
    }

    [Fact]
    public async Task A_scenario_of_the_user_with_another_status_does_not_answer_the_condition()
    {
        using var site = await ExportedSite.Create(
            """
            format: bars-errors/1
            scenarios:
              - {name: RecConflict, status: 422, code: REC_UNPROCESSABLE_ENTITY, issue: business-rule, text: Ours.}
            """);
        Assert.DoesNotContain("A51", site.Page("scenarios/RecConflict"));
    }

    [Fact]
    public void The_page_of_a_status_has_its_support_text()
    {
        var site = defaultSite.Site;
        Assert.Contains(Default.Statuses, entry => entry.Status == 504 && entry.Steps.Count > 0 && entry.Fix.Count > 0);
        foreach (var entry in Default.Statuses)
        {
            var page = WebUtility.HtmlDecode(site.Page($"statuses/{entry.Status}"));
            Assert.All(entry.Steps.Concat(entry.Fix).Append(entry.Cause ?? "").Append(entry.Title), text => Assert.Contains(text, page));
            Assert.All(
                Default.Scenarios.Where(scenario => scenario.Status == entry.Status),
                scenario => Assert.Contains($"scenarios/{scenario.Name}/index.html", page));
        }
    }

    [Fact]
    public void Notes_lead_to_the_contradictions_and_to_the_scenarios_that_they_name()
    {
        var site = defaultSite.Site;
        Assert.Contains("""<a href="../../contradictions/index.html#C1">C1</a>: 409 up to""", site.Page("scenarios/RecTimeout"));
        Assert.Contains(
            """<a href="../../scenarios/ProxyUnavailableTransientApi/index.html">""",
            site.Page("scenarios/ServiceUnavailableTransientApi"));
        var page = site.Page("contradictions");
        Assert.All(Enumerable.Range(1, 34), number => Assert.Contains($"<h2 id=\"C{number}\">C{number}: ", page));
        Assert.Contains("""<a href="../scenarios/RecTimeout/index.html"><code>RecTimeout</code></a>""", page);
    }

    [Fact]
    public async Task In_a_note_of_the_user_C1_is_no_contradiction()
    {
        using var site = await ExportedSite.Create(
            """
            format: bars-errors/1
            scenarios:
              - {name: Ours, status: 400, code: REC_BAD_REQUEST, issue: value, text: Wrong., note: In block C1.}
            """);
        Assert.Contains(">In block C1.</p>", site.Page("scenarios/Ours"));
    }

    [Theory]
    [InlineData("nhs-5xx", "statuses/503")]
    [InlineData("none", "sending")]
    public async Task Without_scenarios_the_first_page_leads_to_what_there_is(string preset, string page)
    {
        using var site = await ExportedSite.Create(null, "--preset", preset);
        var text = ExportedSite.TextOf(site.Page(""));
        Assert.Contains($"a page for each scenario of\n{preset}.", text);
        Assert.Contains("It has no scenarios. See the statuses", text);
        Assert.DoesNotContain("index.js", site.Page(""));
        Assert.NotEmpty(site.Page(page));
    }

    [Fact]
    public async Task A_factory_with_placeholders_is_shown_with_its_parameters()
    {
        using var site = await ExportedSite.Create(
            """
            format: bars-errors/1
            scenarios:
              - {name: Ours, status: 400, code: REC_BAD_REQUEST, issue: value, text: Wrong., diagnostics: "{class} is not valid: {reason}"}
            """);
        var text = ExportedSite.TextOf(site.Page("scenarios/Ours"));
        Assert.Contains("BarsError BarsErrors.Ours(string @class, string reason)", text);
        Assert.Contains("return BarsErrors.Ours(@class, reason);", text);
    }
}
