using System.Text.RegularExpressions;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>docs/exits.md: a row for each exit, with what the default preset answers.</summary>
public sealed class ExitDocumentationTests
{
    public static TheoryData<string> Exits => [.. SpecFormat.Exits.Keys.Select(key => key.Name)];

    [Theory]
    [MemberData(nameof(Exits))]
    public void Each_exit_has_a_row_with_what_it_is_answered_with(string exit)
    {
        var row = Regex.Match(
            Repository.Read("docs", "exits.md"),
            $@"^\| `{exit}` \| [^|]+ \| (?<answer>[^|]+) \| [^|]+ \|$",
            RegexOptions.Multiline);
        Assert.True(row.Success, $"docs/exits.md has no row for '{exit}'.");
        var specification = FailureTable.Preset(PresetLibrary.Default);
        foreach (var name in specification.Exits.Single(entry => entry.Exit == exit).Scenarios)
        {
            var scenario = specification.Scenarios.Single(candidate => candidate.Name == name);
            Assert.Contains($"{scenario.Status} {scenario.Code}", row.Groups["answer"].Value);
            Assert.Contains($"`{scenario.Issue}`", row.Groups["answer"].Value);
        }
    }
}
