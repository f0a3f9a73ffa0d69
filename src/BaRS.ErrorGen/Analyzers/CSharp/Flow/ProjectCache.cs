using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What is found in a project, once for each key. Kept as long as the compilation is, so that nothing is said of other code.</summary>
/// <param name="comparer">How keys are compared; null for their own way. Cheaply: a search asks for many.</param>
internal sealed class ProjectCache<TKey, TValue>(IEqualityComparer<TKey>? comparer = null)
    where TKey : class
    where TValue : class
{
    private readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<TKey, TValue>> _known = new();

    /// <summary>All that was found in the project.</summary>
    public ConcurrentDictionary<TKey, TValue> Of(FlowContext flow) =>
        _known.GetValue(flow.Compilation, _ => new ConcurrentDictionary<TKey, TValue>(comparer ?? EqualityComparer<TKey>.Default));

    public TValue Find(TKey key, FlowContext flow, Func<TKey, FlowContext, TValue> find)
    {
        var known = Of(flow);
        return known.TryGetValue(key, out var found) ? found : known[key] = find(key, flow);
    }
}
