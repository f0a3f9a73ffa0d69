using System.Globalization;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>Which part of a value is meant: the member of an object, the element of a tuple or a collection, and so on from there.</summary>
/// <param name="Step">The name of a member, or one of the steps below.</param>
/// <param name="Rest">What is meant of that; null for the whole of it.</param>
internal sealed record AccessPath(string Step, AccessPath? Rest)
{
    /// <summary>Each item that a loop over a collection sees.</summary>
    public const string Item = "[]";

    /// <summary>What a lookup with a key or an index gives.</summary>
    public const string Entry = "[key]";

    private const int MaxSteps = 6;

    /// <summary>The step to an element of a tuple, by its index.</summary>
    public static string Element(int index) => "#" + index;

    /// <summary>The element of a tuple that the step leads to; null for another step.</summary>
    public int? Index => Step[0] == '#' ? int.Parse(Step.Substring(1), CultureInfo.InvariantCulture) : null;

    /// <summary>A step before a path; null where the path is too long to be followed.</summary>
    public static AccessPath? Before(string step, AccessPath? rest)
    {
        var steps = 1;
        for (var at = rest; at is not null; at = at.Rest)
            steps++;
        return steps > MaxSteps ? null : new AccessPath(step, rest);
    }
}
