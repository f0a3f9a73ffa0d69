using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// Whether any rule can have something to say of an operation. Of nearly all operations of a project none can, and this
/// look is all that they cost: it asks for names, allocates nothing, and is answered from what is kept of a method or a
/// property. It may say yes where nothing is wrong; where it says no, no rule is asked.
/// </summary>
internal sealed class OperationRelevance(KnownTypes types)
{
    private readonly MemberRelevance _members = new(types);

    [MethodImpl(HotPath.Compiled)]
    public bool IsRelevant(IOperation operation, ISymbol containingSymbol) => operation.Kind switch
    {
        OperationKind.Literal => operation.Type is { SpecialType: SpecialType.System_String }
            && operation.ConstantValue is { HasValue: true, Value: string text }
            && ValueRelevance.IsRelevant(text),
        OperationKind.InterpolatedString => HasRelevantPart((IInterpolatedStringOperation)operation),
        OperationKind.Invocation => IsRelevantCall((IInvocationOperation)operation),
        OperationKind.ObjectCreation => IsRelevantCreation((IObjectCreationOperation)operation),
        OperationKind.SimpleAssignment => IsRelevantAssignment((ISimpleAssignmentOperation)operation),
        OperationKind.Tuple => HasNames(operation.Syntax) || AnySpeaks(((ITupleOperation)operation).Elements),
        OperationKind.Return =>
            containingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property }
            && _members.IsRelevant(property),
        OperationKind.PropertyInitializer =>
            ((IPropertyInitializerOperation)operation).InitializedProperties is [var property, ..] && _members.IsRelevant(property),
        OperationKind.MethodBody => operation.Syntax is MethodDeclarationSyntax method && RetryPredicates.IsNamed(method.Identifier.Text),
        OperationKind.Binary => IsRelevantBinary((IBinaryOperation)operation),
        OperationKind.IsPattern => IsSubject(((IIsPatternOperation)operation).Value),
        OperationKind.SwitchExpressionArm =>
            ((ISwitchExpressionArmOperation)operation).Pattern.Kind is OperationKind.ConstantPattern or OperationKind.BinaryPattern,
        _ => true,
    };

    [MethodImpl(HotPath.Compiled)]
    private bool IsRelevantCall(IInvocationOperation call) =>
        _members.IsRelevant(call.TargetMethod)
        // One value contradicts nothing, unless it is given to a base class that fixes the others.
        || ((call.Arguments.Length > 1 || call.TargetMethod.MethodKind == MethodKind.Constructor) && AnySpeaks(call.Arguments));

    [MethodImpl(HotPath.Compiled)]
    private bool IsRelevantCreation(IObjectCreationOperation creation) =>
        (creation.Constructor is { } constructor && _members.IsRelevant(constructor))
        || AnySpeaks(creation.Arguments)
        || (creation.Initializer is { } initializer && HasRelevantInitializer(initializer.Initializers));

    [MethodImpl(HotPath.Compiled)]
    private bool HasRelevantInitializer(ImmutableArray<IOperation> initializers)
    {
        foreach (var initializer in initializers)
        {
            var isRelevant = initializer switch
            {
                ISimpleAssignmentOperation assignment => IsRelevantAssignment(assignment)
                    || assignment.Target is IFieldReferenceOperation
                    || ValueRelevance.Speaks(assignment.Value),
                IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: var property } } =>
                    _members.IsRelevant(property),
                // { "code", value } of a dictionary has a name; an item of a list speaks for itself or not at all.
                IInvocationOperation { Arguments: var arguments } => arguments.Length > 1 || AnySpeaks(arguments),
                _ => true,
            };
            if (isRelevant)
                return true;
        }

        return false;
    }

    [MethodImpl(HotPath.Compiled)]
    private bool IsRelevantAssignment(ISimpleAssignmentOperation assignment) =>
        // An anonymous object is looked at as a whole.
        assignment.Target is IPropertyReferenceOperation { Property: { ContainingType.IsAnonymousType: false } property }
        && (property.IsIndexer || _members.IsRelevant(property));

    /// <summary>A text that is put together, or a comparison with a status or with what an error or an issue has.</summary>
    [MethodImpl(HotPath.Compiled)]
    private bool IsRelevantBinary(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Add => binary.ConstantValue is { HasValue: true, Value: string text } && ValueRelevance.IsRelevant(text),
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => IsSubject(binary.LeftOperand) || IsSubject(binary.RightOperand),
        _ => false,
    };

    [MethodImpl(HotPath.Compiled)]
    private bool IsSubject(IOperation value) => value.Kind switch
    {
        OperationKind.PropertyReference => _members.IsRelevant(((IPropertyReferenceOperation)value).Property),
        OperationKind.Conversion or OperationKind.ParameterReference => StatusMap.IsStatusParameter(Operands.Unwrap(value)),
        _ => false,
    };

    private static bool HasNames(SyntaxNode tuple) =>
        tuple is TupleExpressionSyntax { Arguments: var elements } && elements.Any(element => element.NameColon is not null);

    [MethodImpl(HotPath.Compiled)]
    private static bool HasRelevantPart(IInterpolatedStringOperation text)
    {
        foreach (var part in text.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string piece } }
                && ValueRelevance.IsRelevant(piece))
            {
                return true;
            }
        }

        return text.ConstantValue is { HasValue: true, Value: string whole } && ValueRelevance.IsRelevant(whole);
    }

    [MethodImpl(HotPath.Compiled)]
    private static bool AnySpeaks(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && ValueRelevance.Speaks(argument.Value))
                return true;
        }

        return false;
    }

    [MethodImpl(HotPath.Compiled)]
    private static bool AnySpeaks(ImmutableArray<IOperation> values)
    {
        foreach (var value in values)
        {
            if (ValueRelevance.Speaks(value))
                return true;
        }

        return false;
    }
}
