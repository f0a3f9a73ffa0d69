using System.Collections.Concurrent;
using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp;
using BaRS.ErrorGen.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace BaRS.ErrorGen.CodeFixes.Tests.Support;

/// <summary>
/// Roslyn's own test of a code fix, on a project in which the generator runs, and with every fix that an editor would ask.
/// </summary>
internal sealed class FixTest : CSharpCodeFixTest<CodeAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private readonly string _id;
    private readonly ConcurrentDictionary<string, Task<Project>> _projects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Project, Project> _configured = new();
    private readonly ConcurrentDictionary<Compilation, CompilationWithAnalyzers> _analyses = new();

    /// <param name="id">The id that is fixed; findings of others are left out.</param>
    /// <param name="markup">The code, with its findings marked.</param>
    /// <param name="fixedMarkup">The code after the fix; the same code where nothing is offered.</param>
    /// <param name="spec">The spec of the project, if it has one.</param>
    /// <param name="properties">Properties of the project.</param>
    public FixTest(string id, string markup, string fixedMarkup, string? spec, (string Property, string Value)[] properties)
    {
        _id = id;
        ReferenceAssemblies = Expectations.NoReferenceAssemblies;
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        DisabledDiagnostics.AddRange(Expectations.IdsBut(id));

        // There is a test of the fix-alls for each fix. That no finding is left is seen when the fixed code is analysed.
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck | CodeFixTestBehaviors.FixOne;
        TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
        SolutionTransforms.Add(static (solution, project) => solution
            .WithProjectFilePath(project, "/project/Receiver.csproj")
            .AddAnalyzerReference(project, new InProcessAnalyzers()));

        Fill(TestState, markup);
        TestState.AdditionalReferences.AddRange(CodeReferences.All);
        TestState.AnalyzerConfigFiles.Add(("/project/.globalconfig", SpecText.From(FixProject.Config(properties))));
        if (spec is not null)
            TestState.AdditionalFiles.Add(("/project/a.bars.yaml", SpecText.From(spec)));
        Fill(FixedState, fixedMarkup);
    }

    protected override string DefaultTestProjectName => "Receiver";

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => FixVerifier.GetFixes(_id);

    // The base class composes the services of an editor anew for each process, which takes seconds; these are there.
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    // The base class makes the project again for each look at it, and the compiler binds the generated code again, which
    // is most of the time of a test. A project does not change, so the same code is one project, analysed once.
    protected override Task<Project> CreateProjectImplAsync(
        EvaluatedProjectState primaryProject,
        ImmutableArray<EvaluatedProjectState> additionalProjects,
        CancellationToken cancellationToken) =>
        _projects.GetOrAdd(
            string.Concat(primaryProject.Sources.Select(source => source.content)),
            _ => base.CreateProjectImplAsync(primaryProject, additionalProjects, cancellationToken));

    protected override Project ApplyCompilationOptions(Project project) => _configured.GetOrAdd(project, base.ApplyCompilationOptions);

    protected override CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        CancellationToken cancellationToken) =>
        _analyses.GetOrAdd(compilation, _ => base.CreateCompilationWithAnalyzers(compilation, analyzers, options, cancellationToken));

    protected override ParseOptions CreateParseOptions() => FixProject.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() => FixProject.CompilationOptions;

    /// <summary>The base class takes the first of several offers; here there is to be one.</summary>
    protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions)
    {
        Verify.True(actions.Length <= 1, "More than one fix is offered: " + string.Join(", ", actions.Select(action => action.Title)));
        return actions;
    }

    private static void Fill(SolutionState state, string markup)
    {
        var code = SpecMarkup.Parse(markup);
        state.MarkupHandling = MarkupMode.None;
        state.DocumentationMode = DocumentationMode.Parse;
        state.Sources.Add((Consumer.GetPath(0), SpecText.From(code.Text)));
        state.Sources.Add(("/project/Usings.cs", SpecText.From(FixProject.Usings)));
        state.ExpectedDiagnostics.AddRange(Expectations.Read(code, Consumer.GetPath(0)));
    }
}
