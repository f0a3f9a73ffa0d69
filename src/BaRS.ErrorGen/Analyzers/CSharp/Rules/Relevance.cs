using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// Which rules an operation concerns, by their triggers alone. Of nearly all operations of a project it is none, and this
/// look is all that they cost: it asks for names, allocates nothing, and is answered from what is kept of a method or a
/// property.
/// </summary>
internal sealed class Relevance
{
    private readonly TriggerTable _table = TriggerTable.Instance;
    private readonly KnownTypes _types;
    private readonly ulong _rules;
    private readonly ConcurrentDictionary<IMethodSymbol, RuleSet> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, RuleSet> _properties = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, RuleSet> _findMethod;
    private readonly Func<IPropertySymbol, RuleSet> _findProperty;

    public Relevance(KnownTypes types)
    {
        _types = types;
        _rules = CodeRules.In(types);
        Kinds = CodeRules.KindsOf(_rules);
        _findMethod = Find;
        _findProperty = Find;
    }

    /// <summary>The kinds of operation that can concern a rule in this project.</summary>
    public ImmutableArray<OperationKind> Kinds { get; }

    [MethodImpl(HotPath.Compiled)]
    public ulong Find(IOperation operation, ISymbol containingSymbol)
    {
        var kind = (int)operation.Kind;
        var wanted = _table.RulesByKind[kind] & _rules;
        var found = wanted & operation.Kind switch
        {
            OperationKind.Literal or OperationKind.Binary when operation.Type is { SpecialType: SpecialType.System_String } =>
                FindText(operation.ConstantValue),
            OperationKind.InterpolatedString => FindPieces((IInterpolatedStringOperation)operation),
            OperationKind.Invocation => FindCall((IInvocationOperation)operation, wanted),
            OperationKind.ObjectCreation => FindCreation((IObjectCreationOperation)operation, wanted),
            OperationKind.AnonymousObjectCreation => FindMembers(((IAnonymousObjectCreationOperation)operation).Initializers, wanted),
            OperationKind.SimpleAssignment => FindAssigned((ISimpleAssignmentOperation)operation),
            OperationKind.Tuple => FindValues(((ITupleOperation)operation).Elements, wanted),
            OperationKind.Return => FindGetter(containingSymbol),
            OperationKind.PropertyInitializer =>
                ((IPropertyInitializerOperation)operation).InitializedProperties is [var property, ..] ? Of(property) : 0,
            OperationKind.MethodBody => containingSymbol is IMethodSymbol method ? Ask(method, wanted) : 0,
            OperationKind.LocalFunction => Ask(((ILocalFunctionOperation)operation).Symbol, wanted),
            OperationKind.Binary => FindCompared(((IBinaryOperation)operation).LeftOperand) | FindCompared(((IBinaryOperation)operation).RightOperand),
            OperationKind.IsPattern => FindCompared(((IIsPatternOperation)operation).Value),
            _ => 0,
        };
        foreach (var question in _table.OperationsByKind[kind])
        {
            var open = question.Rules & wanted & ~found;
            if (open != 0 && question.Ask(operation))
                found |= open;
        }

        return found;
    }

    // Definitions are compared by reference; a constructed method by each of its type arguments.
    [MethodImpl(HotPath.Compiled)]
    private ulong Of(IMethodSymbol method) => _methods.GetOrAdd(method.OriginalDefinition, _findMethod).Rules;

    // Of an anonymous type there is a symbol for each use, all equal: to find one costs more than to ask again.
    [MethodImpl(HotPath.Compiled)]
    private ulong Of(IPropertySymbol property) =>
        property.ContainingType.IsAnonymousType ? Ask(property) : _properties.GetOrAdd(property.OriginalDefinition, _findProperty).Rules;

    private RuleSet Find(IMethodSymbol method) => RuleSet.Of(Ask(method, ulong.MaxValue));

    private RuleSet Find(IPropertySymbol property)
    {
        var rules = Ask(property);
        if (ElementName.Get(property) is var element && element != property.Name)
            rules |= Ask(_table.Names, element);
        return RuleSet.Of(rules);
    }

    private ulong Ask(IMethodSymbol method, ulong wanted)
    {
        var rules = 0UL;
        foreach (var question in _table.Methods)
        {
            if ((question.Rules & wanted) != 0 && question.Ask(method, _types))
                rules |= question.Rules;
        }

        return rules;
    }

