using BaRS.ErrorGen.Naming;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Text;

namespace BaRS.ErrorGen.Validation;

/// <summary>One scenario of an entry: lists of codes and issues make several.</summary>
internal sealed class ExpandedScenario(
    ScenarioSyntax syntax,
    string name,
    TextPlace namePlace,
    SpecText code,
    SpecText issue,
    EntryValues values)
{
    public ScenarioSyntax Syntax { get; } = syntax;

    public string Name { get; } = name;

    /// <summary>
    /// Where the name is given, or else what sets the scenario apart from others of its entry: the issue code or the
    /// code.
    /// </summary>
    public TextPlace NamePlace { get; } = namePlace;

    public SpecText Code { get; } = code;

    public SpecText Issue { get; } = issue;

    /// <summary>What it shares with the other scenarios of its entry.</summary>
    public EntryValues Values { get; } = values;

    /// <summary>The scenarios of a document in its order; at most <paramref name="limit"/> and one more.</summary>
    public static IReadOnlyList<ExpandedScenario> Expand(SpecDocument document, int limit) =>
        [.. document.Scenarios.SelectMany(Expand).Take(limit + 1)];

    private static IEnumerable<ExpandedScenario> Expand(ScenarioSyntax syntax)
    {
        // Once, not for each code: all of these lists can be long.
        var issues = Distinct(syntax.Issues).ToList();
        var values = new EntryValues(syntax);
        foreach (var code in Distinct(syntax.Codes))
        {
            foreach (var issue in issues)
            {
                yield return new ExpandedScenario(
                    syntax,
                    GetName(syntax, code.Value, issue.Value),
                    syntax.Name?.Place ?? (issues.Count > 1 ? issue.Place : code.Place),
                    code,
                    issue,
                    values);
            }
        }
    }

    /// <summary>An entry that a list gives twice makes one scenario; a rule of its own reports it.</summary>
    private static IEnumerable<SpecText> Distinct(IReadOnlyList<SpecText> list) =>
        list.Count == 1 ? list : list.GroupBy(text => text.Value, StringComparer.Ordinal).Select(group => group.First());

    private static string GetName(ScenarioSyntax syntax, string code, string issue)
    {
        if (syntax.Name is not { } given)
            return DefaultName(code, issue);

        // One given name cannot stand for several scenarios: what differs between them is added.
        var name = given.Value;
        if (syntax.Codes.Count > 1)
            name += Identifier.PascalCase(code);
        if (syntax.Issues.Count > 1)
            name += Identifier.PascalCase(issue);
        return name;
    }

    /// <summary>Code, then issue, the issue left out where the code already ends in it: RecBadRequestValue, RecTimeout.</summary>
    private static string DefaultName(string code, string issue)
    {
        var codeName = Identifier.PascalCase(code);
        var issueName = Identifier.PascalCase(issue);
        return codeName.EndsWith(issueName, StringComparison.Ordinal) ? codeName : codeName + issueName;
    }
}
