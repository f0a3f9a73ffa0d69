using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>The parts of an outcome that a property is given: assigned, initialised, or returned by its getter.</summary>
internal static class MemberParts
{
    public static IEnumerable<OutcomePart> Find(IOperation operation, ISymbol containingSymbol) => operation switch
    {
        // What an initialiser of an object assigns is looked at with all that stands beside it. A copy has the rest elsewhere.
        ISimpleAssignmentOperation
        {
            Parent: IObjectOrCollectionInitializerOperation { Parent: var parent and not IWithOperation }
        } assignment => FindAlone(assignment, parent),
        ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation } => [],
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false } property } } assignment =>
            Find(property, assignment.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when BodyParts.IsExtension(target) =>
            [new OutcomePart(OutcomePartKind.Diagnostics, assignment.Value, Certainty.Certain)],
        IPropertyInitializerOperation { InitializedProperties: [var property, ..] } initializer => Find(property, initializer.Value),
        IReturnOperation { ReturnedValue: { } value } when containingSymbol
            is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol { IsIndexer: false } property }
            && !IsInFunction(operation) => Find(property, value),
        _ => [],
    };

    /// <summary>Whether a value is given to a member of the class that it stands in, rather than to one of another object.</summary>
    public static bool IsInOwnClass(IOperation value) =>
        value.Parent
            is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: not IInstanceReferenceOperation } };

    private static IEnumerable<OutcomePart> Find(IPropertySymbol property, IOperation value)
    {
        if (property.Type.SpecialType != SpecialType.System_String)
            yield break;
        if (Names.IsIssueCode(property.Name))
        {
            yield return new OutcomePart(OutcomePartKind.IssueCode, value, Certainty.ByName);
        }
        else if (Names.AreEqual(ElementName.Get(property), "code") && ClassShape.For(property.ContainingType).IsIssue)
        {
            yield return new OutcomePart(OutcomePartKind.IssueCode, value, Certainty.Certain);
        }
        else if (BodyParts.IsBody(property)
            || (Names.AreEqual(ElementName.Get(property), "diagnostics") && ClassShape.For(property.ContainingType).IsIssue))
        {
            yield return new OutcomePart(OutcomePartKind.Diagnostics, value, Certainty.Certain);
        }
        else if (Names.IsErrorCode(property.Name) && !property.IsStatic && FindCertainty(property.ContainingType) is { } certainty)
        {
            yield return new OutcomePart(
                OutcomePartKind.ErrorCode,
                value,
                certainty,
                IsBesideStatus: ClassShape.For(property.ContainingType).HasStatus);
        }
    }

    /// <summary>How sure it is that the class's code is one of BaRS; null where nothing says so.</summary>
    private static Certainty? FindCertainty(INamedTypeSymbol type) =>
        ClassShape.For(type).HasIssueCode ? Certainty.Certain : ClassShape.For(type).IsError ? Certainty.ByName : null;

    /// <summary>
    /// What says of itself what it is: <c>new Code&lt;IssueType&gt; { ObjectValue = "value" }</c>,
    /// <c>new Issue { Code = "value" }</c>.
    /// </summary>
    private static IEnumerable<OutcomePart> FindAlone(ISimpleAssignmentOperation assignment, IOperation? creation)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { IsIndexer: false } property })
            yield break;
        if (property.Name == "ObjectValue" && FirelyTypes.IsIssueTypeCode((creation as IObjectCreationOperation)?.Type))
            yield return new OutcomePart(OutcomePartKind.IssueCode, assignment.Value, Certainty.Certain);
    }

    private static bool IsInFunction(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
