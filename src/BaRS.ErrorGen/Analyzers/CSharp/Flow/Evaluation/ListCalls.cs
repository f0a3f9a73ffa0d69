using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>What is asked of a list, whatever its type, by the names that .NET has for it.</summary>
internal sealed class ListCalls(Calls calls, Evaluator evaluator)
{
    private static readonly HashSet<string> SameItems = new(StringComparer.Ordinal)
    {
        "AsSpan", "AsMemory", "AsEnumerable", "AsReadOnly", "AsQueryable", "Cast", "CreateRange", "Distinct",
        "ToArray", "ToList", "ToHashSet", "ToFrozenSet", "ToImmutableArray", "ToImmutableHashSet", "ToImmutableList",
    };

    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal)
    {
        "AddRange", "Clear", "CopyTo", "ExceptWith", "Fill", "Insert", "InsertRange", "IntersectWith", "Remove", "RemoveAll", "RemoveAt",
        "RemoveRange", "RemoveWhere", "SetValue", "Sort", "SymmetricExceptWith", "UnionWith",
    };

    /// <summary>Whether a method of this name changes the list that it is called on.</summary>
    public static bool IsChange(string name) => name == "Add" || Changes.Contains(name);

    /// <param name="call">The call.</param>
    /// <param name="values">What it is called on, and what it is given.</param>
    public Evaluated? Evaluate(IInvocationOperation call, IReadOnlyList<Evaluated> values)
    {
        if (values.Count == 0 || values[0].Items is not { } items)
            return null;
        var name = call.TargetMethod.Name;
        if (SameItems.Contains(name))
            return values[0];
        // What cannot be changed gives back another list.
        if (IsChange(name) && call.Instance is { } changed && !SymbolEqualityComparer.Default.Equals(changed.Type, call.Type))
        {
            Variables.Forget(evaluator, changed);
            if (name == "Add" && values.Count == 2)
                Variables.Set(evaluator, changed, Evaluated.OfItems([.. items, values[1]]));
            return Evaluated.Unknown;
        }

        return values.Count switch
        {
            1 => name switch
            {
                "Any" => Evaluated.OfCondition(items.Count > 0),
                "Count" => Evaluated.OfNumber(items.Count),
                _ => null,
            },
            2 => Evaluate(name, items, values[1]),
            _ => null,
        };
    }

    private Evaluated? Evaluate(string name, IReadOnlyList<Evaluated> items, Evaluated given)
    {
        switch (name)
        {
            case "Contains":
                return FindIndex(items, item => Equal(item, given), out _);
            case "IndexOf":
                FindIndex(items, item => Equal(item, given), out var index);
                return index;
            case "Any" or "Exists":
                return FindIndex(items, item => Holds(given, item), out _);
            case "FindIndex":
                FindIndex(items, item => Holds(given, item), out var found);
                return found;
            case "All" or "TrueForAll":
                return Arithmetic.Not(FindIndex(items, item => Arithmetic.Not(Holds(given, item)), out _));
            case "Where":
                return Filter(items, item => Holds(given, item));
            case "Except" when given.Items is { } others:
                return Filter(items, item => Arithmetic.Not(FindIndex(others, other => Equal(item, other), out _)));
            case "Select":
                return Evaluated.OfItems(items.Select(item => Holds(given, item)));
            case "Append" or "Add":
                return Evaluated.OfItems([.. items, given]);
            case "Concat" or "Union" when given.Items is { } more:
                return Evaluated.OfItems(items.Concat(more));
            default:
                return null;
        }
    }

    /// <summary>Whether there is an item for which a condition holds, and the index of the first, -1 for none.</summary>
    private Evaluated FindIndex(IReadOnlyList<Evaluated> items, Func<Evaluated, Evaluated> condition, out Evaluated index)
    {
        var any = Evaluated.OfCondition(false);
        index = Evaluated.OfNumber(-1);
        for (var i = 0; i < items.Count && any.Boolean != true; i++)
        {
            var item = items[i];
            var before = any;
            any = evaluator.Choose(any, static () => Evaluated.OfCondition(true), () => condition(item));
            if (any.Boolean == true)
                index = before.Boolean == false ? Evaluated.OfNumber(i) : Evaluated.Unknown;
            else if (any.Boolean is null)
                index = Evaluated.Unknown;
        }

        index = index.From(any.IsOfSubject);
        return any;
    }

    private static Evaluated? Filter(IReadOnlyList<Evaluated> items, Func<Evaluated, Evaluated> condition)
    {
        var kept = new List<Evaluated>();
        foreach (var item in items)
        {
            var holds = condition(item);
            if (holds.Boolean is null)
                return Evaluated.Unknown.From(holds.IsOfSubject);
            if (holds.Boolean == true)
                kept.Add(item.From(holds.IsOfSubject));
        }

        return Evaluated.OfItems(kept);
    }

    private Evaluated Holds(Evaluated function, Evaluated item) => calls.Invoke(function, [item]);

    private static Evaluated Equal(Evaluated one, Evaluated other) => Arithmetic.Binary(BinaryOperatorKind.Equals, one, other);
}
