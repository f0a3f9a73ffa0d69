using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>Where a status goes into a response.</summary>
internal static class ResponseShapes
{
    /// <summary>The shapes that say by themselves that they answer.</summary>
    public static ResponseStatus? Find(IOperation operation, KnownTypes types) => operation switch
    {
        IInvocationOperation invocation => ResponseCalls.Find(invocation, types),
        IObjectCreationOperation creation => ResponseCreations.Find(creation, types),
        ISimpleAssignmentOperation assignment => ResponseAssignments.Find(assignment, types),
        _ => null,
    };

    /// <summary>Those, and code of the project that a status reaches a response by.</summary>
    public static ResponseStatus? FindReached(IOperation operation, CodeContext context) =>
        IsOfClientHandler(operation, context)
            ? null
            : Find(operation, context.Types) ?? DeclaredKeys.Find(operation) ?? SentStatus.Find(operation, context);

    /// <summary>Whether the response is made for a client, and not for a sender.</summary>
    private static bool IsOfClientHandler(IOperation operation, CodeContext context) =>
        operation is IObjectCreationOperation { Type: INamedTypeSymbol type }
        && context.Types.IsReceived(type)
        && context.Types.IsClientHandler(context.ContainingSymbol.ContainingType);
}
