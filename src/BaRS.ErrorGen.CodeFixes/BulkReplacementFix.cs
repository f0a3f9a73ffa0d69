using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BaRS.ErrorGen.CodeFixes;

/// <summary>A fix that has one answer to a finding, so that a tool may apply it everywhere.</summary>
public abstract class BulkReplacementFix : ReplacementFix
{
    /// <inheritdoc />
    /// <remarks>
    /// Not Roslyn's batch fixer: `dotnet format` asks for the key of the first finding's offer, and where that finding
    /// has none, the batch fixer fixes nothing at all.
    /// </remarks>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
            await FixAllAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    private async Task<Document?> FixAllAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        if (await CompileCheck.CreateAsync(document, cancellationToken).ConfigureAwait(false) is not { } compiler)
            return null;
        var replacements = diagnostics
            .Select(diagnostic => Offers(compiler, diagnostic, cancellationToken).FirstOrDefault())
            .OfType<Offer>()
            .Select(offer => offer.Replacement);
        return await ApplyAsync(document, [.. replacements], cancellationToken).ConfigureAwait(false);
    }
}
