using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BaRS.ErrorGen.CodeFixes;

/// <summary>A fix that puts one piece of code in the place of another. It offers nothing that does not compile.</summary>
public abstract class ReplacementFix : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await CompileCheck.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } compiler)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in Offers(compiler, diagnostic, context.CancellationToken))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        offer.Title,
                        cancellationToken => ApplyAsync(context.Document, [offer.Replacement], cancellationToken),
                        GetKey(offer)),
                    diagnostic);
            }
        }
    }

    /// <summary>What can be done about a finding.</summary>
    private protected abstract IEnumerable<Offer> Offers(CompileCheck compiler, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>
    /// What shows the editor that two offers are of one kind, so that all of them can be applied together: one key a
    /// kind of fix. Keys that differ by value would fix the first finding only.
    /// </summary>
    private protected virtual string GetKey(Offer offer) => GetType().Name;

    /// <summary>Applies every replacement, leaving out those that overlap an earlier one.</summary>
    private protected static async Task<Document> ApplyAsync(
        Document document,
        IEnumerable<Replacement> replacements,
        CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var byNode = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var (old, replacement) in replacements)
        {
            if (!byNode.Keys.Any(taken => taken.Span.OverlapsWith(old.Span)))
                byNode.Add(old, replacement);
        }

        return document.WithSyntaxRoot(root!.ReplaceNodes(byNode.Keys, (old, _) => byNode[old]));
    }
}
