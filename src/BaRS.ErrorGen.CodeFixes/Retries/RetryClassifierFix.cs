using System.Collections.Immutable;
using System.Composition;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BaRS.ErrorGen.CodeFixes.Retries;

/// <summary>BARS2006: lets the generated classifier decide about a retry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetryClassifierFix))]
[Shared]
public sealed class RetryClassifierFix : BulkReplacementFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.RetryPredicate);

    private protected override IEnumerable<Offer> Offers(CompileCheck compiler, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (DiagnosticReading.Node(compiler.Model, diagnostic, RetryProperties.Condition, cancellationToken) is not { } condition)
            return [];
        var call = $"global::{DiagnosticReading.Text(diagnostic, RetryProperties.Namespace)}.BarsRetry.Classify({DiagnosticReading.Text(diagnostic, RetryProperties.Status)}).ShouldRetry";
        var around = DiagnosticReading.Text(diagnostic, RetryProperties.Around);
        var replacement = Replacement.Create(condition, around.Length == 0 ? call : around.Replace(RetryProperties.Call, call));
        return compiler.Compiles(replacement, cancellationToken) ? [new Offer("Let BarsRetry.Classify decide", replacement)] : [];
    }
}
