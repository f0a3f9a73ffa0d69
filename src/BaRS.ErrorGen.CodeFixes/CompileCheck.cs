using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BaRS.ErrorGen.CodeFixes;

/// <summary>
/// Tries a replacement on the compiler before it is offered, in every project that the file belongs to: one for each
/// target framework, and those that link it. Only the member around it is bound anew, as nothing outside it sees what
/// an expression is made of; but the value of a constant is seen wherever its name stands.
/// </summary>
internal sealed class CompileCheck
{
    private static readonly SyntaxAnnotation Mark = new();

    private readonly IReadOnlyList<SemanticModel> _linked;

    private CompileCheck(SemanticModel model, IReadOnlyList<SemanticModel> linked, bool isInProject)
    {
        Model = model;
        _linked = linked;
        IsInProject = isInProject;
    }

    /// <summary>The file as the project that was asked sees it.</summary>
    public SemanticModel Model { get; }

    /// <summary>
    /// False for a file from outside the folder of the project: others may link it that are not loaded, and in which the
    /// generated code has another name.
    /// </summary>
    public bool IsInProject { get; }

    public static async Task<CompileCheck?> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return null;
        var linked = new List<SemanticModel>();
        foreach (var id in document.GetLinkedDocumentIds())
        {
            if (document.Project.Solution.GetDocument(id) is { } other
                && await other.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } seen)
            {
                linked.Add(seen);
            }
        }

        return new CompileCheck(model, linked, IsInside(document.FilePath, Path.GetDirectoryName(document.Project.FilePath)));
    }

    /// <summary>
    /// True where the replacement brings no error and no warning that was not there before. What is there under an
    /// <c>#if</c> is not replaced: the other half of it would go unseen.
    /// </summary>
    public bool Compiles(Replacement replacement, CancellationToken cancellationToken) =>
        !replacement.Old.ContainsDirectives
        && Compiles(Model, replacement, cancellationToken)
        && _linked.All(model => CompilesLinked(model, replacement, cancellationToken));

    private static bool IsInside(string? file, string? folder) =>
        file is null
        || string.IsNullOrEmpty(folder)
        || Slashed(file).StartsWith(Slashed(folder!).TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);

    private static string Slashed(string path) => path.Replace('\\', '/');

    /// <summary>The same place in another project; true where the code is not compiled there.</summary>
    private static bool CompilesLinked(SemanticModel model, Replacement replacement, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        return !root.FullSpan.Contains(replacement.Old.Span)
            || root.FindNode(replacement.Old.Span, getInnermostNodeForTie: true) is not ExpressionSyntax old
            || !old.IsEquivalentTo(replacement.Old)
            || Compiles(model, replacement with { Old = old }, cancellationToken);
    }

    private static bool Compiles(SemanticModel model, Replacement replacement, CancellationToken cancellationToken)
    {
        var member = MemberAround(replacement.Old);
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var marked = root.ReplaceNode(member, member.ReplaceNode(replacement.Old, replacement.New).WithAdditionalAnnotations(Mark));
        var tree = model.SyntaxTree.WithRootAndOptions(marked, model.SyntaxTree.Options);
        var changed = model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree);

        var before = Complaints(model, member.FullSpan, cancellationToken);
        var after = Complaints(
            changed.GetSemanticModel(tree),
            tree.GetRoot(cancellationToken).GetAnnotatedNodes(Mark).Single().FullSpan,
            cancellationToken);
        return after.All(before.Remove) && UsersCompile(member, model, changed, tree, cancellationToken);
    }

    /// <summary>The label of a case takes the value of a constant, and no two may have the same.</summary>
    private static bool UsersCompile(
        SyntaxNode member,
        SemanticModel model,
        Compilation changed,
        SyntaxTree changedTree,
        CancellationToken cancellationToken)
    {
        if (member is not FieldDeclarationSyntax field || !field.Modifiers.Any(SyntaxKind.ConstKeyword))
            return true;
        var names = new HashSet<string>(
            field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
            StringComparer.Ordinal);
        foreach (var tree in model.Compilation.SyntaxTrees.Where(tree => IsLabel(names, tree, cancellationToken)))
        {
            var before = Complaints(model.Compilation.GetSemanticModel(tree), null, cancellationToken);
            var after = Complaints(changed.GetSemanticModel(tree == model.SyntaxTree ? changedTree : tree), null, cancellationToken);
            if (!after.All(before.Remove))
                return false;
        }

        return true;
    }

    /// <summary>Whether one of the names stands in a pattern or the label of a case.</summary>
    private static bool IsLabel(HashSet<string> names, SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken).DescendantNodes().Any(node =>
            node is CaseSwitchLabelSyntax or PatternSyntax
            && node.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText)));

    private static List<string> Complaints(SemanticModel model, TextSpan? span, CancellationToken cancellationToken) =>
    [
        .. model
            .GetDiagnostics(span, cancellationToken)
            .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Id),
    ];

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node
            .AncestorsAndSelf()
            .FirstOrDefault(
                ancestor => ancestor is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax))
        ?? node.SyntaxTree.GetRoot();
}
