using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>
/// The values of a property that carries a status to the response: <c>Response.StatusCode = (int)exception.StatusCode</c>,
/// where classes of the project override <c>StatusCode</c> with what each of them stands for.
/// </summary>
internal static class CarriedStatus
{
    private const int MaxTypes = 5_000;

    /// <summary>What the property gives in its own class and in all classes of the project that override it.</summary>
    public static IEnumerable<IOperation> ValuesOf(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        if (property.DeclaringSyntaxReferences.Length == 0 || !(property.IsVirtual || property.IsAbstract || property.IsOverride))
            yield break;
        foreach (var type in TypesOf(compilation).Take(MaxTypes))
        {
            foreach (var candidate in type.GetMembers(property.Name).OfType<IPropertySymbol>())
            {
                if (!IsOrOverrides(candidate, property) || SourceBodies.Body(candidate, compilation, cancellationToken) is not { } body)
                    continue;
                if (body is IPropertyInitializerOperation initializer)
                    yield return initializer.Value;
                foreach (var value in SourceBodies.ReturnValues(body))
                    yield return value;
            }
        }
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

    private static IEnumerable<INamedTypeSymbol> TypesOf(Compilation compilation)
    {
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(compilation.Assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            foreach (var member in open.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                open.Push(member);
                if (member is INamedTypeSymbol type)
                    yield return type;
            }
        }
    }
}
