namespace BaRS.ErrorGen.Tool.Catalogue.Pages;

/// <summary>What every page shows of the site.</summary>
internal sealed record SiteModel(string Title, IReadOnlyList<string> InForce, string Version, string RepositoryUrl, bool HasContradictions);

/// <summary>A row of the list of scenarios.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Values">Its values in the filters, by their keys.</param>
internal sealed record RowModel(ScenarioView Scenario, IReadOnlyList<FacetValue> Values);

/// <summary>The scenarios of one status.</summary>
internal sealed record GroupModel(StatusLink Status, IReadOnlyList<RowModel> Rows);

/// <summary>The first page: all scenarios, and the filters.</summary>
internal sealed record IndexModel(int Count, IReadOnlyList<Facet> Facets, IReadOnlyList<GroupModel> Groups);

/// <summary>The page of a scenario. As in all of them, what is not there is empty: to the templates, null is a mistake.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Outcome">Its OperationOutcome.</param>
/// <param name="Code">Its C#.</param>
/// <param name="Departures">What the sender does if a part of the answer is another.</param>
/// <param name="SameAnswer">The scenarios that a sender cannot tell from it.</param>
/// <param name="SameCode">The other scenarios with its error code, if they are few.</param>
/// <param name="Before">The scenario before it, if there is one.</param>
/// <param name="After">The scenario after it, if there is one.</param>
internal sealed record ScenarioModel(
    ScenarioView Scenario,
    IReadOnlyList<JsonToken> Outcome,
    CodeSample Code,
    IReadOnlyList<DepartureModel> Departures,
    IReadOnlyList<ScenarioView> SameAnswer,
    IReadOnlyList<ScenarioView> SameCode,
    IReadOnlyList<ScenarioView> Before,
    IReadOnlyList<ScenarioView> After);

/// <summary>An answer that differs in a part, and what a sender makes of it.</summary>
/// <param name="Answer">What differs.</param>
/// <param name="Retry">What the sender does.</param>
/// <param name="Step">The number of the step that decides.</param>
internal sealed record DepartureModel(string Answer, RetryView Retry, int Step);

/// <summary>The page of a status, and its row in the list of statuses.</summary>
/// <param name="Status">The status.</param>
/// <param name="Name">Its name in the spec; empty if the spec has no entry for it.</param>
/// <param name="Cause">Why it happens.</param>
/// <param name="Steps">What to check.</param>
/// <param name="Fix">What helps.</param>
/// <param name="Retry">What a sender does if no scenario matches.</param>
/// <param name="Codes">The error codes of its scenarios.</param>
/// <param name="Rows">Its scenarios.</param>
internal sealed record StatusModel(
    StatusLink Status,
    string Name,
    string Cause,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Fix,
    RetryView Retry,
    IReadOnlyList<string> Codes,
    IReadOnlyList<RowModel> Rows);

/// <summary>The page of all statuses.</summary>
internal sealed record StatusesModel(IReadOnlyList<StatusModel> Statuses);

/// <summary>The page of how a sender decides.</summary>
/// <param name="NeverStatuses">The statuses that are never retried.</param>
/// <param name="Receipts">The answers that prove delivery.</param>
/// <param name="Never">What is done if nothing is known.</param>
/// <param name="ShortDelay">What is done after an issue code that FHIR calls transient.</param>
/// <param name="Policies">All policies.</param>
/// <param name="Codes">The error codes of the spec, for the form.</param>
/// <param name="Issues">The issue codes, for the form.</param>
/// <param name="Table">What the script of the page decides by, as JSON.</param>
internal sealed record SendingModel(
    IReadOnlyList<StatusLink> NeverStatuses,
    IReadOnlyList<string> Receipts,
    RetryView Never,
    RetryView ShortDelay,
    IReadOnlyList<RetryView> Policies,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Issues,
    string Table);

/// <summary>The page of the contradictions of the standard.</summary>
internal sealed record ContradictionsModel(IReadOnlyList<ContradictionModel> Contradictions);

/// <summary>A contradiction, with its section as HTML.</summary>
internal sealed record ContradictionModel(string Id, string Title, string Html);
