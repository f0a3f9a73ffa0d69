using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BaRS.ErrorGen.Analyzers.CSharp;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Tests.Analyzers.CSharp;

/// <summary>The analyzer of C# code on code that is broken, and on code that has nothing to do with it.</summary>
public sealed partial class CodeRobustnessTests
{
    private const int Truncations = 2_000;
    private const int ToAProject = 100;
    private const int Seed = 20260101;

    /// <summary>
    /// Files that end in the middle of everything, as while they are typed, under every analyzer of the assembly. A
    /// hundred of them are one project, each in a namespace of its own: a project for each would take a minute.
    /// </summary>
    [Fact]
    public async Task Code_that_breaks_off_anywhere_does_not_bring_an_analyzer_down()
    {
        var sources = RuleTestCode.Files;
        Assert.True(sources.Length > 10, "The test sources were not found.");
        var consumer = CodeVerifier.CreateConsumer("");
        var project = consumer.Compile();
        await Parallel.ForEachAsync(Truncated(sources, consumer.ParseOptions).Chunk(ToAProject), async (texts, _) =>
        {
            if (await FindFailure(AllAnalyzers, RuleTestCode.AddTo(project, texts), consumer) is null)
                return;
            foreach (var text in texts)
            {
                var failure = await FindFailure(AllAnalyzers, RuleTestCode.AddTo(project, [text]), consumer);
                Assert.True(failure is null, $"{failure}\n{text}");
            }

            Assert.Fail(
                $"{await FindFailure(AllAnalyzers, RuleTestCode.AddTo(project, texts), consumer)}\nOnly where these stand together:\n"
                    + $"{string.Join('\n', texts)}");
        });
    }

    private static List<string> Truncated(ImmutableArray<string> sources, CSharpParseOptions options)
    {
        var ends = sources
            .Select(
                source => CSharpSyntaxTree.ParseText(source, options).GetRoot().DescendantTokens().Select(token => token.Span.End).ToList())
            .ToList();
        var random = new Random(Seed);
        return
        [
            .. Enumerable.Range(0, Truncations)
                .Select(_ => random.Next(sources.Length))
                .Select(i => sources[i][..ends[i][random.Next(ends[i].Count)]]),
        ];
    }

    /// <summary>The control of the test above: it sees an analyzer that throws.</summary>
    [Fact]
    public async Task An_analyzer_that_throws_is_seen()
    {
        var consumer = CodeVerifier.CreateConsumer("class A { int");
        Assert.IsType<NotSupportedException>(await FindFailure([.. AllAnalyzers, new ThrowingAnalyzer()], consumer.Compile(), consumer));
    }

