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
            IPropertyInitializerOperation or IReturnOperation => MemberParts.Find(operation, context.ContainingSymbol),
            IBinaryOperation or IIsPatternOperation => ComparedParts.Find(operation),
            _ => FindOwnParts(operation, context),
        };
        foreach (var part in parts)
            Show(part, context);
        if (!TextParameters.MayAnswer(operation))
            return;
        foreach (var part in TextParameters.Find(operation, context))
            Show(part, context);
    }

    /// <summary>What an operation itself puts into an outcome, whichever member it stands in.</summary>
    public static IEnumerable<OutcomePart> FindOwnParts(IOperation operation, CodeContext context) => operation switch
    {
        IObjectCreationOperation creation => FindObjectParts(operation, context).Concat(BodyParts.Find(creation, context)),
        IAnonymousObjectCreationOperation => FindObjectParts(operation, context),
        IInvocationOperation call => CallParts.Find(call, context),
        ISimpleAssignmentOperation => MemberParts.Find(operation, context.ContainingSymbol),
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

    private static IEnumerable<OutcomePart> FindObjectParts(IOperation operation, CodeContext context) =>
        CreatedObject.Find(operation) is { } created ? ObjectParts.Find(created, context) : [];
}
