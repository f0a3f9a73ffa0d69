using System.Globalization;
using BaRS.ErrorGen.Emit;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Tool.Catalogue.Pages;
using BaRS.ErrorGen.Tool.Output;

namespace BaRS.ErrorGen.Tool.Catalogue;

/// <summary>
/// The static site of a spec: one page per scenario and per status, a list with filters, and how a sender decides. The same
/// spec gives the same bytes, so that a site in a repository changes only where the spec does.
/// </summary>
internal sealed class CatalogueSite
{
    // With more, the list would be the page. The list with its filter is a click away.
    private const int MaxRelated = 12;

    private static readonly string[] Assets = ["site.css", "pages.css", "print.css", "index.js", "copy.js", "sending.js", "icon.svg"];

    private readonly CatalogueSource _source;
    private readonly SiteTemplates _templates;
    private readonly StatusLinks _statuses;
    private readonly RetryClassifier _classifier;
    private readonly IReadOnlyList<ScenarioView> _scenarios;
    private readonly ILookup<int, RowModel> _rows;
    private readonly ILookup<(int, string, string), ScenarioView> _sameAnswer;
    private readonly ILookup<string, ScenarioView> _sameCode;

    private CatalogueSite(CatalogueSource source)
    {
        _source = source;
        _classifier = new RetryClassifier(RetryTable.From(source.Specification));
        _statuses = new StatusLinks(source.Specification);
        _scenarios = new ScenarioViews(source, _statuses).Create();
        _rows = _scenarios.ToLookup(scenario => scenario.Status.Number, scenario => new RowModel(scenario, Facets.Of(scenario)));
        _sameAnswer = _scenarios.ToLookup(Answer);
        _sameCode = _scenarios.ToLookup(scenario => scenario.Code, StringComparer.Ordinal);
        _templates = new SiteTemplates(new SiteModel(
            source.Title,
            source.InForce,
            ToolVersion.Text,
            ToolVersion.RepositoryUrl,
            source.Places.Any(place => place.File is null)));
    }

    /// <summary>All files of the site.</summary>
    public static IEnumerable<SiteFile> Create(CatalogueSource source) => new CatalogueSite(source).Files();

    private IEnumerable<SiteFile> Files()
    {
        foreach (var asset in Assets)
            yield return new SiteFile("assets/" + asset, SiteResources.Read(asset));

        yield return _templates.Render("index", "index.html", Index());
        yield return _templates.Render("sending", "sending/index.html", Sending());
        var statuses = _statuses.All.Select(Status).ToList();
        yield return _templates.Render("statuses", "statuses/index.html", new StatusesModel(statuses));
        foreach (var status in statuses)
            yield return _templates.Render("status", status.Status.Href, status);
        if (_source.Places.Any(place => place.File is null))
            yield return _templates.Render("contradictions", Contradictions.PageHref, ContradictionsPage());
        for (var i = 0; i < _scenarios.Count; i++)
            yield return _templates.Render("scenario", Uri.UnescapeDataString(_scenarios[i].Href), Scenario(i));
    }

    private IndexModel Index() => new(
        _scenarios.Count,
        Facets.Create(_scenarios),
        [
            .. _statuses.All.Where(status => _rows.Contains(status.Number))
                .Select(status => new GroupModel(status, [.. _rows[status.Number]])),
        ]);

    private ScenarioModel Scenario(int index)
    {
        var view = _scenarios[index];
        var scenario = _source.Specification.Scenarios[index];
        var sameCode = _sameCode[view.Code].Where(other => Answer(other) != Answer(view)).Take(MaxRelated + 1).ToList();
        return new ScenarioModel(
            view,
            JsonTokens.From(OutcomeJson.Create(_source.Specification, scenario, scenario.DefaultDiagnostics)),
            CodeSample.From(scenario),
            Departures(scenario),
            [.. _sameAnswer[Answer(view)].Where(other => !ReferenceEquals(other, view))],
            sameCode.Count <= MaxRelated ? sameCode : [],
            [.. _scenarios.Take(index).TakeLast(1)],
            [.. _scenarios.Skip(index + 1).Take(1)]);
    }

    /// <summary>What a sender sees.</summary>
    private static (int, string, string) Answer(ScenarioView scenario) => (scenario.Status.Number, scenario.Code, scenario.Issue);

    private List<DepartureModel> Departures(Scenario scenario)
    {
        var status = scenario.Status.ToString(CultureInfo.InvariantCulture);
        // A status of which no spec says anything.
        const int other = 499;
        return
        [
            Departure($"{scenario.Code} {scenario.Issue} with an unknown status", other, scenario.Code, scenario.Issue),
            Departure($"{status} {scenario.Code} with an unknown issue code", scenario.Status, scenario.Code, ""),
            Departure($"{status} with an unknown error code", scenario.Status, "", ""),
        ];
    }

    private DepartureModel Departure(string answer, int status, string code, string issue)
    {
        var classification = _classifier.Classify(status, code, issue);
        return new DepartureModel(answer, RetryView.From(classification.Policy), (int)classification.Step);
    }

    private StatusModel Status(StatusLink status)
    {
        var entry = _source.Specification.Statuses.FirstOrDefault(entry => entry.Status == status.Number);
        return new StatusModel(
            status,
            entry?.Title ?? "",
            entry?.Cause ?? "",
            entry is null ? [] : entry.Steps,
            entry is null ? [] : entry.Fix,
            RetryView.From(_classifier.Classify(status.Number, null, null).Policy),
            [.. _rows[status.Number].Select(row => row.Scenario.Code).Distinct()],
            [.. _rows[status.Number]]);
    }

    private SendingModel Sending()
    {
        var table = RetryTable.From(_source.Specification);
        return new SendingModel(
            [.. table.Statuses.Where(entry => !entry.Policy.IsRetry).Select(entry => _statuses.Get(entry.Status!.Value))],
            [
                .. table.Combinations.Where(entry => entry.Policy.Action == RetryAction.AlreadyDelivered)
                    .Select(entry => $"{entry.Status} {entry.Code} {entry.Issue}"),
            ],
            RetryView.From(table.Never),
            RetryView.From(table.Issues[0].Policy),
            [.. _source.Specification.Policies.Select(RetryView.From)],
            [.. _source.Specification.Codes.Select(code => code.Code)],
            IssueTypes.R4Codes,
            RetryTableJson.Create(_source.Specification));
    }

    private ContradictionsModel ContradictionsPage()
    {
        var hrefs = _scenarios.ToDictionary(scenario => scenario.Name, scenario => "../" + scenario.Href);
        var docs = new Uri(ToolVersion.RepositoryUrl + "/blob/main/docs/");
        return new ContradictionsModel(
            [.. Contradictions.All.Select(item => new ContradictionModel(item.Id, item.Title, Contradictions.ToHtml(item, hrefs, docs)))]);
    }
}
