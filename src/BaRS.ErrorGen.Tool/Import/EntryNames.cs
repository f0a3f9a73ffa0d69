using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Library;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Naming;

namespace BaRS.ErrorGen.Tool.Import;

/// <summary>
/// Gives names to entries: that of the scenario of the preset which the row stands for, otherwise the name that the codes give,
/// and if another row has that, what the section adds.
/// </summary>
/// <param name="known">The scenarios of the preset that rows stand for.</param>
internal sealed partial class EntryNames(IReadOnlyDictionary<(ImportedEntry Entry, string Code, string Issue), Scenario> known)
{
    private const int MaxQualifierLength = 60;

    private readonly HashSet<string> _taken = new(known.Values.Select(scenario => scenario.Name), StringComparer.Ordinal);

    /// <summary>The entry as it can stand beside the others: one, or one for each scenario if these need names of their own.</summary>
    public IEnumerable<ImportedEntry> Name(ImportedEntry entry)
    {
        if (!entry.IsUsable)
            return [entry];
        var pairs = entry.Codes.SelectMany(code => entry.Issues.Select(issue => (Code: code, Issue: issue))).ToList();
        var names = pairs.Select(pair => Find(entry, pair.Code, pair.Issue)).ToList();
        if (names.All(name => name.Name is null))
            return [entry];
        return pairs.Select((pair, i) => entry with
        {
            Codes = [pair.Code],
            Issues = [pair.Issue],
            Name = names[i].Name,
            Doubts = [.. i == 0 ? entry.Doubts : [], .. names[i].Doubts],
        });
    }

    /// <summary>The name of a scenario; null for the one that it has without a 'name'.</summary>
    private (string? Name, IReadOnlyList<string> Doubts) Find(ImportedEntry entry, string code, string issue)
    {
        var given = DefaultName(code, issue);
        if (known.TryGetValue((entry, code, issue), out var scenario))
            return (scenario.Name == given ? null : scenario.Name, []);
        if (IsFree(given))
        {
            _taken.Add(given);
            return (null, []);
        }

        var qualified = given + Qualifier(entry.Row.Section);
        if (!Identifier.IsValid(qualified))
            qualified = "Scenario" + qualified;
        var name = qualified;
        for (var number = 2; !IsFree(name); number++)
            name = qualified + "_" + number.ToString(CultureInfo.InvariantCulture);
        _taken.Add(name);
        return (name, name == qualified ? [] : ["Another row of the section has the same codes. Give this scenario a better name."]);
    }

    private bool IsFree(string name) => Identifier.IsValid(name) && !ReservedNames.Contains(name) && !_taken.Contains(name);

    /// <summary>As a spec names a scenario without a 'name'.</summary>
    private static string DefaultName(string code, string issue)
    {
        var (codeName, issueName) = (Identifier.PascalCase(code), Identifier.PascalCase(issue));
        return codeName.EndsWith(issueName, StringComparison.Ordinal) ? codeName : codeName + issueName;
    }

    /// <summary>'GET /Slot | start' to 'SlotStart'.</summary>
    private static string Qualifier(string section)
    {
        var words = Identifier.PascalCase(Verb().Replace(section, ""));
        return words.Length > MaxQualifierLength ? words[..MaxQualifierLength] : words;
    }

    [GeneratedRegex(@"\b(?:GET|POST|PUT|PATCH|DELETE)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
