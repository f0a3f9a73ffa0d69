using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>
/// Calls of the project's own methods and constructors that answer with a status that they are given:
/// <c>Fail(418)</c>, where <c>IActionResult Fail(int status) => StatusCode(status);</c>
/// </summary>
internal static class StatusParameters
{
    public static ResponseStatus? Find(IOperation operation, CodeContext context)
    {
        var arguments = Arguments(operation);
        foreach (var argument in arguments)
        {
            if (argument is
                {
                    ArgumentKind: ArgumentKind.Explicit,
                    Parameter: { } parameter,
                    Value: not { ConstantValue: { HasValue: true, Value: null } }
                }
                && Names.IsStatus(parameter.Name, parameter.Type)
                && Answers(parameter, context))
            {
                return new ResponseStatus(operation, argument.Value, null, IsDeclaration: false);
            }
        }

        return null;
    }

    private static ImmutableArray<IArgumentOperation> Arguments(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    /// <summary>Kept for the parameter that was asked for alone: what is found on the way to it depends on where the way began.</summary>
    private static bool Answers(IParameterSymbol parameter, CodeContext context) =>
        context.Project.IsStatusParameter(
            parameter,
            key => Answers(key, context, new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default)));

    private static bool Answers(IParameterSymbol parameter, CodeContext context, HashSet<IParameterSymbol> visited) =>
        ParameterBody.Any(
            parameter,
            context.Project.Compilation,
            visited,
            operation => operation is IParameterReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter)
                && IsStatus(reference, context, visited),
            context.CancellationToken);

    /// <summary>Whether a value is what some response takes for its status.</summary>
    public static bool IsStatus(IOperation value, CodeContext context) =>
        IsStatus(value, context, new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default));

    /// <summary>The expression that gives a status, converted or not, or another in place of none.</summary>
    public static IOperation Whole(IOperation status)
    {
        while (status.Parent is { } parent && IsSame(parent, status))
            status = parent;
        return status;
    }

    /// <summary>
    /// Whether the parameter, converted or not, or with another status in place of none, is what some response takes
    /// for its status.
    /// </summary>
    private static bool IsStatus(IOperation value, CodeContext context, HashSet<IParameterSymbol> visited)
    {
        value = Whole(value);
        return value.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Value == value =>
                ResponseAssignments.Find(assignment, context.Types) is not null || IsProblemStatus(assignment, context),
            IArgumentOperation { Parameter: { } parameter } argument when argument.Parent is { } call =>
                ResponseShapes.Find(call, context.Types) is { } response
                    ? response.Value == value
                    : Names.IsStatus(parameter.Name, parameter.Type) && Answers(parameter, context, visited),
            _ => false,
        };
    }

    /// <summary>
    /// Whether an operation gives the status that it is given, where it is given one: <c>status ?? 500</c>,
    /// <c>status.Value</c>.
    /// </summary>
    private static bool IsSame(IOperation operation, IOperation status) => operation switch
    {
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation => true,
        IPropertyReferenceOperation
        {
            Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
        } => true,
        IInvocationOperation
        {
            TargetMethod: { Name: "GetValueOrDefault", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
            Instance: var nullable
        } => nullable == status,
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
