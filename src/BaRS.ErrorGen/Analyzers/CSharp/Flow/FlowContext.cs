using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>Where values are followed.</summary>
/// <param name="compilation">The project.</param>
/// <param name="cancellationToken">Of the operation that is looked at.</param>
internal sealed class FlowContext(Compilation compilation, CancellationToken cancellationToken)
{
    private Dictionary<IOperation, IReadOnlyList<ValueOrigin>>? _origins;

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>What is found for a value, once: several rules ask about the same operation.</summary>
    public IReadOnlyList<ValueOrigin> FindOnce(IOperation value, Func<IOperation, IReadOnlyList<ValueOrigin>> find)
    {
        _origins ??= [];
        return _origins.TryGetValue(value, out var found) ? found : _origins[value] = find(value);
    }
}
