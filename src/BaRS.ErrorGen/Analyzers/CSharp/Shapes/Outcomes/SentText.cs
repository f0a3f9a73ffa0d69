using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>
/// A text of an exception that the project's own code is given and that reaches what a sender reads:
/// <c>Fail(exception.Message)</c>, where <c>IActionResult Fail(string text) => BadRequest(text);</c>, and
/// <c>new Unforeseen(exception.Message)</c>, where a handler answers with what the object kept.
/// </summary>
internal static class SentText
{
    /// <summary>Whether a method of the project is given a text and is not there for logs. Its name and its types alone are looked at.</summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool MayTake(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length == 0 && method.ContainingType?.DeclaringSyntaxReferences.Length is null or 0)
            return false;
        if (Names.IsLog(method.Name) || Names.IsLog(method.ContainingType.Name))
            return false;
        foreach (var parameter in method.Parameters)
        {
            if (IsText(parameter.Type))
                return true;
        }

        return false;
    }

    /// <summary>Whether an assignment gives the text of an exception to a member of the project, or adds it to a problem.</summary>
    [MethodImpl(HotPath.Compiled)]
    public static bool MayTake(ISimpleAssignmentOperation assignment) => assignment.Target switch
    {
        IPropertyReferenceOperation target when BodyParts.IsExtension(target) || target.Property.Name is "Content" or "Value" => true,
        IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.Length: > 0, Kind: SymbolKind.Property or SymbolKind.Field }, Type: { } type } =>
            IsText(type) && ExceptionTexts.MayHold(assignment.Value),
        _ => false,
    };

    public static IEnumerable<OutcomePart> Find(IOperation operation, CodeContext context) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } call when MayTake(method) => FindArguments(call, call.Arguments, context),
        IObjectCreationOperation { Constructor: { } constructor } creation when MayTake(constructor) =>
            FindArguments(creation, creation.Arguments, context),
        ISimpleAssignmentOperation
        {
            Target: IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.Length: > 0 } member },
            Parent: not IAnonymousObjectCreationOperation,
        } assignment when member is IPropertySymbol or IFieldSymbol
            && assignment.Target.Type is { } type && IsText(type)
            && IsSent(assignment.Value, member, assignment, context) => [Part(assignment.Value)],
        _ => [],
    };

    private static IEnumerable<OutcomePart> FindArguments(
        IOperation operation,
        ImmutableArray<IArgumentOperation> arguments,
        CodeContext context)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
                && IsText(parameter.Type)
                && IsSent(argument.Value, parameter, operation, context))
            {
                yield return Part(argument.Value);
            }
        }
    }

    /// <summary>What the operation itself says of the value is reported as such.</summary>
    private static bool IsSent(IOperation value, ISymbol slot, IOperation operation, CodeContext context) =>
        ExceptionTexts.Find(value, context).Count > 0
        && !IsOwnPart(value, operation, context)
        && Destinations.Reaches(slot, context.Flow, new Sink("text", TakesPieces: true, _ => true, given => IsTaken(given, context)));

    /// <summary>Whether a value is a text that a sender reads, by the expression that it stands in.</summary>
    private static bool IsTaken(IOperation value, CodeContext context) => value.Parent switch
    {
        IArgumentOperation { Parent: { } call } => IsOwnPart(value, call, context),
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: { } creation } } assignment =>
            IsOwnPart(value, creation, context) || IsOwnPart(value, assignment, context),
        ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation anonymous } => IsOwnPart(value, anonymous, context),
        ISimpleAssignmentOperation assignment => IsOwnPart(value, assignment, context),
        _ => false,
    };

    private static bool IsOwnPart(IOperation value, IOperation operation, CodeContext context) =>
        OutcomeShapes.FindOwnParts(operation, context)
            .Any(part => part.Kind == OutcomePartKind.Diagnostics && Operands.UnwrapAll(part.Value) == Operands.UnwrapAll(value));

    /// <summary>An exception that is given as such is looked at where its text is taken.</summary>
    private static bool IsText(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
        IArrayTypeSymbol { ElementType: var element } => IsText(element),
        INamedTypeSymbol { TypeArguments: [var item], ContainingNamespace.Name: "Generic" } => IsText(item),
        _ => false,
    };

    private static OutcomePart Part(IOperation value) => new(OutcomePartKind.Diagnostics, value, Certainty.Certain);
}