    private static ImmutableArray<DiagnosticAnalyzer> AllAnalyzers { get; } =
    [
        .. typeof(CodeAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The first exception of an analyzer, which the compiler would report as AD0001.</summary>
    private static async Task<Exception?> FindFailure(
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        Compilation compilation,
        Consumer consumer)
    {
        Assert.True(analyzers.Length >= 4);
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(consumer.Specs, consumer.Options),
            (exception, _, _) => failure ??= exception,
            concurrentAnalysis: false, // The files run beside one another.
            logAnalyzerExecutionTime: false);
        await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        return failure;
    }

    [Fact]
    public async Task The_sources_of_this_repository_give_no_diagnostic() =>
        Assert.Empty(await AnalyzeRepository());

    /// <summary>The control of the test above: among the same sources, one defect of each rule gives exactly that.</summary>
    [Fact]
    public async Task A_defect_among_the_sources_of_this_repository_is_reported() =>
        Assert.Equal(
            Descriptors.Code.Select(descriptor => descriptor.Id)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select((id, i) => $"{id} in /project/Planted{i}.cs"),
            (await AnalyzeRepository(Defects))
                .Select(diagnostic => $"{diagnostic.Id} in {diagnostic.Location.SourceTree?.FilePath}")
                .Order(StringComparer.Ordinal));

    /// <summary>Within a namespace each, so that their classes do not meet one another or those of the repository.</summary>
    private static readonly string[] Defects = [.. PlantedDefects.All.Select(defect => Usings + SpecMarkup.Parse((string)defect[1]).Text)];

    /// <summary>The generated code that the defects name is here the files of the library, which it is made of.</summary>
    private const string Usings = """
        using System;
        using System.Net.Http;
        using Microsoft.AspNetCore.Http;
        using Polly;
        using CodeableConcept = Hl7.Fhir.Model.CodeableConcept;
        using Receiver = BaRS.ErrorGen.Library;

        """;

    private static readonly Lazy<(List<string> Paths, Consumer Consumer, CSharpCompilation Compilation)> RepositoryProject =
        new(CompileRepository);

    /// <summary>What the analyzer reports on the sources of the repository, but for what tests hold on purpose.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeRepository(params string[] planted)
    {
        var (paths, consumer, compilation) = RepositoryProject.Value;
        var diagnostics = await CodeVerifier.AnalyseAsync(
            compilation.AddSyntaxTrees(planted.Select((text, i) =>
                CSharpSyntaxTree.ParseText($"namespace Planted{i} {{ {text} }}", consumer.ParseOptions, $"/project/Planted{i}.cs"))),
            consumer);
        return [.. diagnostics.Where(diagnostic => !IsPlanted(diagnostic, paths))];
    }

    /// <summary>Not one project, and so full of errors; what the compiler understands of it is analysed all the same.</summary>
    private static (List<string> Paths, Consumer Consumer, CSharpCompilation Compilation) CompileRepository()
    {
        var paths = new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.GetPath(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !BuildOutput().IsMatch(path)
                && !path.Contains("LegacyReceiver", StringComparison.Ordinal)
                // They answer in each wrong way that there is.
                && !path.Contains("AspNetCore.Tests", StringComparison.Ordinal)
                && !path.Contains("Sender.Tests", StringComparison.Ordinal)
                && !path.Contains("Tool.Tests", StringComparison.Ordinal)
                && !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(paths.Count > 200);
        var consumer = CodeVerifier.CreateConsumer("");
        consumer = consumer with { Sources = [.. paths.Select(File.ReadAllText), .. consumer.Sources], Language = LanguageVersion.Latest };
        return (paths, consumer, consumer.Compile());
    }

    /// <summary>
    /// The tests and benchmarks hold wrong codes, URLs and outcomes in literals of their own, which three rules report
    /// wherever they are.
    /// </summary>
    private static bool IsPlanted(Diagnostic diagnostic, List<string> paths) =>
        diagnostic.Id is "BARS2003" or "BARS2008" or "BARS2010" or "BARS2017"
        && SourceNumber().Match(diagnostic.Location.SourceTree!.FilePath) is { Success: true } number
        && int.Parse(number.Value, CultureInfo.InvariantCulture) is var i
        && i < paths.Count
        && paths[i].StartsWith(Repository.GetPath("tests"), StringComparison.Ordinal);

    /// <summary>Hundreds of files of what receivers and their clients are made of, right and with nothing to do with BaRS.</summary>
    [Fact]
    public async Task A_large_project_of_innocent_code_gives_no_diagnostic()
    {
        var consumer = CodeVerifier.CreateConsumer("");
        var files = Enumerable.Range(0, 300)
            .Select(i => $"namespace Feature{i}\n{{\n{InnocentCode.Files[i % InnocentCode.Files.Count]}\n}}\n");
        Assert.Empty(await CodeVerifier.DiagnosticsAsync(consumer with { Sources = [.. files, .. consumer.Sources] }));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex SourceNumber();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();

#pragma warning disable RS1036, RS1041 // It never leaves this process.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class ThrowingAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("TEST0001", "Throws", "Throws", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxTreeAction(_ => throw new NotSupportedException());
        }
    }
#pragma warning restore RS1036, RS1041
}
