using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow.Evaluation;

/// <summary>
/// What a local of the code around holds, a field that is set once, a property of the project, and the members of what is
/// known.
/// </summary>
internal sealed class Members(Evaluator evaluator)
{
    public Evaluated Evaluate(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => EvaluateLocal(local),
        IFieldReferenceOperation { Instance: { } tuple, Field: { ContainingType.IsTupleType: true } element } =>
            evaluator.Evaluate(tuple).Item(FindElement(element)),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => EvaluateField(field),
        IArrayElementReferenceOperation { ArrayReference: var list, Indices: [var index] } =>
            evaluator.Evaluate(list).Item(evaluator.Evaluate(index).Number),
        IPropertyReferenceOperation property => EvaluateProperty(property),
        _ => evaluator.EvaluateUnknown(reference),
    };

    /// <summary>The value that reaches the use, or what several of them have in common.</summary>
    private Evaluated EvaluateLocal(ILocalReferenceOperation use)
    {
        var values = LocalAssignments.Reaching(use)
            .Select(assigned => assigned.IsPiece ? Evaluated.Unknown : EvaluatePart(assigned.Value, assigned.Path))
            .ToList();
        if (values.Count == 0)
            return Evaluated.Unknown;
        var isOfSubject = values.Exists(value => value.IsOfSubject);
        var value = values.Aggregate((one, other) => Evaluated.Join(one, other, isOfSubject));
        return value.Items is not null && LocalTable.GetUses(use.Local, use).Any(IsChanged) ? Evaluated.Unknown.From(isOfSubject) : value;
    }

    private Evaluated EvaluatePart(IOperation? whole, AccessPath? path)
    {
        var value = evaluator.Evaluate(whole);
        for (; path is not null; path = path.Rest)
            value = path.Index is { } index ? value.Item(index) : Evaluated.Unknown.From(value.IsOfSubject);
        return value;
    }

    private Evaluated EvaluateField(IFieldSymbol field)
    {
        var value = MemberValues.Find(field.OriginalDefinition, evaluator.Flow) is [var only]
            ? evaluator.Evaluate(only)
            : Evaluated.Unknown;
        return value.Items is not null && SymbolUses.Find(field, evaluator.Flow).Any(IsChanged) ? Evaluated.Unknown : value;
    }

    private Evaluated EvaluateProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property is { GetMethod: { } getter, IsIndexer: false } && new Calls(evaluator).FindBody(property) is var (found, body))
        {
            return body switch
            {
                not IPropertyInitializerOperation => new Calls(evaluator).RunBody(body, getter, []),
                IPropertyInitializerOperation { Value: var initial } when found is IPropertySymbol { IsReadOnly: true } =>
                    evaluator.Evaluate(initial),
                _ => Evaluated.Unknown,
            };
        }

        var owner = evaluator.Evaluate(reference.Instance);
        var value = (property.Name, owner) switch
        {
            ("HasValue", { IsNull: { } isNull }) => Evaluated.OfCondition(!isNull),
            ("Value", { IsNull: false }) when property.ContainingType.Name == "Nullable" => owner,
            ("Result", _) when property.ContainingType.Name is "Task" or "ValueTask" => owner,
            ("Length" or "Count", { Items: { } items }) => Evaluated.OfNumber(items.Count),
            (_, { Items: not null }) when reference.Arguments is [var index] => owner.Item(evaluator.Evaluate(index.Value).Number),
            _ => Evaluated.Unknown,
        };
        return value.From(owner.IsOfSubject);
    }

    private static long? FindElement(IFieldSymbol element) => element.ContainingType.TupleElements.ToList().FindIndex(candidate =>
        SymbolEqualityComparer.Default.Equals(candidate, element)
        || SymbolEqualityComparer.Default.Equals(candidate.CorrespondingTupleField, element));

    /// <summary>Whether a list is added to, or given to the project's own code, which may do so.</summary>
    private static bool IsChanged(IOperation use) => use.Parent switch
    {
        IInvocationOperation call => ListCalls.IsChange(call.TargetMethod.Name),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: not "Contains" } method } } =>
            method.DeclaringSyntaxReferences.Length > 0,
        IArrayElementReferenceOperation { Parent: IAssignmentOperation { Target: var target } } => target == use.Parent,
        _ => false,
    };
}
