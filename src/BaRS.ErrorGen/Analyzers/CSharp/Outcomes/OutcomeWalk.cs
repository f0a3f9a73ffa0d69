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

    public ImmutableArray<DiagnosticDescriptor> Descriptors => Rules.SelectMany(rule => rule.Descriptors).ToImmutableArray();

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
            IPropertyInitializerOperation or IReturnOperation => MemberParts.Of(operation, context.ContainingSymbol),
            IBinaryOperation or IIsPatternOperation => ComparedParts.Of(operation),
            _ => OwnPartsOf(operation, context),
        };
        foreach (var part in parts)
            Show(part, context);
        if (!TextParameters.MayAnswer(operation))
            return;
        foreach (var part in TextParameters.Of(operation, context))
            Show(part, context);
    }

    /// <summary>What an operation itself puts into an outcome, whichever member it stands in.</summary>
    public static IEnumerable<OutcomePart> OwnPartsOf(IOperation operation, CodeContext context) => operation switch
    {
        IObjectCreationOperation creation => ObjectPartsOf(operation, context).Concat(BodyParts.Of(creation, context)),
        IAnonymousObjectCreationOperation => ObjectPartsOf(operation, context),
        IInvocationOperation call => CallParts.Of(call, context),
        ISimpleAssignmentOperation => MemberParts.Of(operation, context.ContainingSymbol),
        _ => [],
    };

    private static void Show(OutcomePart part, CodeContext context)
    {
        foreach (var rule in Rules)
        {
            if (rule.Kind == part.Kind)
                rule.Examine(part, context);
        }
    }

    private static IEnumerable<OutcomePart> ObjectPartsOf(IOperation operation, CodeContext context) =>
        CreatedObject.Of(operation) is { } created ? ObjectParts.Of(created, context) : [];
}
