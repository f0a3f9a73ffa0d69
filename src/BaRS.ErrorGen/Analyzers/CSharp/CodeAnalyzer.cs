using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Rules;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BaRS.ErrorGen.Analyzers.CSharp;

/// <summary>
/// Reports where C# code departs from the spec in force. One analyzer with one walk over the operations for all rules:
/// what a rule costs is a look at a name, not a registration and symbols of its own.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Code;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var facts = ProjectFacts.From(start.Compilation, start.Options, start.CancellationToken);
            var relevance = new OperationRelevance(facts.Types);
            start.RegisterOperationAction(operation => Examine(operation, facts, relevance), CodeRules.KindsFor(facts.Types));
        });
    }

    [MethodImpl(HotPath.Compiled)]
    private static void Examine(OperationAnalysisContext operation, ProjectFacts facts, OperationRelevance relevance)
    {
        if (!relevance.IsRelevant(operation.Operation, operation.ContainingSymbol))
            return;
        var code = new CodeContext(operation, facts);
        foreach (var rule in CodeRules.For(operation.Operation.Kind))
            rule.Examine(operation.Operation, code);
    }
}
