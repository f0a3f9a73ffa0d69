using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// The values of a property that carries a status to the response: <c>Response.StatusCode = (int)exception.StatusCode</c>,
/// where classes of the project override <c>StatusCode</c> with what each of them stands for.
/// </summary>
internal sealed class CarriedStatus
{
    /// <summary>Values that are followed further.</summary>
    private const int MaxBodies = 5_000;

    // Read in every place that answers with what was thrown: of each property, the values are looked for once.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IPropertySymbol, CarriedStatus>> Found = new();

    private static readonly CarriedStatus None = new();

    private readonly List<StatusValue> _constants = [];
    private readonly List<IOperation> _others = [];

    /// <summary>The statuses that stand there as constants: nearly all of them.</summary>
    public IReadOnlyList<StatusValue> Constants => _constants;

    /// <summary>Values that are to be followed further.</summary>
    public IReadOnlyList<IOperation> Others => _others;

    /// <summary>What the property gives in its own class and in all classes of the project that override it.</summary>
    public static CarriedStatus For(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        if (property.DeclaringSyntaxReferences.Length == 0 || !(property.IsVirtual || property.IsAbstract || property.IsOverride))
            return None;
        return Found
            .GetValue(compilation, _ => new ConcurrentDictionary<IPropertySymbol, CarriedStatus>(SymbolEqualityComparer.Default))
            .GetOrAdd(property, key => Find(key, compilation, cancellationToken));
    }

    private static CarriedStatus Find(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new CarriedStatus();
        foreach (var member in compilation.GetSymbolsWithName(property.Name, SymbolFilter.Member, cancellationToken))
        {
            if (member is IPropertySymbol candidate && IsOrOverrides(candidate, property))
                found.AddBody(candidate, compilation, cancellationToken);
        }

        return found;
    }

    private void AddBody(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        // Nearly all of them are numbers, which the compiler need not be asked for.
        if (property.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellationToken)
                is PropertyDeclarationSyntax { ExpressionBody.Expression: LiteralExpressionSyntax { Token.Value: int status } literal })
        {
            _constants.Add(new StatusValue(status, literal));
        }
        else if (_others.Count < MaxBodies && SourceBodies.Body(property, compilation, cancellationToken) is { } body)
        {
            AddValues(body);
        }
    }

    private void AddValues(IOperation body)
    {
        if (body is IPropertyInitializerOperation initializer)
            Add(initializer.Value);
        foreach (var value in SourceBodies.ReturnValues(body))
            Add(value);
    }

    private void Add(IOperation value)
    {
        if (Operands.Unwrap(value) is { ConstantValue: { HasValue: true, Value: int status } } constant)
            _constants.Add(new StatusValue(status, constant.Syntax));
        else
            _others.Add(value);
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
