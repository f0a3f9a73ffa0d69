using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.CodeFixes;

/// <summary>
/// Tries a replacement on the compiler before it is offered. Only the member around it is bound anew: nothing outside
/// it sees what an expression is made of.
/// </summary>
internal static class CompileCheck
{
    private static readonly SyntaxAnnotation Mark = new();

    /// <summary>True where the replacement brings no error and no warning that was not there before.</summary>
    public static bool Compiles(SemanticModel model, Replacement replacement, CancellationToken cancellationToken)
    {
        var member = MemberAround(replacement.Old);
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var marked = root.ReplaceNode(member, member.ReplaceNode(replacement.Old, replacement.New).WithAdditionalAnnotations(Mark));
        var tree = model.SyntaxTree.WithRootAndOptions(marked, model.SyntaxTree.Options);
        var changed = model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree);

        var before = Complaints(model, member.FullSpan, cancellationToken);
        var after = Complaints(changed.GetSemanticModel(tree), tree.GetRoot(cancellationToken).GetAnnotatedNodes(Mark).Single().FullSpan, cancellationToken);
        return after.All(complaint => before.Remove(complaint));
    }

    private static List<string> Complaints(SemanticModel model, TextSpan span, CancellationToken cancellationToken) =>
        [.. model.GetDiagnostics(span, cancellationToken).Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id)];

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax))
        ?? node.SyntaxTree.GetRoot();
}
