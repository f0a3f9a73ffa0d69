using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>
/// The values of a property that carries a status to the response: <c>Response.StatusCode = (int)exception.StatusCode</c>,
/// where classes of the project override <c>StatusCode</c> with what each of them stands for.
/// </summary>
internal static class CarriedStatus
{
    private const int MaxProperties = 5_000;

    // Read in every place that answers with what was thrown: of each property, the values are looked for once.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IPropertySymbol, IReadOnlyList<IOperation>>> Found = new();

    /// <summary>What the property gives in its own class and in all classes of the project that override it.</summary>
    public static IReadOnlyList<IOperation> ValuesOf(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        if (property.DeclaringSyntaxReferences.Length == 0 || !(property.IsVirtual || property.IsAbstract || property.IsOverride))
            return [];
        return Found
            .GetValue(compilation, _ => new ConcurrentDictionary<IPropertySymbol, IReadOnlyList<IOperation>>(SymbolEqualityComparer.Default))
            .GetOrAdd(property, key => Find(key, compilation, cancellationToken));
    }

    private static List<IOperation> Find(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        var values = new List<IOperation>();
        foreach (var candidate in compilation.GetSymbolsWithName(property.Name, SymbolFilter.Member, cancellationToken).OfType<IPropertySymbol>().Take(MaxProperties))
        {
            if (!IsOrOverrides(candidate, property) || SourceBodies.Body(candidate, compilation, cancellationToken) is not { } body)
                continue;
            if (body is IPropertyInitializerOperation initializer)
                values.Add(initializer.Value);
            values.AddRange(SourceBodies.ReturnValues(body));
        }

        return values;
    }

    /// <summary>An override higher up the classes is not what is read.</summary>
    private static bool IsOrOverrides(IPropertySymbol candidate, IPropertySymbol read)
    {
        for (var at = candidate; at is not null; at = at.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(at, read))
                return true;
        }

        return false;
    }
}
