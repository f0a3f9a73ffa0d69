using System.Collections.Immutable;
using BaRS.ErrorGen.Baseline;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers;

/// <summary>
/// Compares the spec in force with the project's baseline. What cannot be read is reported while the baseline is edited;
/// the comparison, which an edit of any spec file changes, at the end of the compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Baseline;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var files = BaselineFiles.Find(start.Options);
            if (files.Count == 0)
                return;

            start.RegisterAdditionalFileAction(file =>
            {
                if (files.Any(baseline => baseline.Path == file.AdditionalFile.Path))
                {
                    Report(
                        file.AdditionalFile.Path,
                        BaselineFiles.Problems(files, file.AdditionalFile, file.CancellationToken),
                        file.ReportDiagnostic);
                }
            });
            start.RegisterCompilationEndAction(end => Compare(files[0], end));
        });
    }

    private static void Compare(AdditionalText file, CompilationAnalysisContext context)
    {
        var compilation = SpecInForce.Get(context.Options, context.CancellationToken);
        if (file.GetText(context.CancellationToken) is not { } text)
            return;

        var findings = BaselineFindings.Compare(compilation, ReadFiles.Baselines.Read(text, context.CancellationToken));
        Report(file.Path, findings.AtBaseline, context.ReportDiagnostic);
        for (var i = 0; i < findings.InFiles.Count; i++)
            Report(compilation.Files[i].Path, findings.InFiles[i], context.ReportDiagnostic);
    }

    private static void Report(string path, IEnumerable<Problem> problems, Action<Diagnostic> report)
    {
        foreach (var problem in problems)
            report(problem.ToDiagnostic(path));
    }
}
