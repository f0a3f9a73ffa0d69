using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Model;
using BaRS.ErrorGen.Presets;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Presets;

/// <summary>The preset nhs-5xx against the page "Troubleshooting 5xx status codes", read from the page itself.</summary>
public sealed class TroubleshootingPageTests
{
    private static readonly Regex Heading = new("^(?<status>5[0-9]{2}): (?<title>[A-Z_]+)$", RegexOptions.Multiline);

    private static readonly IReadOnlyList<Section> Page = ReadPage(Repository.Read("spec", "reference", "nhs-5xx-troubleshooting.txt"));

    private static readonly Specification Preset =
        SpecCompiler.Compile([], new PresetSelection(new EquatableArray<string>(["nhs-5xx"])), CancellationToken.None).Specification;

    [Fact]
    public void The_five_entries_are_those_of_the_page() =>
        Assert.Equal(Page.Select(section => (section.Status, section.Title)), Preset.Statuses.Select(entry => (entry.Status, entry.Title)));

    [Fact]
    public void Every_cause_is_the_page_s() =>
        Assert.Equal(Page.Select(section => section.Cause), Preset.Statuses.Select(entry => entry.Cause!));

    [Fact]
    public void Every_step_is_an_entry() =>
        Assert.Equal(Page.SelectMany(section => section.Steps), Preset.Statuses.SelectMany(entry => entry.Steps));

    [Fact]
    public void Every_fix_is_an_entry() =>
        Assert.Equal(Page.SelectMany(section => section.Fix), Preset.Statuses.SelectMany(entry => entry.Fix));

    [Fact]
    public void The_retry_is_what_the_page_says() =>
        Assert.Equal(["short-delay", "never", "short-delay", "backoff", "short-delay"], Preset.Statuses.Select(entry => entry.Retry.Name));

    private static List<Section> ReadPage(string page)
    {
        var headings = Heading.Matches(page);
        return [.. headings.Select((heading, i) =>
        {
            var end = i + 1 < headings.Count ? headings[i + 1].Index : page.IndexOf("Last edited", StringComparison.Ordinal);
            var body = page[(heading.Index + heading.Length)..end];
            return new Section(
                int.Parse(heading.Groups["status"].Value, CultureInfo.InvariantCulture),
                heading.Groups["title"].Value,
                Items(body, "Cause", "Steps").Single(),
                Items(body, "Steps", "Fix"),
                Items(body, "Fix", null));
        })];
    }

    /// <summary>The lines of a part of an entry, without their numbers and bullets; a no-break space of the page is a space here.</summary>
    private static List<string> Items(string body, string from, string? to)
    {
        var start = body.IndexOf($"\n{from}\n", StringComparison.Ordinal) + from.Length + 2;
        var end = to is null ? body.Length : body.IndexOf($"\n{to}\n", StringComparison.Ordinal);
        return
        [
            .. body[start..end]
                .Split('\n')
                .Select(line => Regex.Replace(line.Replace('\u00A0', ' ').Trim(), @"^(\d+\.|•)\s*", ""))
                .Where(line => line.Length > 0),
        ];
    }

    private sealed record Section(int Status, string Title, string Cause, IReadOnlyList<string> Steps, IReadOnlyList<string> Fix);
}
