using System.Collections.Immutable;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers;

/// <summary>
/// Reports scenarios of the project's files that its code never names. An analyzer of its own, at the end of the compilation:
/// an editor runs what has to see all files less often, and with it all that the same analyzer does.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedScenarioAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.UnusedScenario;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyse);
    }

    private static void Analyse(CompilationAnalysisContext context)
    {
        var properties = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var options = GeneratorOptions.Read(properties);
        // What is public, others may answer with. A test project has scenarios to try them.
        if (options.IsPublic || TestProject.Is(properties))
            return;
        var compilation = SpecInForce.Get(context.Options, context.CancellationToken);
        if (!compilation.IsWhole || UnusedScenarios.FindCandidates(compilation, options.Role) is not { Count: > 0 } candidates)
            return;
        var used = UsedScenarios.Find(context.Compilation, compilation.Specification, context.CancellationToken);
        if (!used.AnswersWithScenarios || used.MayUseAny)
            return;
        var unused = candidates.Where(i => !used.Contains(compilation.Specification.Scenarios[i])).ToList();
        for (var i = 0; i < compilation.Files.Count; i++)
        {
            var file = compilation.Files[i];
            foreach (var problem in SpecFileProblems.First(UnusedScenarios.InFile(i, unused, compilation).Where(problem => !file.Ignores.Covers(problem))))
                context.ReportDiagnostic(problem.ToDiagnostic(file.Path));
        }
    }
}
