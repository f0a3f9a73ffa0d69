using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Responses;

/// <summary>Finds where a status goes into a response, and shows each such place to the rules on them.</summary>
internal sealed class ResponseStatusWalk : ICodeRule
{
    private static readonly ImmutableArray<IResponseRule> Rules = ImmutableArray.Create<IResponseRule>(
        new UnmappedStatusRule());

    public ImmutableArray<OperationKind> Kinds { get; } =
        ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);

    public void Examine(IOperation operation, CodeContext context)
    {
        var found = operation switch
        {
            IInvocationOperation invocation => ResponseCalls.Find(invocation, context.Types),
            IObjectCreationOperation creation => ResponseCreations.Find(creation, context.Types),
            ISimpleAssignmentOperation assignment => ResponseAssignments.Find(assignment, context.Types),
            _ => null,
        };
        if (found is not { } response)
            return;
        foreach (var rule in Rules)
            rule.Examine(response, context);
    }
}
