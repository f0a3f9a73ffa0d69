using System.Globalization;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Pipeline;

/// <summary>The generated files as text: the same everywhere, and clean in the strictest consumer.</summary>
public sealed class OutputTests
{
    private const string Spec = """
        format: bars-errors/1
        extends: bars-core-1.0.0
        retryPolicies:
          slow: { action: retry-with-backoff, delay: 1m, factor: 1.5, maxDelay: 1h, attempts: 5 }
        scenarios:
          - status: 422
            code: REC_UNPROCESSABLE_ENTITY
            issue: [business-rule, too-costly]
            text: "Iıİi: {{not a placeholder}}"
            diagnostics: "{parameter} is not valid: {class}"
            retry: slow
        """;

    public static TheoryData<LanguageVersion> Languages =>
        [LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp10, LanguageVersion.CSharp11, LanguageVersion.CSharp12];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_version_from_7_3_compiles_the_code_without_a_warning(LanguageVersion language) =>
        GeneratorHarness.RunClean(Consumer.Create(Spec) with { Language = language });

    [Theory]
    [InlineData("receiver")]
    [InlineData("Sender")]
    [InlineData("API")]
    [InlineData("all")]
    [InlineData("Receiver + SENDER")]
    public void Every_role_compiles_in_either_visibility(string role)
    {
        GeneratorHarness.RunClean(Consumer.Create(Spec) with { Properties = [("BarsErrorGenRole", role)] });
        GeneratorHarness.RunClean(
            Consumer.Create(Spec) with { Properties = [("BarsErrorGenRole", role), ("BarsErrorGenVisibility", "public")] });
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public void The_bytes_are_the_same_under_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = GeneratorHarness.RunClean(Consumer.Create(Spec)).AllText;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, GeneratorHarness.RunClean(Consumer.Create(Spec + "\n")).AllText);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Crlf_in_the_spec_gives_the_same_bytes_as_lf() =>
        Assert.Equal(
            GeneratorHarness.RunClean(Consumer.Create(Spec)).AllText,
            GeneratorHarness.RunClean(Consumer.Create(Spec.ReplaceLineEndings("\r\n"))).AllText);

    [Fact]
    public void The_order_in_which_the_build_lists_the_files_does_not_matter()
    {
        var one = new SpecText("/project/b.bars.yaml", Spec);
        var other = new SpecText(
            "/project/a.bars.yaml",
            "format: bars-errors/1\nscenarios:\n  - { status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n");
        Assert.Equal(
            GeneratorHarness.RunClean(new Consumer { Specs = [one, other] }).AllText,
            GeneratorHarness.RunClean(new Consumer { Specs = [other, one] }).AllText);
    }

    [Fact]
    public void The_project_s_place_on_the_machine_does_not_matter()
    {
        const string other = "format: bars-errors/1\nscenarios:\n  - { status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n";
        var linux = new Consumer { Specs = [new SpecText("/project/b/x.bars.yaml", Spec), new SpecText("/shared/x.bars.yaml", other)] };
        var windows = new Consumer
        {
            Specs = [new SpecText(@"C:\work\project\b\x.bars.yaml", Spec), new SpecText(@"C:\work\shared\x.bars.yaml", other)],
            Properties = [("ProjectDir", @"C:\work\project\")],
        };
        Assert.Equal(GeneratorHarness.RunClean(linux).AllText, GeneratorHarness.RunClean(windows).AllText);
    }

    [Fact]
    public void A_file_that_is_listed_twice_counts_once() =>
        GeneratorHarness.RunClean(
            new Consumer { Specs = [new SpecText("/project/a.bars.yaml", Spec), new SpecText("/project/a.bars.yaml", Spec)] });

    [Fact]
    public void Files_of_one_name_in_two_folders_both_count()
    {
        var project = GeneratorHarness.RunClean(new Consumer
        {
            Specs =
            [
                new SpecText(
                    "/project/one/x.bars.yaml",
                    "format: bars-errors/1\nscenarios:\n  - { name: One, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n"),
                new SpecText(
                    "/project/two/x.bars.yaml",
                    "format: bars-errors/1\nscenarios:\n  - { name: Two, status: 404, code: REC_NOT_FOUND, issue: not-found, text: A. }\n"),
            ],
        });
        Assert.Equal(["One", "Two"], project.ScenarioNames.TakeLast(2));
    }

    [Fact]
    public void Every_file_begins_with_the_auto_generated_mark_and_holds_only_line_feeds()
    {
        foreach (var source in GeneratorHarness.RunClean(Consumer.Create(Spec)).Result.GeneratedSources)
        {
            var text = source.SourceText.ToString();
            Assert.StartsWith("// <auto-generated/>\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\t', text);
            Assert.DoesNotContain(" \n", text);
            Assert.Empty(source.SourceText.Encoding!.GetPreamble());
        }
    }

    [Fact]
    public void Without_a_spec_file_the_default_preset_is_in_force() =>
        Assert.Equal(129, GeneratorHarness.RunClean(new Consumer()).ScenarioNames.Count);

    [Fact]
    public void With_no_preset_and_no_file_the_types_are_there_all_the_same()
    {
        var project = GeneratorHarness.RunClean(new Consumer
        {
            Properties = [("BarsErrorGenPresets", "none")],
            Sources = ["class C { object M() => new object?[] { Receiver.BarsErrorCodes.RecTimeout, Receiver.BarsErrors.All, Receiver.BarsRetry.Classify(503), Receiver.BarsStatuses.Describe(503) }; }"],
        });
        Assert.Empty(project.ScenarioNames);
    }
}
