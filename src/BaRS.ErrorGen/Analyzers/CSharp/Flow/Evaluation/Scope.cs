using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>What the locals and parameters hold at one point of the code.</summary>
internal sealed class Scope
{
    private readonly Dictionary<ISymbol, Evaluated> _values;

    public Scope()
        : this(new Dictionary<ISymbol, Evaluated>(SymbolEqualityComparer.Default))
    {
    }

    private Scope(Dictionary<ISymbol, Evaluated> values) => _values = values;

    /// <summary>False behind a return, a throw or a break.</summary>
    public bool IsReachable { get; private set; } = true;

    public bool TryGet(ISymbol variable, out Evaluated value) => _values.TryGetValue(variable, out value);

    public void Set(ISymbol variable, Evaluated value) => _values[variable] = value;

    /// <summary>A list that is changed is changed in all the variables that hold it.</summary>
    public void Forget(ItemList list)
    {
        foreach (var variable in _values.Where(held => ReferenceEquals(held.Value.Content, list)).Select(held => held.Key).ToList())
            _values[variable] = Evaluated.Unknown.From(_values[variable].IsOfSubject);
    }

    public void End() => IsReachable = false;

    public Scope Copy() => new(new Dictionary<ISymbol, Evaluated>(_values, SymbolEqualityComparer.Default)) { IsReachable = IsReachable };

    /// <summary>Where two paths meet. What only one of them has set is another's variable, with another value on the other path.</summary>
    public static Scope Join(Scope? one, Scope other, bool isOfSubject)
    {
        if (one is not { IsReachable: true })
            return other;
        if (!other.IsReachable)
            return one;
        var joined = new Scope();
        foreach (var variable in one._values.Keys.Concat(other._values.Keys))
        {
            one.TryGet(variable, out var left);
            other.TryGet(variable, out var right);
            joined.Set(variable, Evaluated.Join(left, right, isOfSubject));
        }

        return joined;
    }
}
