using System.Globalization;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Terminology;
using BaRS.ErrorGen.Tool.Assurance;
using BaRS.ErrorGen.Tool.Show;
using BaRS.ErrorGen.Validation;

namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>The scenarios of a spec as views. What a sender does is what the core's classifier says.</summary>
internal sealed class ScenarioViews
{
    private readonly CatalogueSource _source;
    private readonly StatusLinks _statuses;
    private readonly RetryClassifier _classifier;
    private readonly NoteLinks _notes;
    private readonly List<string> _hrefs;
    private readonly ILookup<string, AssuranceCondition> _conditions;
    private readonly ILookup<string, string> _exits;

    public ScenarioViews(CatalogueSource source, StatusLinks statuses)
    {
        _source = source;
        _statuses = statuses;
        _classifier = new RetryClassifier(RetryTable.From(source.Specification));
        var scenarios = source.Specification.Scenarios;
        var names = new PageNames();
        _hrefs = [.. scenarios.Select(scenario => $"scenarios/{Uri.EscapeDataString(names.Add(scenario.Name))}/index.html")];
        _notes = new NoteLinks(scenarios.Zip(_hrefs).ToDictionary(pair => pair.First.Name, pair => pair.Second));
        _conditions = AssuranceCondition.All
            .SelectMany(condition => condition.Answers, (condition, answer) => (condition, answer))
            .ToLookup(pair => pair.answer, pair => pair.condition);
        _exits = source.Specification.Exits
            .SelectMany(exit => exit.Scenarios, (exit, name) => (exit, name))
            .ToLookup(pair => pair.name, pair => pair.exit.Exit);
    }

    public IReadOnlyList<ScenarioView> Create() =>
        [.. _source.Specification.Scenarios.Select((scenario, index) => Create(scenario, _source.Places[index], _hrefs[index]))];

    private ScenarioView Create(Scenario scenario, ScenarioPlace place, string href)
    {
        var isPreset = place.File is null;
        List<AssuranceCondition> conditions = [.. _conditions[scenario.Name].Where(condition => condition.Accepts(scenario))];
        return new ScenarioView
        {
            Name = scenario.Name,
            Href = href,
            Status = _statuses.Get(scenario.Status),
            Code = scenario.Code,
            Display = scenario.Display,
            Issue = scenario.Issue,
            IssueDisplay = IssueTypes.Find(scenario.Issue)?.Display ?? "",
            Severity = scenario.Severity,
            Text = scenario.Text,
            Emitter = Emitters.Heading(scenario.Origin),
            EmitterPhrase = OriginText.Phrase(scenario.Origin),
            Emitters = Emitters.Values(scenario.Origin),
            Retry = RetryView.From(_classifier.Classify(scenario.Status, scenario.Code, scenario.Issue).Policy),
            Endpoints = scenario.Endpoints,
            Requirements = scenario.Requirements,
            IsFirstOfTypeOnly = scenario.IsFirstOfTypeOnly,
            Note = _notes.Split(scenario, isPreset),
            Source = scenario.Source ?? "",
            DefinedIn = place.File is { } file ? _source.FileNames[file] : place.Path,
            Exits = [.. _exits[scenario.Name]],
            Conditions = [.. conditions.Select(Create)],
            AssuranceIds = [.. conditions.Select(condition => condition.Id), .. scenario.Requirements],
        };
    }

    private static ConditionView Create(AssuranceCondition condition) => new(
        condition.Id,
        condition.Request,
        condition.Text,
        string.Join(
            ' ',
            new[]
            {
                condition.Status.ToString(CultureInfo.InvariantCulture),
                string.Join(" or ", condition.Codes),
                string.Join(" or ", condition.Issues),
            }.Where(part => part.Length > 0)),
        condition.Requirements);
}
