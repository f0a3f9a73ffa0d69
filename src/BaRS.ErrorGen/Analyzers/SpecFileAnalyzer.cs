using System.Collections.Immutable;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.InForce;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers;

/// <summary>
/// Reports the problems of spec files at their line and column. An analyzer and not the generator: only what an
/// analyzer reports on an additional file is shown while the file is edited.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.SpecFile;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var compilation = new Once<SpecCompilation>(token => SpecInForce.Get(start.Options, token));
            var specs = new Lazy<ImmutableHashSet<AdditionalText>>(() => FileKinds.Each(FileKinds.Spec, start.Options));
            start.RegisterAdditionalFileAction(file =>
            {
                if (!specs.Value.Contains(file.AdditionalFile))
                    return;
                foreach (var diagnostic in Diagnostics(compilation.Get(file.CancellationToken), file.AdditionalFile.Path, needsAllFiles: false))
                    file.ReportDiagnostic(diagnostic);
            });
            start.RegisterCompilationEndAction(end =>
            {
                var whole = compilation.Get(end.CancellationToken);
                foreach (var file in whole.Files)
                {
                    foreach (var diagnostic in Diagnostics(whole, file.Path, needsAllFiles: true))
                        end.ReportDiagnostic(diagnostic);
                }
            });
        });
    }

    private static IEnumerable<Diagnostic> Diagnostics(SpecCompilation compilation, string path, bool needsAllFiles) =>
        compilation.Files
            .Where(file => file.Path == path)
            .SelectMany(file => file.Problems)
            .Where(problem => problem.NeedsAllFiles == needsAllFiles)
            .Select(problem => problem.ToDiagnostic(path));
}
