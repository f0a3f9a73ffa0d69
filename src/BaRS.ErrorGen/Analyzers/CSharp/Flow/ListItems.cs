using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// The items that an expression gives a list, whatever makes it: an array, a list's initialiser, a collection
/// expression, a JsonArray.
/// </summary>
internal static class ListItems
{
    /// <summary>The items; null where they are not all known.</summary>
    public static IReadOnlyList<IOperation>? Find(IOperation? value)
    {
        value = Operands.UnwrapAll(value);
        switch (value)
        {
            case null:
                return null;
            case IArrayCreationOperation { Initializer: { } elements }:
                return elements.ElementValues;
            case IArrayInitializerOperation elements:
                return elements.ElementValues;
            case IObjectOrCollectionInitializerOperation initializer:
                return Added(initializer);
            case IObjectCreationOperation { Initializer: { } initializer, Arguments.IsEmpty: true }:
                return Added(initializer);
            case IObjectCreationOperation { Initializer: null, Arguments: { Length: 1 } items }
                when items[0].ArgumentKind == ArgumentKind.ParamArray:
                return Find(items[0].Value);
        }

        // Its kind of operation is newer than the oldest compiler that is served.
        return value is { Syntax: CollectionExpressionSyntax collection, SemanticModel: { } model } ? Elements(collection, model) : null;
    }

    /// <summary>The one item of a list that has no other; null otherwise.</summary>
    public static IOperation? Single(IOperation? value) => Find(value) is { Count: 1 } items ? items[0] : null;

    private static List<IOperation>? Added(IObjectOrCollectionInitializerOperation initializer)
    {
        var items = new List<IOperation>();
        foreach (var element in initializer.Initializers)
        {
            if (element is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments })
                return null;
            items.Add(arguments[0].Value);
        }

        return items;
    }

    private static List<IOperation>? Elements(CollectionExpressionSyntax collection, SemanticModel model)
    {
        var items = new List<IOperation>();
        foreach (var element in collection.Elements)
        {
            if (element is not ExpressionElementSyntax { Expression: var expression } || model.GetOperation(expression) is not { } item)
                return null;
            items.Add(item);
        }

        return items;
    }
}
