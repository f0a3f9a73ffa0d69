using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>Where values are followed.</summary>
/// <param name="compilation">The project.</param>
/// <param name="cancellationToken">Of the operation that is looked at.</param>
internal sealed class FlowContext(Compilation compilation, CancellationToken cancellationToken)
{
    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Where values come from, as far as it was asked.</summary>
    public Answers Origins { get; } = new();

    /// <summary>The same, with what texts, lists and objects in them are made of.</summary>
    public Answers OriginsOfPieces { get; } = new();
}

/// <summary>The searches that were made for values: several rules ask the same of one operation.</summary>
internal sealed class Answers
{
    private Dictionary<IOperation, Origins>? _found;

    public Origins Find(IOperation value, Func<IOperation, Origins> find)
    {
        _found ??= [];
        return _found.TryGetValue(value, out var found) ? found : _found[value] = find(value);
    }
}
