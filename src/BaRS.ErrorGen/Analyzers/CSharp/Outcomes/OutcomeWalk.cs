using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Outcomes;

/// <summary>Finds what goes into an OperationOutcome, and shows each such value to the rules on them.</summary>
internal sealed class OutcomeWalk : ICodeRule
{
    private static readonly ImmutableArray<IOutcomePartRule> Rules = ImmutableArray.Create<IOutcomePartRule>(
        new InvalidIssueCodeRule(),
        new UnknownErrorCodeRule(),
        new OtherRoleRule(),
        new ExceptionTextRule());

    public ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(
        OperationKind.ObjectCreation,
        OperationKind.AnonymousObjectCreation,
        OperationKind.Invocation,
        OperationKind.SimpleAssignment,
        OperationKind.PropertyInitializer,
        OperationKind.Return,
        OperationKind.Binary,
        OperationKind.IsPattern);

    [MethodImpl(HotPath.Compiled)]
    public void Examine(IOperation operation, CodeContext context)
    {
        var parts = operation switch
        {
            IObjectCreationOperation creation => ObjectPartsOf(operation, context).Concat(BodyParts.Of(creation, context)),
            IAnonymousObjectCreationOperation => ObjectPartsOf(operation, context),
            IInvocationOperation call => CallParts.Of(call, context),
            ISimpleAssignmentOperation or IPropertyInitializerOperation or IReturnOperation => MemberParts.Of(operation, context.ContainingSymbol),
            IBinaryOperation or IIsPatternOperation => ComparedParts.Of(operation),
            _ => [],
        };
        foreach (var part in parts)
        {
            foreach (var rule in Rules)
            {
                if (rule.Kind == part.Kind)
                    rule.Examine(part, context);
            }
        }
    }

    private static IEnumerable<OutcomePart> ObjectPartsOf(IOperation operation, CodeContext context) =>
        CreatedObject.Of(operation) is { } created ? ObjectParts.Of(created, context) : [];
}
