namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>The assignments of a local that can hold at one point of a function. Mostly one or two: an array, not a set.</summary>
internal sealed class AssignedValues
{
    /// <summary>At a point that no path reaches; adds nothing where paths meet.</summary>
    public static readonly AssignedValues Unreachable = new([]);

    /// <summary>Before the first assignment.</summary>
    public static readonly AssignedValues None = new([]);

    private readonly AssignedValue[] _values;

    private AssignedValues(AssignedValue[] values) => _values = values;

    public bool IsUnreachable => ReferenceEquals(this, Unreachable);

    public IReadOnlyList<AssignedValue> List => _values;

    public static AssignedValues From(AssignedValue value) => new([value]);

    /// <summary>Those of two paths that meet.</summary>
    public AssignedValues With(AssignedValues other)
    {
        if (IsUnreachable || ReferenceEquals(this, other))
            return other;
        if (other.IsUnreachable)
            return this;
        var added = Array.FindAll(other._values, value => Array.IndexOf(_values, value) < 0);
        return added.Length == 0 ? this : new AssignedValues([.. _values, .. added]);
    }
}
