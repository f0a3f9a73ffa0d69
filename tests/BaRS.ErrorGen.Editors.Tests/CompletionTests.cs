using BaRS.ErrorGen.Editors.Tests.Support;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Editors.Tests;

/// <summary>What an editor offers while a spec is typed.</summary>
[Collection(EditorGroup.Name)]
public sealed class CompletionTests(Editor editor)
{
    private const string Scenario = "scenarios:\n  - status: 408\n    code: REC_TIMEOUT\n    issue: timeout\n    text: Late.\n";

    private static readonly string[] Policies = ["never", "short-delay", "backoff", "refresh-token", "already-delivered"];

    private static IEnumerable<string> PublishedCodes => Rows("http-error-codes.csv").Where(IsPublished).Select(row => row["code"]);

    [EditorTheory]
    [InlineData("scenarios:\n  - status: 408\n    code: |\n")]
    [InlineData("scenarios:\n  - status: 408\n    code: REC|\n")]
    [InlineData("scenarios:\n  - status: 408\n    code: [|]\n")]
    [InlineData("scenarios:\n  - status: 408\n    code: [REC_TIMEOUT, R|]\n")]
    [InlineData("scenarios:\n  - status: 408\n    code:\n      - |\n")]
    [InlineData("classification:\n  - status: 408\n    code: |\n")]
    public async Task The_published_codes_are_offered(string spec)
    {
        Assert.Equal(48, PublishedCodes.Count());
        await AssertOffersAsync(spec, PublishedCodes);
    }

    [EditorTheory]
    [InlineData("scenarios:\n  - issue: |\n")]
    [InlineData("scenarios:\n  - issue: [|]\n")]
    [InlineData("classification:\n  - issue: |\n")]
    public Task The_issue_codes_of_R4_are_offered(string spec) => AssertOffersAsync(
        spec,
        Rows("fhir-issue-types.csv").Where(row => row["kind"] == "IssueType" && row["in_R4"] == "yes").Select(row => row["code"]));

    [EditorTheory]
    [InlineData("extends: |\n")]
    [InlineData("extends: [|]\n")]
    [InlineData("extends:\n  - |\n")]
    public async Task The_presets_and_their_aliases_are_offered(string spec)
    {
        var presets = Directory.EnumerateFiles(Repository.GetPath("spec"), "*.yaml").Select(Path.GetFileNameWithoutExtension);
        var aliases = Repository.Read("src", "BaRS.ErrorGen.Core", "Presets", "preset-aliases.tsv")
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')[0]);
        await AssertOffersAsync(spec, presets.Concat(aliases)!);
    }

    [EditorTheory]
    [InlineData(Scenario + "    retry: |\n")]
    [InlineData("classification:\n  - retry: |\n")]
    [InlineData("retryPolicies:\n  |")]
    public Task The_built_in_policies_are_offered(string spec) => AssertOffersAsync(spec, Policies);

    [EditorFact]
    public Task A_status_alone_does_not_prove_delivery() =>
        AssertOffersAsync("statuses:\n  - status: 503\n    retry: |\n", Policies.Except(["already-delivered"]));

    [EditorFact]
    public async Task The_statuses_with_a_published_code_or_a_page_of_their_own_are_offered()
    {
        var published = Rows("http-error-codes.csv").Where(IsPublished).Select(row => row["http_status"]);
        await AssertOffersAsync("scenarios:\n  - status: |\n", published.Union(["408", "425", "429", "500", "501", "502", "503", "504"]));
    }

    [EditorTheory]
    [InlineData(Scenario + "    origin: |\n", "api receiver api-injected")]
    [InlineData(Scenario + "    origin: [|]\n", "api receiver api-injected")]
    [InlineData(Scenario + "    severity: |\n", "fatal error warning information")]
    [InlineData(Scenario + "    phase: |\n", "fot")]
    [InlineData("retryPolicies:\n  own:\n    action: retry-with-backoff\n    jitter: |\n", "full none")]
    [InlineData(
        "retryPolicies:\n  own:\n    action: |\n",
        "do-not-retry retry-after-delay retry-with-backoff refresh-token-then-retry already-delivered")]
    [InlineData(
        "retryPolicies:\n  backoff:\n    action: |\n",
        "do-not-retry retry-after-delay retry-with-backoff refresh-token-then-retry")]
    [InlineData("retryPolicies:\n  never:\n    action: |\n", "do-not-retry")]
    public Task The_words_of_a_key_are_offered(string spec, string words) => AssertOffersAsync(spec, words.Split(' '));

    [EditorTheory]
    [InlineData(Scenario + "    note: |\n")]
    [InlineData(Scenario + "    diagnostics: |\n")]
    [InlineData("codes:\n  - code: |\n")]
    [InlineData("remove:\n  - |\n")]
    [InlineData("retryPolicies:\n  own:\n    action: retry-with-backoff\n    attempts: |\n")]
    public Task Nothing_is_offered_where_a_project_chooses_the_words(string spec) => AssertOffersAsync(spec, []);

    [EditorTheory]
    [InlineData("scenarios:\n  - status: 408\n    code: |\n", "REC_TIMEOUT", "408: The request timed out to the receiver.")]
    [InlineData("scenarios:\n  - status: 408\n    code: [|]\n", "REC_TIMEOUT", "408: The request timed out to the receiver.")]
    [InlineData("scenarios:\n  - status: |\n", "408", "REC_TIMEOUT")]
    [InlineData("scenarios:\n  - issue: |\n", "timeout", "A kind of 'transient'.")]
    [InlineData("extends: |\n", "bars-core-1.2.0", "The same tables as bars-core-1.4.0.")]
    [InlineData(Scenario + "    retry: |\n", "backoff", "up to 60 s")]
    public async Task An_offer_says_what_it_means(string spec, string label, string meaning) =>
        Assert.Contains(
            meaning,
            Assert.Single(await editor.CompleteAsync(spec), offer => offer.Label == label).Says,
            StringComparison.Ordinal);

    [EditorTheory]
    [InlineData("scenarios:\n|")]
    [InlineData("scenarios:\n  |")]
    public async Task A_new_scenario_is_inserted_whole(string spec)
    {
        var snippet = Assert.Single(await editor.CompleteAsync(spec), offer => offer.Label == "New scenario");
        Assert.Equal(
            "- status: ${1:400}\n  code: ${2:REC_BAD_REQUEST}\n  issue: ${3:value}\n  text: ${4:What happened.}",
            snippet.Inserts);
    }

    [EditorTheory]
    [InlineData("scenarios:\n  - |\n")]
    [InlineData(Scenario + "  - |\n")]
    public async Task After_a_dash_the_keys_that_a_scenario_needs_are_inserted_at_once(string spec)
    {
        var skeleton = Assert.Single(await editor.CompleteAsync(spec), offer => offer.Label == "scenario");
        Assert.Equal("status: $1\n  code: $2\n  issue: $3\n  text: $4", skeleton.Inserts);
    }

    private static bool IsPublished(IReadOnlyDictionary<string, string> row) =>
        !row["in_published_CodeSystem"].StartsWith("NO", StringComparison.Ordinal);

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table) =>
        Csv.Read(Repository.Read("spec", "reference", table));

    private async Task AssertOffersAsync(string spec, IEnumerable<string> labels) => Assert.Equal(
        labels.Order(StringComparer.Ordinal),
        (await editor.CompleteAsync(spec)).Select(offer => offer.Label).Order(StringComparer.Ordinal));
}
