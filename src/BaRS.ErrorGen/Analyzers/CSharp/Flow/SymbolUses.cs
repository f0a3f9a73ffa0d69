using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<Question, IReadOnlyList<IOperation>>> Found = new();

    /// <summary>
    /// The reads of a property or field, or the calls of a method or constructor, as operations. By name: of another member
    /// that is called the same, too.
    /// </summary>
    public static IReadOnlyList<IOperation> Find(ISymbol member, FlowContext flow)
    {
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;
        var question = new Question(name, FindScope(member));
        var found = Found.GetOrCreateValue(flow.Compilation);
        return found.TryGetValue(question, out var known) ? known : found[question] = FindAnew(question, flow);
    }

    /// <summary>The one file that can name a member; null if others can.</summary>
    private static SyntaxTree? FindScope(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Private } or IParameterSymbol
        && member.ContainingType?.DeclaringSyntaxReferences is [var only]
            ? only.SyntaxTree
            : null;

    private static List<IOperation> FindAnew(Question question, FlowContext flow)
    {
        var (name, scope) = question;
        var uses = new List<IOperation>();
        if (name.Length == 0)
            return uses; // Half-written code.
        foreach (var tree in scope is null ? flow.Compilation.SyntaxTrees : [scope])
        {
            foreach (var use in Names(name, tree, flow))
            {
                if (uses.Count == MaxUses)
                    return uses;
                if (SourceBodies.GetOperation(Whole(use), flow.Compilation, flow.CancellationToken) is { } operation)
                    uses.Add(operation);
            }
        }

        return uses;
    }

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

    /// <summary>A name, and the one file to search; null for all.</summary>
    private sealed record Question(string Name, SyntaxTree? Scope);
}
