using System.Collections.Immutable;
using System.Composition;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BaRS.ErrorGen.CodeFixes.Outcomes;

/// <summary>BARS2010 where one scenario fits: calls its factory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutcomeFactoryFix))]
[Shared]
public sealed class OutcomeFactoryFix : BulkReplacementFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HandBuiltOutcome);

    private protected override IEnumerable<Offer> Offers(CompileCheck compiler, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var factories = FactoryOffers.Factories(diagnostic);
        return factories.Count == 1 && FactoryOffers.Find(compiler, diagnostic, factories[0], cancellationToken) is { } offer
            ? [offer]
            : [];
    }
}
