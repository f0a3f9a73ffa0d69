using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.Benchmarks.Generation;

/// <summary>A C# project with one spec file, as the compiler shows it to the generator.</summary>
internal sealed class SpecProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    // The assemblies of the running framework: what a project for it compiles against.
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly SyntaxTree _edited = Parse("class Edited { }");

    public SpecProject()
    {
        Compilation = CSharpCompilation.Create(
            "Benchmarks",
            [Parse("class Program { static void Main() { } }"), _edited],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>The project after an edit of C# that has nothing to do with errors.</summary>
    public CSharpCompilation Edit(int number) => Compilation.ReplaceSyntaxTree(_edited, Parse($"class Edited {{ int field{number}; }}"));

    /// <summary>A driver over one spec file and no preset.</summary>
    public static GeneratorDriver Driver(SourceText spec) => Driver([new SpecFileText(spec)], "none");

    /// <summary>A driver over a preset and no spec file.</summary>
    public static GeneratorDriver Driver(string preset) => Driver([], preset);

    private static CSharpGeneratorDriver Driver(IEnumerable<AdditionalText> specs, string presets) => CSharpGeneratorDriver.Create(
        [new ErrorSpecGenerator().AsSourceGenerator()],
        specs,
        ParseOptions,
        new Options(presets));

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, ParseOptions);

    private sealed class SpecFileText(SourceText text) : AdditionalText
    {
        public override string Path => "/project/errors.bars.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>What the package's build files pass on: the kind of the file, and the presets.</summary>
    private sealed class Options(string presets) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
            ("build_property.RootNamespace", "Benchmarks"),
            ("build_property.ProjectDir", "/project/"),
            ("build_property.BarsErrorGenPresets", presets));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Values.Spec;
    }

    private sealed class Values(params (string Key, string Value)[] values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new();
        public static readonly Values Spec = new(("build_metadata.BarsErrorSpec.BarsErrorGenKind", "spec"));

        private readonly Dictionary<string, string> _values =
            values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
