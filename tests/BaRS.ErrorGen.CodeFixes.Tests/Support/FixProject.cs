using System.Text;
using BaRS.ErrorGen.Analyzers.CSharp;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.CodeFixes.Tests.Support;

/// <summary>
/// A project as an editor holds it: the generator runs in it, and its properties come from a .globalconfig, as from
/// MSBuild.
/// </summary>
internal sealed class FixProject : IDisposable
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Threading.Tasks;
        global using Hl7.Fhir.Model;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Task = System.Threading.Tasks.Task; // There is a Task of FHIR too.
        """;

    /// <summary>With the warning off that the SDK turns off too: Polly.Extensions.Http was built for another version of Polly.</summary>
    public static CSharpCompilationOptions CompilationOptions { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12);

    private readonly AdhocWorkspace _workspace = new();

    private FixProject(string[] files, string? spec, (string Property, string Value)[] properties, string folder = "/project")
    {
        var projectId = ProjectId.CreateNewId();
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                projectId,
                VersionStamp.Default,
                "Receiver",
                "Receiver",
                LanguageNames.CSharp,
                compilationOptions: CompilationOptions,
                parseOptions: ParseOptions,
                metadataReferences: CodeReferences.All,
                analyzerReferences: [new InProcessAnalyzers()],
                filePath: "/project/Receiver.csproj"))
            .AddDocument(DocumentId.CreateNewId(projectId), "Usings.cs", SourceText.From(Usings), filePath: "/project/Usings.cs")
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(projectId),
                ".globalconfig",
                SourceText.From(Config(properties), Encoding.UTF8),
                filePath: "/project/.globalconfig");
        for (var i = 0; i < files.Length; i++)
        {
            var id = DocumentId.CreateNewId(projectId);
            Files.Add(id);
            solution =
                solution.AddDocument(id, $"Source{i}.cs", SourceText.From(files[i], Encoding.UTF8), filePath: $"{folder}/Source{i}.cs");
        }

        if (spec is not null)
        {
            solution = solution.AddAdditionalDocument(
                DocumentId.CreateNewId(projectId),
                "a.bars.yaml",
                SourceText.From(spec, Encoding.UTF8),
                filePath: "/project/a.bars.yaml");
        }

        Solution = solution;
    }

    public Solution Solution { get; private set; }

    /// <summary>The files of the test, in order.</summary>
    public List<DocumentId> Files { get; } = [];

    public static FixProject Create(string[] files, string? spec, (string Property, string Value)[] properties) =>
        new(files, spec, properties);

    /// <summary>A file that the project takes from a folder beside its own.</summary>
    public static FixProject CreateWithFileOutside(string file) => new([file], spec: null, properties: [], folder: "/shared");

    /// <summary>A second project with the same files, as another target framework is; the package is not in it.</summary>
    public FixProject LinkedWhereNothingIsGenerated()
    {
        var first = Solution.Projects.Single();
        var id = ProjectId.CreateNewId();
        var solution = Solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Other",
            "Other",
            LanguageNames.CSharp,
            filePath: first.FilePath,
            compilationOptions: first.CompilationOptions,
            parseOptions: first.ParseOptions,
            metadataReferences: first.MetadataReferences));
        foreach (var document in first.Documents)
        {
            solution = solution.AddDocument(
                DocumentId.CreateNewId(id),
                document.Name,
                document.GetTextAsync().Result,
                filePath: document.FilePath);
        }

        Solution = solution;
        return this;
    }

    /// <summary>What the analyzer reports of one id, by place.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(Project project, string id)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers([new CodeAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return
        [
            .. found
                .Where(diagnostic => diagnostic.Id == id)
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    /// <summary>Errors and warnings: of the test's code before a fix, or of the fix.</summary>
    public static async Task CheckCompilesAsync(Project project)
    {
        var complaints = (await project.GetCompilationAsync())!
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString())
            .ToList();
        Assert.True(complaints.Count == 0, string.Join("\n", complaints.Take(5)));
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>
    /// The properties of the project, as MSBuild hands them to the compiler. The spec in force is a small one, as most of
    /// a test's time goes into the generated code.
    /// </summary>
    public static string Config((string Property, string Value)[] properties)
    {
        var config = new StringBuilder(
            "is_global = true\nbuild_property.RootNamespace = Receiver\nbuild_property.ProjectDir = /project/\n"
                + "build_property.BarsErrorGenPresets = bars-core-1.0.0\n");
        foreach (var (property, value) in properties)
            config.Append("build_property.").Append(property).Append(" = ").Append(value).Append('\n');
        return config.Append("[/project/a.bars.yaml]\nbuild_metadata.BarsErrorSpec.BarsErrorGenKind = spec\n").ToString();
    }
}
