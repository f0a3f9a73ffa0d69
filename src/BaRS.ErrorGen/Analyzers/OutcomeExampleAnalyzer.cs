using System.Collections.Immutable;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Lint;
using BaRS.ErrorGen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers;

/// <summary>Reports what is wrong in the OperationOutcomes of JSON files that a project lists as <c>BarsOutcomeExample</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutcomeExampleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.OutcomeExample;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // Only asked for by a file that holds an outcome: most projects list none, and pay nothing.
            var known = new Once<KnownErrors>(token => KnownErrors.For(SpecInForce.Get(start.Options, token).Specification));
            var examples = new Lazy<ImmutableHashSet<AdditionalText>>(() => FileKinds.Each(FileKinds.OutcomeExample, start.Options));
            var role = new Lazy<ProjectRole>(
                () => new ProjectRole(GeneratorOptions.Read(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions).Role));
            start.RegisterAdditionalFileAction(file =>
            {
                if (!examples.Value.Contains(file.AdditionalFile) || file.AdditionalFile.GetText(file.CancellationToken) is not { } text)
                    return;

                var outcomes = ReadFiles.OutcomeExamples.Read(text, file.CancellationToken);
                foreach (var finding in OutcomeLint.Check(outcomes, () => known.Get(file.CancellationToken), role.Value, file.CancellationToken))
                    file.ReportDiagnostic(finding.ToDiagnostic(file.AdditionalFile.Path));
            });
        });
    }
}