    private ulong Ask(IPropertySymbol property)
    {
        var rules = Ask(_table.Names, property.Name);
        foreach (var question in _table.Properties)
            rules |= question.Ask(property) ? question.Rules : 0;
        return rules;
    }

    [MethodImpl(HotPath.Compiled)]
    private ulong FindCall(IInvocationOperation call, ulong wanted)
    {
        var found = Of(call.TargetMethod);
        // One value contradicts nothing, unless it is given to a base class that fixes the others.
        return call.Arguments.Length > 1 || call.TargetMethod.MethodKind == MethodKind.Constructor
            ? found | FindValues(call.Arguments, wanted & ~found)
            : found;
    }

    [MethodImpl(HotPath.Compiled)]
    private ulong FindCreation(IObjectCreationOperation creation, ulong wanted)
    {
        var found = creation.Constructor is { } constructor ? Of(constructor) : 0;
        found |= FindValues(creation.Arguments, wanted & ~found);
        return creation.Initializer is { } initializer ? found | FindMembers(initializer.Initializers, wanted & ~found) : found;
    }

    [MethodImpl(HotPath.Compiled)]
    private ulong FindMembers(ImmutableArray<IOperation> members, ulong wanted)
    {
        var found = 0UL;
        foreach (var member in members)
        {
            found |= member switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target, Value: var value } =>
                    Of(target.Property)
                    | (target.Arguments.Length == 1 ? FindKey(target.Arguments[0].Value) : 0)
                    | FindValue(value, wanted & ~found),
                ISimpleAssignmentOperation { Value: var value } => FindValue(value, wanted & ~found),
                IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: var property } } => Of(property),
                // { "code", value } of a dictionary has a name; an item of a list speaks for itself or not at all.
                IInvocationOperation { Arguments: [var key, ..] arguments } =>
                    (arguments.Length == 2 ? FindKey(key.Value) : 0) | FindValues(arguments, wanted & ~found),
                _ => 0,
            };
        }

        return found;
    }

    /// <summary>An anonymous object is looked at as a whole.</summary>
    [MethodImpl(HotPath.Compiled)]
    private ulong FindAssigned(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property: { ContainingType.IsAnonymousType: false } property } ? Of(property) : 0;

    [MethodImpl(HotPath.Compiled)]
    private ulong FindGetter(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } ? Of(property) : 0;

    [MethodImpl(HotPath.Compiled)]
    private ulong FindCompared(IOperation operand) =>
        operand.Kind == OperationKind.PropertyReference ? Of(((IPropertyReferenceOperation)operand).Property) : 0;

    [MethodImpl(HotPath.Compiled)]
    private ulong FindPieces(IInterpolatedStringOperation text)
    {
        var found = FindText(text.ConstantValue);
        foreach (var part in text.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text: var piece })
                found |= FindText(piece.ConstantValue);
        }

        return found;
    }

    [MethodImpl(HotPath.Compiled)]
    private ulong FindText(Optional<object?> constant) =>
        constant is { HasValue: true, Value: string text } ? Ask(_table.Texts, text) : 0;

    [MethodImpl(HotPath.Compiled)]
    private ulong FindKey(IOperation key) => key.ConstantValue is { HasValue: true, Value: string text } ? Ask(_table.Names, text) : 0;

    [MethodImpl(HotPath.Compiled)]
    private static ulong Ask(Question<Func<string, bool>>[] questions, string text)
    {
        var found = 0UL;
        foreach (var question in questions)
            found |= question.Ask(text) ? question.Rules : 0;
        return found;
    }

    [MethodImpl(HotPath.Compiled)]
    private ulong FindValues(ImmutableArray<IArgumentOperation> arguments, ulong wanted)
    {
        var found = 0UL;
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue)
                found |= FindValue(argument.Value, wanted & ~found);
        }

        return found;
    }

    [MethodImpl(HotPath.Compiled)]
    private ulong FindValues(ImmutableArray<IOperation> values, ulong wanted)
    {
        var found = 0UL;
        foreach (var value in values)
            found |= FindValue(value, wanted & ~found);
        return found;
    }

    [MethodImpl(HotPath.Compiled)]
    private ulong FindValue(IOperation value, ulong wanted)
    {
        var found = 0UL;
        foreach (var question in _table.Values)
        {
            if ((question.Rules & wanted) != 0 && question.Ask(value))
                found |= question.Rules;
        }

        return found;
    }
}
