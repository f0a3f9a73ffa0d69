using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// Where the project names a member. The texts of the files are searched: that is faster than going through all that they
/// are made of, of which a file has as many pieces as words.
/// </summary>
internal static class SymbolUses
{
    /// <summary>Uses of one name that are looked at.</summary>
    private const int MaxUses = 200;

    private static readonly ProjectCache<Question, IReadOnlyList<IOperation>> Found = new();
    private static readonly ProjectCache<Compilation, HashSet<string>> Aliases = new();

    /// <summary>
    /// The reads of a property or field, or the calls of a method or constructor, as operations. By name: of another member
    /// that is called the same, too.
    /// </summary>
    public static IReadOnlyList<IOperation> Find(ISymbol member, FlowContext flow)
    {
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;
        var owner = member is { IsStatic: true, ContainingType.IsStatic: true } and not IMethodSymbol { IsExtensionMethod: true }
            ? member.ContainingType.Name
            : null;
        return Found.Find(new Question(name, member is IMethodSymbol, owner, FindScope(member)), flow, FindAnew);
    }

    /// <summary>The one file that can name a member; null if others can.</summary>
    private static SyntaxTree? FindScope(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Private } or IParameterSymbol
        && member.ContainingType?.DeclaringSyntaxReferences is [var only]
            ? only.SyntaxTree
            : null;

    private static IReadOnlyList<IOperation> FindAnew(Question question, FlowContext flow)
    {
        var uses = new List<IOperation>();
        if (question.Name.Length == 0)
            return uses; // Half-written code.
        foreach (var tree in question.Scope is null ? flow.Compilation.SyntaxTrees : [question.Scope])
        {
            foreach (var name in Names(question.Name, tree, flow))
            {
                if (uses.Count == MaxUses)
                    return uses;
                var use = Whole(name);
                if (MayBeMeant(use, name, question, flow)
                    && SourceBodies.GetOperation(use, flow.Compilation, flow.CancellationToken) is { } operation)
                {
                    uses.Add(operation);
                }
            }
        }

        return uses;
    }

    /// <summary>By the text alone: to find out what a name means, the compiler has to read the whole member around it.</summary>
    private static bool MayBeMeant(SyntaxNode use, SimpleNameSyntax name, Question question, FlowContext flow) =>
        (!question.IsCalled || use is InvocationExpressionSyntax or ObjectCreationExpressionSyntax)
        && (question.Owner is null || FindQualifier(name) is not { } qualifier || qualifier == question.Owner || IsAlias(qualifier, flow));

    /// <summary>The last name before the dot; empty for an expression that has none, null where there is no dot.</summary>
    private static string? FindQualifier(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax { Name: var last } => last.Identifier.ValueText,
            AliasQualifiedNameSyntax { Name: var last } => last.Identifier.ValueText,
            _ => "",
        },
        MemberBindingExpressionSyntax => "",
        _ => null,
    };

    /// <summary>Whether a file gives a class this name: <c>using Errors = Bookings.ErrorAnswers;</c></summary>
    private static bool IsAlias(string name, FlowContext flow) => Aliases.Find(flow.Compilation, flow, FindAliases).Contains(name);

    private static HashSet<string> FindAliases(Compilation compilation, FlowContext flow) =>
    [
        .. compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(flow.CancellationToken).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
            .OfType<UsingDirectiveSyntax>()
            .Select(directive => directive.Alias?.Name.Identifier.ValueText)
            .OfType<string>(),
    ];

    /// <summary>The expression that a name is the last part of.</summary>
    private static SyntaxNode Whole(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            QualifiedNameSyntax qualified when qualified.Right == name => qualified,
            _ => name,
        };
        return whole.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == whole => call,
            ObjectCreationExpressionSyntax creation when creation.Type == whole => creation,
            _ => whole,
        };
    }

    /// <summary>Where the text of a file has the name as a word of its own.</summary>
    private static IEnumerable<SimpleNameSyntax> Names(string name, SyntaxTree tree, FlowContext flow)
    {
        var text = tree.GetText(flow.CancellationToken).ToString();
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (IsWord(text, at, name.Length)
                && tree.GetRoot(flow.CancellationToken).FindToken(at) is { Parent: SimpleNameSyntax use } token
                && token.Span.Contains(at)
                && token.ValueText == name)
            {
                yield return use;
            }
        }
    }

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
        && (start + length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[start + length]));

    /// <param name="Name">The name.</param>
    /// <param name="IsCalled">Whether only calls and creations are meant.</param>
    /// <param name="Owner">The class before the dot, of a member of a static class; null for any other member.</param>
    /// <param name="Scope">The one file to search; null for all.</param>
    private sealed record Question(string Name, bool IsCalled, string? Owner, SyntaxTree? Scope);
}
