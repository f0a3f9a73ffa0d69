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
}
