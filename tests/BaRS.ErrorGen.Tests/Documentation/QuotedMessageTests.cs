using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BaRS.ErrorGen.Pipeline;
using BaRS.ErrorGen.Tests.Diagnostics;
using BaRS.ErrorGen.Tests.Support;

namespace BaRS.ErrorGen.Tests.Documentation;

/// <summary>
/// Every message that a page quotes has the format of its rule, whichever page it is, and those that no example of a page
/// gives are what is really reported.
/// </summary>
public sealed partial class QuotedMessageTests
{
    private static readonly string[] Folders = ["docs", "samples", "spec"];

    public static TheoryData<string> Pages =>
    [
        .. Folders.SelectMany(folder => Directory.GetFiles(Repository.GetPath(folder), "*.md", SearchOption.AllDirectories))
            .Append(Repository.GetPath("README.md"))
            .Where(path => Quotation().IsMatch(File.ReadAllText(path)))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_quoted_message_has_a_format_of_its_rule(string page)
    {
        foreach (var quoted in Quotation().Matches(Repository.Read(page)).AsEnumerable())
        {
            var (id, message) = (quoted.Groups["id"].Value, quoted.Groups["message"].Value);
            Assert.True(Formats.Any(format => format.Id == id && format.Pattern.IsMatch(message)), $"No message of {id} reads: {message}");
        }
    }

    [Fact]
    public void The_page_of_BARS9001_quotes_what_its_properties_give()
    {
        var page = Repository.Read("docs", "rules", "BARS9001.md");
        var block = Regex.Match(page, "```xml\n(?<xml>.*?)```", RegexOptions.Singleline).Groups["xml"].Value;
        var properties =
            XElement.Parse($"<p>{block}</p>").Elements().Select(property => (property.Name.LocalName, property.Value)).ToArray();
        var messages = GetMessages(properties);
        Assert.Equal(properties.Length, messages.Count);
        Assert.All(messages, message => Assert.Contains(message, page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_BARS9001_quotes_what_presets_on_two_lines_give() =>
        // The targets make one line of them.
        Assert.Contains(
            Assert.Single(GetMessages(("BarsErrorGenPresets", "bars-core-1.4.0 nhs-5xx"))),
            Repository.Read("docs", "rules", "BARS9001.md"),
            StringComparison.Ordinal);

    [Fact]
    public void The_page_of_options_quotes_what_the_properties_give()
    {
        var page = Repository.Read("docs", "options.md");
        var messages = GetMessages(("BarsErrorGenNamespace", "My-Receiver"), ("BarsErrorGenPresets", "bars-core-1.0"));
        Assert.Equal(2, messages.Count);
        Assert.All(messages, message => Assert.Contains(message, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("docs/options.md")]
    [InlineData("docs/rules/BARS1014.md")]
    public async Task A_preset_that_the_property_leaves_out_is_quoted_as_it_is_reported(string page)
    {
        var consumer =
            Consumer.Create("format: bars-errors/1\nextends: bars-core-1.0.0\n") with { Properties = [("BarsErrorGenPresets", "nhs-5xx")] };
        var diagnostic = Assert.Single(await SpecVerifier.DiagnosticsAsync(consumer));
        Assert.Contains(
            $"receiver.bars.yaml(2,10): error BARS1014: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n",
            Repository.Read(page),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_two_files_is_quoted_as_it_is_reported()
    {
        var page = Repository.Read("docs", "rules", "BARS1013.md");
        var files = Regex.Matches(page, "```yaml\n# (?<name>[a-z]+\\.bars\\.yaml)\n.*?```", RegexOptions.Singleline)
            .Select(file => new SpecText("/project/" + file.Groups["name"].Value, file.Value[8..^3]))
            .ToList();
        Assert.Equal(2, files.Count);
        var diagnostic = Assert.Single(await SpecVerifier.DiagnosticsAsync(new Consumer { Specs = [.. files] }));
        var place = diagnostic.Location.GetLineSpan().StartLinePosition;
        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"referrals.bars.yaml({place.Line + 1},{place.Character + 1}): error BARS1013: "
                    + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n"),
            page,
            StringComparison.Ordinal);
    }

    /// <summary>The formats of all rules, and the texts of the errors that the package's build files report.</summary>
    private static IReadOnlyList<(string Id, Regex Pattern)> Formats { get; } =
    [
        .. RuleMessages.Descriptors.Select(
            descriptor => (descriptor.Id, Pattern(descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), @"\\\{[0-9]+}"))),
        .. XDocument.Load(Repository.GetPath("build", "BaRS.ErrorGen.targets")).Descendants("Error")
            .Select(error => (error.Attribute("Code")!.Value, Pattern(error.Attribute("Text")!.Value, @"[\\$@]+\(.*?\\\)"))),
    ];

    private static Regex Pattern(string format, string hole) =>
        new($"^{Regex.Replace(Regex.Escape(format), hole, ".*").Replace(@"\{\{", @"\{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)}$", RegexOptions.Singleline);

    private static List<string> GetMessages(params (string, string)[] properties) =>
    [
        .. GeneratorOptions.Read(new TestOptions(properties).GlobalOptions).Problems.Select(
            problem => $"CSC : error BARS9001: {problem.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}\n"),
    ];

    [GeneratedRegex(@"(error|warning|info) (?<id>BARS[0-9]{4}): (?<message>[^\n]+)")]
    private static partial Regex Quotation();
}
