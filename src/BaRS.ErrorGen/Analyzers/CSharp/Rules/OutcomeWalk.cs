using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

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
            _ => OutcomeShapes.FindOwnParts(operation, context),
        };
        foreach (var part in parts)
            Show(part, context);
        if (!TextParameters.MayAnswer(operation))
            return;
        foreach (var part in TextParameters.Find(operation, context))
            Show(part, context);
    }

    private static void Show(OutcomePart part, CodeContext context)
    {
        foreach (var rule in Rules)
        {
            if (rule.Kind == part.Kind)
                rule.Examine(part, context);
        }
    }
}
