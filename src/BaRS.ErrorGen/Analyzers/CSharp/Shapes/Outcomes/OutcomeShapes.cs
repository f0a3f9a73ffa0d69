using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>What goes into an OperationOutcome.</summary>
internal static class OutcomeShapes
{
    /// <summary>What an operation puts into an outcome, or compares with what stands in one.</summary>
    public static IEnumerable<OutcomePart> FindParts(IOperation operation, CodeContext context) => operation switch
    {
        IPropertyInitializerOperation or IReturnOperation => MemberParts.Find(operation, context.ContainingSymbol),
        IBinaryOperation or IIsPatternOperation => ComparedParts.Find(operation),
        _ => FindOwnParts(operation, context),
    };

    /// <summary>What an operation itself puts into an outcome, whichever member it stands in.</summary>
    public static IEnumerable<OutcomePart> FindOwnParts(IOperation operation, CodeContext context) => operation switch
    {
        IObjectCreationOperation creation => FindObjectParts(operation, context).Concat(BodyParts.Find(creation, context)),
        IAnonymousObjectCreationOperation => FindObjectParts(operation, context),
        IInvocationOperation call => CallParts.Find(call, context),
        ISimpleAssignmentOperation assignment =>
            MemberParts.Find(operation, context.ContainingSymbol).Concat(BodyParts.Find(assignment, context)),
        _ => [],
    };

    private static IEnumerable<OutcomePart> FindObjectParts(IOperation operation, CodeContext context) =>
        CreatedObject.Find(operation) is { } created ? ObjectParts.Find(created, context) : [];
}
