using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BaRS.ErrorGen.Tests.Support;

/// <summary>The project that the generator runs in: references, language, sources, spec files and properties.</summary>
internal sealed record Consumer
{
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public string AssemblyName { get; init; } = "Receiver";

    /// <summary>What the SDK leaves out of every project: a library that was built against an older version of another.</summary>
    private static ImmutableDictionary<string, ReportDiagnostic> SuppressedBySdk { get; } =
        new[] { "CS1701", "CS1702" }.ToImmutableDictionary(id => id, _ => ReportDiagnostic.Suppress);

    public ImmutableArray<MetadataReference> References { get; init; } = CodeReferences.Net;

    public ImmutableArray<string> Sources { get; init; } = [];

    public ImmutableArray<AdditionalText> Specs { get; init; } = [];

    public (string Property, string Value)[] Properties { get; init; } = [];

    public TestOptions Options => new([("RootNamespace", "Receiver"), ("ProjectDir", "/project/"), .. Properties]);

    /// <summary>A project of ASP.NET Core, with all other libraries that the tests know.</summary>
    public static Consumer WebApp => new() { References = CodeReferences.All, Symbols = ["NET8_0_OR_GREATER"] };

    /// <summary>What the SDK defines.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose, preprocessorSymbols: Symbols);

    public CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: Language >= LanguageVersion.CSharp8 ? Nullable : NullableContextOptions.Disable,
        warningLevel: 9999,
        specificDiagnosticOptions: SuppressedBySdk);

    public static string GetPath(int source) => $"/project/Source{source}.cs";

    public static Consumer Create(params string[] specs) => new()
    {
        Specs = [.. specs.Select((text, i) => (AdditionalText)new SpecText($"/project/{(char)('a' + i)}.bars.yaml", text))],
    };

    /// <summary>The compilation before the generator runs.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, GetPath(i))),
        References,
        CompilationOptions);

    /// <summary>The compilation with the generated code, if the sources name anything of it.</summary>
    public Compilation WithGeneratedCode(CSharpCompilation compilation)
    {
        if (!Sources.Any(source => source.Contains("Bars", StringComparison.Ordinal)))
            return compilation;
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return updated;
    }

    /// <summary>The driver before its first run.</summary>
    public GeneratorDriver Driver(ErrorSpecGenerator? generator = null) => CSharpGeneratorDriver.Create(
        [(generator ?? new ErrorSpecGenerator()).AsSourceGenerator()],
        Specs,
        ParseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
