using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// The first statement of a block after which a received status is bounded. Looked for once for all the places in the
/// block: a method of thousands of answers would otherwise be read anew from its top for each of them.
/// </summary>
internal sealed class BoundingStatements
{
    private static readonly ConditionalWeakTable<IOperation, BoundingStatements> Known = new();

    /// <summary>By the locals that hold the status: what bounds one local says nothing of another.</summary>
    private readonly List<(HashSet<ILocalSymbol> Locals, int Index)> _first = [];

    /// <summary>The index of the statement; -1 where there is none.</summary>
    public static int First(
        IOperation block,
        ImmutableArray<IOperation> statements,
        HashSet<ILocalSymbol> locals,
        Func<IOperation, bool> bounds)
    {
        var known = Known.GetValue(block, static _ => new BoundingStatements());
        lock (known._first)
        {
            foreach (var (of, index) in known._first)
            {
                if (of.SetEquals(locals))
                    return index;
            }
        }

        var first = 0;
        while (first < statements.Length && !bounds(statements[first]))
            first++;
        first = first < statements.Length ? first : -1;
        lock (known._first)
            known._first.Add((locals, first));
        return first;
    }
}
