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

    /// <summary>The reads of a property or field, or the calls of a method or constructor, as operations.</summary>
    public static IEnumerable<IOperation> Find(ISymbol member, FlowContext flow)
    {
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;
        return flow.Compilation.SyntaxTrees
            .SelectMany(tree => Names(tree, flow).TryGetValue(name, out var names) ? names : Enumerable.Empty<SimpleNameSyntax>())
            .Take(MaxUses)
            .Select(use => SourceBodies.GetOperation(Whole(use), flow.Compilation, flow.CancellationToken))
            .OfType<IOperation>();
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
