using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What the value of a part is to the whole that it stands in.</summary>
internal enum Passage
{
    /// <summary>Nothing: a condition, a key, a length.</summary>
    None,

    /// <summary>The whole can be that very value: a branch, a conversion, a task around it.</summary>
    Same,

    /// <summary>It is a piece of the whole: of a text, a list, an object.</summary>
    Piece,
}

/// <summary>
/// The one table of how values pass through expressions. It is read in both directions: from an expression back to what it
/// is made of (<see cref="Origins"/>), and from a value on to what is made of it (<see cref="Destinations"/>).
/// </summary>
internal static class Passages
{
    /// <param name="whole">An operation.</param>
    /// <param name="part">One of its child operations.</param>
    [MethodImpl(HotPath.Compiled)]
    public static Passage Get(IOperation whole, IOperation part) => whole switch
    {
        IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation or IArgumentOperation => Passage.Same,
        IConditionalOperation choice => choice.Condition == part ? Passage.None : Passage.Same,
        ISwitchExpressionOperation choice => choice.Value == part ? Passage.None : Passage.Same,
        ISwitchExpressionArmOperation arm => arm.Value == part ? Passage.Same : Passage.None,
        ISimpleAssignmentOperation assignment => OfAssignment(assignment, part),
        IConditionalAccessOperation access => access.WhenNotNull == part ? Passage.Same : Passage.None,
        IPropertyReferenceOperation { Property: var property } => IsContent(property) ? Passage.Same : Passage.None,
        IInvocationOperation call => KnownCalls.GetPassage(call, part),
        IObjectCreationOperation creation => OfCreation(creation, part),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => Passage.Piece,
        IInterpolatedStringOperation or IInterpolatedStringAppendOperation => Passage.Piece,
        IInterpolationOperation interpolation => interpolation.Expression == part ? Passage.Piece : Passage.None,
        IInterpolatedStringHandlerCreationOperation handler => handler.Content == part ? Passage.Piece : Passage.None,
        IArrayCreationOperation array => array.Initializer == part ? Passage.Piece : Passage.None,
        IArrayInitializerOperation or IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation => Passage.Piece,
        IMemberInitializerOperation member => member.Initializer == part ? Passage.Piece : Passage.None,
        { Syntax: CollectionExpressionSyntax or SpreadElementSyntax } => Passage.Piece,
        _ => IsParamsCollection(whole) ? Passage.Piece : Passage.None,
    };

    /// <summary>Whether a property gives what its object holds: of a nullable, a task.</summary>
    public static bool IsContent(IPropertySymbol property) => property switch
    {
        { Name: "Value", ContainingType: { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } => true,
        { Name: "Result", ContainingType.Name: "Task" or "ValueTask" } => true,
        _ => false,
    };

    /// <summary>As an expression; in an initialiser what it gives a member is a piece of the object.</summary>
    private static Passage OfAssignment(ISimpleAssignmentOperation assignment, IOperation part)
    {
        if (assignment.Value != part)
            return Passage.None;
        return assignment.Parent is IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation
            ? Passage.Piece
            : Passage.Same;
    }

    private static Passage OfCreation(IObjectCreationOperation creation, IOperation part)
    {
        if (creation.Initializer == part)
            return Passage.Piece;
        if (part is not IArgumentOperation { Parameter: { } parameter })
            return Passage.None;
        return creation.Type switch
        {
            { Name: "ValueTask" or "Nullable" } => Passage.Same,
            { Name: "StringBuilder" or "StringContent" or "ByteArrayContent" or "MemoryStream" or "List" or "String" } =>
                parameter.Type.SpecialType == SpecialType.System_Int32 ? Passage.None : Passage.Piece, // How large it is.
            { DeclaringSyntaxReferences.Length: > 0 } type => IsKept(parameter, type) ? Passage.Piece : Passage.None,
            _ => Passage.None,
        };
    }

    /// <summary>Whether a class of the project has a property for the parameter, as records do.</summary>
    private static bool IsKept(IParameterSymbol parameter, ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { Type: var kept }
                && string.Equals(member.Name, parameter.Name, System.StringComparison.OrdinalIgnoreCase)
                && SymbolEqualityComparer.Default.Equals(kept, parameter.Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a call puts together for <c>params</c> of a span: its kind is newer than the oldest compiler that is served.</summary>
    private static bool IsParamsCollection(IOperation operation) =>
        operation.IsImplicit
        && operation.Parent is IArgumentOperation { Parameter.IsParams: true }
            or IConversionOperation { Parent: IArgumentOperation { Parameter.IsParams: true } };
}
