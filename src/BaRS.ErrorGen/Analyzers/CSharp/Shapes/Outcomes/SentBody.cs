using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>With which statuses a body goes out, through locals and serialisers and wherever the status is said.</summary>
internal static class SentBody
{
    /// <summary>The statuses that are certain; empty if none is in sight.</summary>
    public static IReadOnlyCollection<int> FindStatuses(IOperation body, CodeContext context)
    {
        var statuses = new HashSet<int>();
        Destinations.Reaches(body, context.Flow, new Sink("response", TakesPieces: true, _ => false, value =>
        {
            if (FindStatus(value, context) is { } status)
                statuses.Add(status);
            return false;
        }));
        return statuses;
    }

    /// <summary>The status of the response that takes a value where it stands.</summary>
    private static int? FindStatus(IOperation value, CodeContext context) => value.Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation call } argument => IsWritten(call, argument)
            ? FindAssigned(call, context)
            : ResponseShapes.Find(call, context.Types) is { IsDeclaration: false } answer ? answer.FindCertain(context)?.Status : null,
        IArgumentOperation { Parent: IObjectCreationOperation creation } => OfCreated(creation, context),
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } } =>
            OfCreated(creation, context),
        IReturnOperation returned => FindAssigned(returned, context),
        _ => null,
    };

    private static int? OfCreated(IObjectCreationOperation creation, CodeContext context)
    {
        if (context.Types.GetInheritedMeaning(creation.Type as INamedTypeSymbol) != TypeMeaning.Response)
            return null;
        return ObjectLiteral.FindInitial(creation, "StatusCode") is { } given
            ? Constants.Find(Operands.UnwrapAll(given), context.Flow) as int?
            : ResponseCreations.Find(creation, context.Types) is { } response ? response.FindCertain(context)?.Status : FindAssigned(creation, context);
    }

    private static bool IsWritten(IInvocationOperation call, IArgumentOperation argument) =>
        call.TargetMethod.Name.StartsWith("Write", StringComparison.Ordinal) && argument.ArgumentKind == ArgumentKind.Explicit;

    /// <summary><c>Response.StatusCode = 409;</c> among the statements before: the nearest block that has one says it.</summary>
    private static int? FindAssigned(IOperation place, CodeContext context)
    {
        for (var at = place; at.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); at = parent)
        {
            if (parent is not IBlockOperation block)
                continue;
            var assigned = block.Operations
                .TakeWhile(statement => statement != at)
                .OfType<IExpressionStatementOperation>()
                .Select(statement => statement.Operation)
                .OfType<ISimpleAssignmentOperation>()
                .Select(assignment => ResponseAssignments.Find(assignment, context.Types))
                .LastOrDefault(status => status is not null);
            if (assigned is not null)
                return assigned.FindCertain(context)?.Status;
        }

        return null;
    }
}
