using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Rules;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Tests.Diagnostics;

/// <summary>What lists of rules, SARIF files and editors show of a rule before anything is reported: titles and message formats.</summary>
public sealed partial class DescriptorTests
{
    /// <summary>What has no value to name: something is missing or empty, or the place says it all.</summary>
    private static readonly string[] WithoutValue =
    [
        "The file is empty. ",
        "'diagnostics' is empty. ",
        "'diagnostics' contains a stack trace. ",
        "'diagnostics' contains HTML. ",
        "'coding' must be a list, not an object. ",
        "The issue has no error code, ",
        "The coding has no 'code'. ",
        "The error code is empty. ",
        "The OperationOutcome has no issue, ",
        "The issue has no 'severity'. ",
    ];

    private static readonly IReadOnlyList<DiagnosticDescriptor> All = RuleMessages.Descriptors;

    /// <summary>The descriptors as the code has them, whether a rule lists them or not.</summary>
    private static readonly IReadOnlyList<(string Name, DiagnosticDescriptor Descriptor)> Fields =
    [
        .. typeof(RuleDescriptor).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(
                type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(RuleDescriptor) || field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (
                $"{field.DeclaringType!.Name}.{field.Name}",
                field.GetValue(null) as DiagnosticDescriptor ?? Descriptors.For((RuleDescriptor)field.GetValue(null)!))),
    ];

    public static TheoryData<string> Formats => [.. All.Select(GetFormat).Distinct()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_says_by_itself_what_is_wrong(string format) =>
        Assert.True(Words().Count(Hole().Replace(format, "")) >= 3, $"'{format}' says nothing without what fills its holes.");

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_names_the_value_that_is_wrong(string format) =>
        Assert.True(
            Hole().IsMatch(format) || WithoutValue.Any(start => format.StartsWith(start, StringComparison.Ordinal)),
            $"'{format}' names no value.");

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_holes_of_a_format_are_numbered_from_zero_without_a_gap(string format)
    {
        var holes = RuleMessages.GetHoles(format);
        Assert.Equal(Enumerable.Range(0, holes.Count), holes);
    }

    /// <summary>As RS1032 asks, which cannot know that what fills a hole at the end brings its own full stop.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_is_one_sentence_without_a_full_stop_or_several_that_end_with_one(string format)
    {
        Assert.Equal(format.Trim(), format);
        Assert.DoesNotContain('\n', format);
        var isSeveral = SentenceEnd().IsMatch(format);
        Assert.True(isSeveral ? EndsWithSentence().IsMatch(format) : !format.EndsWith('.'), format);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_is_in_the_idiom_of_analyzers(string format) => Assert.DoesNotMatch(OldIdiom(), format);

    [Fact]
    public void Each_id_has_one_title() =>
        Assert.All(All.GroupBy(descriptor => descriptor.Id), rule => Assert.Single(rule.Select(GetTitle).Distinct()));

    [Fact]
    public void A_title_is_a_short_statement_without_a_full_stop() =>
        Assert.All(All.Select(GetTitle).Distinct(), title =>
        {
            Assert.True(char.IsUpper(title[0]) && char.IsLetterOrDigit(title[^1]), title);
            Assert.InRange(title.Length, 8, 60);
            Assert.DoesNotMatch(OldIdiom(), title);
        });

    /// <summary>A descriptor that its rule does not list would be reported, and be missing from every list.</summary>
    [Fact]
    public void Every_descriptor_is_listed_by_its_rule()
    {
        Assert.InRange(Fields.Count, 100, 500);
        Assert.Empty(Fields.Where(field => !All.Contains(field.Descriptor)).Select(field => field.Name));
    }

    [Fact]
    public void No_two_descriptors_of_a_rule_have_the_same_message() =>
        Assert.Empty(Fields.GroupBy(field => (field.Descriptor.Id, GetFormat(field.Descriptor)))
            .Where(same => same.Count() > 1)
            .Select(same => string.Join(" and ", same.Select(field => field.Name))));

    [Fact]
    public void The_list_for_tools_holds_all_that_the_analyzers_of_files_report() =>
        Assert.Equal(
            Descriptors.SpecFile.Concat(Descriptors.Baseline).Concat(Descriptors.OutcomeExample).ToHashSet(),
            AllRules.Descriptors.Select(Descriptors.For).ToHashSet());

    [Fact]
    public void Every_severity_of_the_core_is_the_one_that_Roslyn_reports() =>
        Assert.All(AllRules.Descriptors, rule => Assert.Equal(rule.Severity.ToString(), Descriptors.For(rule).DefaultSeverity.ToString()));

    [GeneratedRegex(@"(?<!\{)\{[0-9]+\}(?!\})")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"[.?] \S")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"([.?]|[.?:] \{[0-9]+\})$")]
    private static partial Regex EndsWithSentence();

    /// <summary>What the texts of this project were full of, and no reader of analyzers expects.</summary>
    [GeneratedRegex(@"\b(told|tells|mend|stands|dear|senseless|holds|(?<!There )is no(?! longer)|goes out|, as|an? \w+ a (file|project|line)|Where)\b")]
    private static partial Regex OldIdiom();

    private static string GetFormat(DiagnosticDescriptor descriptor) => descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);

    private static string GetTitle(DiagnosticDescriptor descriptor) => descriptor.Title.ToString(CultureInfo.InvariantCulture);
}
