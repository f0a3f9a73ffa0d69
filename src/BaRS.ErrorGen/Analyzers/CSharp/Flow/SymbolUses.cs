using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// Where the project names a member. By the words of each file, which are kept for as long as the file is the same: an
/// editor changes one at a time.
/// </summary>
internal static class SymbolUses
{
    /// <summary>Uses of one name that are looked at.</summary>
    private const int MaxUses = 200;

    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, List<SimpleNameSyntax>>> Known = new();

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<(string, SyntaxTree?), IReadOnlyList<IOperation>>> Found = new();

    /// <summary>
    /// The reads of a property or field, or the calls of a method or constructor, as operations. By name: of another member
    /// that is called the same, too.
    /// </summary>
    public static IReadOnlyList<IOperation> Find(ISymbol member, FlowContext flow)
    {
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;
        var scope = FindScope(member);
        var found = Found.GetOrCreateValue(flow.Compilation);
        return found.TryGetValue((name, scope), out var known) ? known : found[(name, scope)] = FindAnew(name, scope, flow);
    }

    /// <summary>The one file that can name a member; null if others can.</summary>
    private static SyntaxTree? FindScope(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Private } or IParameterSymbol
        && member.ContainingType?.DeclaringSyntaxReferences is [var only]
            ? only.SyntaxTree
            : null;

    private static List<IOperation> FindAnew(string name, SyntaxTree? scope, FlowContext flow)
    {
        var uses = new List<IOperation>();
        foreach (var tree in scope is null ? flow.Compilation.SyntaxTrees : [scope])
        {
            if (!Names(tree, flow).TryGetValue(name, out var names))
                continue;
            foreach (var use in names)
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

    private static Dictionary<string, List<SimpleNameSyntax>> Names(SyntaxTree tree, FlowContext flow) =>
        Known.TryGetValue(tree, out var known) ? known : Known.GetValue(tree, key => Read(key, flow));

    private static Dictionary<string, List<SimpleNameSyntax>> Read(SyntaxTree tree, FlowContext flow)
    {
        var names = new Dictionary<string, List<SimpleNameSyntax>>(StringComparer.Ordinal);
        foreach (var node in tree.GetRoot(flow.CancellationToken).DescendantNodes())
        {
            if (node is not SimpleNameSyntax name)
                continue;
            if (!names.TryGetValue(name.Identifier.ValueText, out var uses))
                names[name.Identifier.ValueText] = uses = [];
            uses.Add(name);
        }

        return names;
    }
}
