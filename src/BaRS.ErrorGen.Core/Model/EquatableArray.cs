using System.Collections;

namespace BaRS.ErrorGen.Model;

/// <summary>
/// A list that is equal to another if the elements are: what the incremental pipeline needs to see that nothing
/// changed. An <c>ImmutableArray</c> compares by reference.
/// </summary>
/// <remarks>
/// A class, and of classes: for a struct the runtime compiles each generic method of the pipeline anew in every process,
/// and a build is over before that pays.
/// </remarks>
internal sealed class EquatableArray<T>(IEnumerable<T> items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : class
{
    public static readonly EquatableArray<T> Empty = new([]);

    private readonly T[] _items = [.. items];

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(EquatableArray<T>? other)
    {
        if (other is null || _items.Length != other._items.Length)
            return false;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!_items[i].Equals(other._items[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = _items.Length;
        foreach (var item in _items)
            hash = unchecked((hash * 31) + item.GetHashCode());
        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
