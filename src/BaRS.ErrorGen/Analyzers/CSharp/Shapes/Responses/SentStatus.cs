using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// A status that the project's own code is given and that reaches a response: <c>Fail(418)</c>, where
/// <c>IActionResult Fail(int status) => StatusCode(status);</c>, and <c>throw new ApiException(418)</c>, where a handler says
/// <c>Response.StatusCode = exception.StatusCode</c>.
/// </summary>
internal static class SentStatus
{
    public static ResponseStatus? Find(IOperation operation, CodeContext context)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                return FindArgument(call, call.Arguments, context);
            case IObjectCreationOperation creation:
                return FindArgument(creation, creation.Arguments, context);
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property: { IsIndexer: false, DeclaringSyntaxReferences.Length: > 0 } property },
                Parent: not IAnonymousObjectCreationOperation,
            } assignment when IsException(property) && IsStatus(property.Name, property.Type, assignment.Value) && Reaches(property, context):
                return new ResponseStatus(assignment, assignment.Value, null, IsDeclaration: false);
            default:
                return null;
        }
    }

    private static ResponseStatus? FindArgument(IOperation call, ImmutableArray<IArgumentOperation> arguments, CodeContext context)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
                && IsStatus(parameter.Name, parameter.Type, argument.Value)
                && Reaches(parameter, context))
            {
                return new ResponseStatus(call, argument.Value, null, IsDeclaration: false);
            }
        }

        return null;
    }

    private static bool IsStatus(string name, ITypeSymbol type, IOperation value) =>
        Names.IsStatus(name, type) && value is not { ConstantValue: { HasValue: true, Value: null } };

    /// <summary>What is thrown is caught elsewhere; any other object is followed from where it is read.</summary>
    private static bool IsException(ISymbol member) => BaseTypes.IncludeException(member as INamedTypeSymbol ?? member.ContainingType);

    private static bool Reaches(ISymbol slot, CodeContext context) =>
        Destinations.Reaches(slot, context.Flow, new Sink("status", TakesPieces: false, IsException, value => IsTaken(value, context)));

    /// <summary>Whether a value is what some response takes for its status.</summary>
    private static bool IsTaken(IOperation value, CodeContext context) =>
        IsStatusOfResponse(value, context)
        // What an exception carries goes out only where the handler does not look at it first.
        && !new StatusGuards(UpstreamStatus.FindCarried(value, context), context.Types).Bound(value);

    private static bool IsStatusOfResponse(IOperation value, CodeContext context) => value.Parent switch
    {
        ISimpleAssignmentOperation assignment when assignment.Value == value =>
            ResponseAssignments.Find(assignment, context.Types) is not null || IsProblemStatus(assignment, context),
        IArgumentOperation { Parent: { } call } =>
            ResponseShapes.Find(call, context.Types) is { IsDeclaration: false } response && response.Value == value,
        _ => false,
    };

    /// <summary><c>Results.Problem(new ProblemDetails { Status = status })</c></summary>
    private static bool IsProblemStatus(ISimpleAssignmentOperation assignment, CodeContext context)
    {
        if (assignment.Parent is not IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation problem }
            || !ProblemStatus.IsProblem(problem.Type))
        {
            return false;
        }

        var given = problem.Parent;
        while (given is IConversionOperation or IParenthesizedOperation or IArgumentOperation)
            given = given.Parent;
        return given is not null && ResponseShapes.Find(given, context.Types)?.Value == assignment.Value;
    }
}
