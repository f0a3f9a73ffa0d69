using System.Collections.Immutable;
using System.Composition;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BaRS.ErrorGen.CodeFixes.Outcomes;

/// <summary>
/// BARS2010 where several scenarios fit: offers each, by name, to a person at the keyboard. Which of them is meant
/// cannot be known, so there is no fix-all: a tool that applies fixes in bulk would take the first everywhere.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutcomeFactoryChoiceFix))]
[Shared]
public sealed class OutcomeFactoryChoiceFix : ReplacementFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HandBuiltOutcome);

    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override string GetKey(Offer offer) => offer.Title;

    private protected override IEnumerable<Offer> Offers(CompileCheck compiler, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var factories = FactoryOffers.Factories(diagnostic);
        if (factories.Count < 2)
            yield break;
        foreach (var factory in factories)
        {
            if (FactoryOffers.Find(compiler, diagnostic, factory, cancellationToken) is { } offer)
                yield return offer;
        }
    }
}
