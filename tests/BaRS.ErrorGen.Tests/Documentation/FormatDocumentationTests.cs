using System.Text.RegularExpressions;
using BaRS.ErrorGen.Parsing;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>docs/spec-format.md has a table of keys for each mapping of the format, as the parser has it.</summary>
public sealed class FormatDocumentationTests
{
    public static TheoryData<string> Shapes => [.. SpecFormat.Shapes.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_table_of_a_mapping_has_its_keys_in_order(string name)
    {
        var shape = SpecFormat.Shapes.Single(candidate => candidate.Name == name);
        var page = Repository.Read("docs", "spec-format.md");
        var start = page.IndexOf($"### {name}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"No heading '### {name}'.");
        var end = page.IndexOf("\n#", start + 4, StringComparison.Ordinal);
        var rows = Regex.Matches(
            page[start..(end < 0 ? page.Length : end)],
            @"^\| `?(?<key>[^`|]+?)`? \| (?<required>yes|no) \| (?<text>.*) \|$",
            RegexOptions.Multiline);
        Assert.Equal(
            shape.Keys.Append(shape.Others).OfType<SpecKey>().Select(key => (key.Name, key.IsRequired ? "yes" : "no", key.Description)),
            rows.Select(row => (
                row.Groups["key"].Value,
                row.Groups["required"].Value,
                row.Groups["text"].Value.Replace("\\|", "|", StringComparison.Ordinal))));
    }
}
