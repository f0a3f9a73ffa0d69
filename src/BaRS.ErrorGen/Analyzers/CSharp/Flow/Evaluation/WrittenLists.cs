using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>The items of a list where it is written, and what it is made of.</summary>
internal sealed class WrittenLists(Evaluator evaluator)
{
    /// <summary>The items; null where the expression makes no list.</summary>
    public IEnumerable<Evaluated>? Find(IOperation expression)
    {
        switch (expression)
        {
            case { Syntax: CollectionExpressionSyntax collection, SemanticModel: { } model }:
                return FindElements(collection, model);
            case IArrayCreationOperation { Initializer: null, DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }:
                return [];
            case IObjectCreationOperation { Type: { } type } creation
                when SystemCalls.IsOfSystem(type) && type.AllInterfaces.Any(one => one.Name == "ICollection"):
                return FindMade(creation);
            default:
                return ListItems.Find(expression)?.Select(evaluator.Evaluate).ToList();
        }
    }

    private List<Evaluated>? FindElements(CollectionExpressionSyntax collection, SemanticModel model)
    {
        var items = new List<Evaluated>();
        foreach (var element in collection.Elements)
        {
            var isSpread = element is SpreadElementSyntax;
            var syntax = element is SpreadElementSyntax spread ? spread.Expression : ((ExpressionElementSyntax)element).Expression;
            var value = evaluator.Evaluate(model.GetOperation(syntax));
            if (!isSpread)
                items.Add(value);
            else if (value.Items is { } more)
                items.AddRange(more);
            else
                return null;
        }

        return items;
    }

    /// <summary>What a list is made from: <c>new HashSet&lt;int&gt;(others) { 1, 2 }</c>.</summary>
    private List<Evaluated>? FindMade(IObjectCreationOperation creation)
    {
        var items = new List<Evaluated>();
        if (creation.Arguments is [{ Value: var given }, ..] && given.Type?.SpecialType != SpecialType.System_Int32) // A capacity.
        {
            if (evaluator.Evaluate(given).Items is not { } copied)
                return null;
            items.AddRange(copied);
        }

        if (creation.Initializer is not null)
        {
            if (ListItems.Find(creation.Initializer) is not { } added)
                return null;
            items.AddRange(added.Select(evaluator.Evaluate));
        }

        return items;
    }
}
