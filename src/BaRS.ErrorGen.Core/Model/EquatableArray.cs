using System.Collections;

namespace BaRS.ErrorGen.Model;

/// <summary>
/// A list that is equal to another where the elements are: what the incremental pipeline needs to see that nothing
/// changed. An <c>ImmutableArray</c> compares by reference.
/// </summary>
internal readonly struct EquatableArray<T>(IEnumerable<T> items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items = [.. items];

    private T[] Items => _items ?? [];

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    public bool Equals(EquatableArray<T> other)
    {
        var (mine, others) = (Items, other.Items);
        if (mine.Length != others.Length)
            return false;
        for (var i = 0; i < mine.Length; i++)
        {
            if (!mine[i].Equals(others[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = Items.Length;
        foreach (var item in Items)
            hash = unchecked((hash * 31) + item.GetHashCode());
        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
