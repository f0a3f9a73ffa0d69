using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp;

/// <summary>The analyzer of C# code on code that is broken, and on code that has nothing to do with it.</summary>
public sealed partial class CodeRobustnessTests
{
    private const int Truncations = 400;
    private const int Seed = 20260101;

    /// <summary>A file that ends in the middle of everything, as while it is typed. An exception would be reported as AD0001.</summary>
    [Fact]
    public async Task Code_that_breaks_off_anywhere_does_not_bring_the_analyzer_down()
    {
        var sources = TestSources();
        Assert.True(sources.Length > 10, "The test sources were not found.");
        var random = new Random(Seed);
        var consumer = CodeVerifier.ConsumerOf("");
        var compilation = consumer.Compile();
        var file = compilation.SyntaxTrees[0];
        for (var i = 0; i < Truncations; i++)
        {
            var source = sources[random.Next(sources.Length)];
            var tokens = CSharpSyntaxTree.ParseText(source, consumer.ParseOptions).GetRoot().DescendantTokens().ToList();
            var text = source[..tokens[random.Next(tokens.Count)].Span.End];
            var broken = compilation.ReplaceSyntaxTree(file, CSharpSyntaxTree.ParseText(text, consumer.ParseOptions, file.FilePath));
            var diagnostics = await CodeVerifier.AnalyseAsync(broken, consumer);
            Assert.True(diagnostics.All(diagnostic => diagnostic.Id != "AD0001"), $"{diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001")}\n{text}");
        }
    }

    [Fact]
    public async Task The_sources_of_this_repository_give_no_diagnostic()
    {
        var paths = new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !BuildOutput().IsMatch(path) && !path.Contains("LegacyReceiver", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(paths.Count > 200);

        // Not one project, and so full of errors; what the compiler understands of it is analysed all the same.
        var consumer = CodeVerifier.ConsumerOf("");
        consumer = consumer with { Sources = [.. paths.Select(File.ReadAllText), .. consumer.Sources], Language = LanguageVersion.Latest };
        var diagnostics = await CodeVerifier.AnalyseAsync(consumer.Compile(), consumer);
        Assert.DoesNotContain(diagnostics, diagnostic => !IsPlanted(diagnostic, paths));
    }

    /// <summary>The tests and benchmarks hold wrong codes, URLs and outcomes in literals of their own, which three rules tell wherever they stand.</summary>
    private static bool IsPlanted(Diagnostic diagnostic, List<string> paths) =>
        diagnostic.Id is "BARS2003" or "BARS2008" or "BARS2010"
        && int.Parse(SourceNumber().Match(diagnostic.Location.SourceTree!.FilePath).Value, CultureInfo.InvariantCulture) is var i
        && i < paths.Count
        && paths[i].StartsWith(Repository.PathOf("tests"), StringComparison.Ordinal);

    /// <summary>Hundreds of files of what receivers and their clients are made of, right and with nothing to do with BaRS.</summary>
    [Fact]
    public async Task A_large_project_of_innocent_code_gives_no_diagnostic()
    {
        var consumer = CodeVerifier.ConsumerOf("");
        var files = Enumerable.Range(0, 300).Select(i => $"namespace Feature{i}\n{{\n{InnocentCode.Files[i % InnocentCode.Files.Count]}\n}}\n");
        Assert.Empty(await CodeVerifier.DiagnosticsAsync(consumer with { Sources = [.. files, .. consumer.Sources] }));
    }

    /// <summary>The sources in the tests of the rules, without their marks.</summary>
    private static ImmutableArray<string> TestSources() =>
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "BaRS.ErrorGen.Tests", "Analyzers", "CSharp"), "*Tests.cs")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => RawString().Matches(File.ReadAllText(path).ReplaceLineEndings("\n")).Select(match => (Path: path, Text: match.Groups["text"].Value)))
            .Select(source => SpecMarkup.Parse(source.Text).Text)
            .Where(text => text.Contains('{', StringComparison.Ordinal))
            .Select(text => text.Contains("class ", StringComparison.Ordinal) ? text : $"public class Answers : ControllerBase\n{{\n{text}\n}}\n"),
    ];

    [GeneratedRegex("\"\"\"\n(?<text>.*?)\n *\"\"\"", RegexOptions.Singleline)]
    private static partial Regex RawString();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex SourceNumber();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
