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
            var facts = ProjectFacts.From(start.Compilation, start.Options);
            var relevance = new Relevance(facts.Types);
            start.RegisterOperationAction(operation => Examine(operation, facts, relevance), relevance.Kinds);
        });
    }

    [MethodImpl(HotPath.Compiled)]
    private static void Examine(OperationAnalysisContext operation, ProjectFacts facts, Relevance relevance)
    {
        var rules = relevance.Find(operation.Operation, operation.ContainingSymbol);
        if (rules != 0)
            CodeRules.Examine(operation.Operation, new CodeContext(operation, facts), rules);
    }
}
