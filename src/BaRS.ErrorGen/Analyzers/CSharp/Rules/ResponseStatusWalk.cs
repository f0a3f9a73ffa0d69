using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>Finds where a status goes into a response, and shows each such place to the rules on them.</summary>
internal sealed class ResponseStatusWalk : ICodeRule
{
    private static readonly ImmutableArray<IResponseRule> Rules = ImmutableArray.Create<IResponseRule>(
        new UnmappedStatusRule(),
        new UnboundedStatusRule(),
        new StatusBesideBodyRule());

    public ImmutableArray<DiagnosticDescriptor> Descriptors => Rules.SelectMany(rule => rule.Descriptors).ToImmutableArray();

    public ImmutableArray<OperationKind> Kinds { get; } =
        ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);

    public void Examine(IOperation operation, CodeContext context)
    {
        if ((ResponseShapes.Find(operation, context.Types) ?? StatusParameters.Find(operation, context) ?? ThrownStatus.Find(operation, context))
            is not { } response)
        {
            return;
        }

        if (operation is IObjectCreationOperation
            && context.Types.IsReceived((INamedTypeSymbol)operation.Type!)
            && context.Types.IsClientHandler(context.ContainingSymbol.ContainingType))
        {
            return;
        }

        foreach (var rule in Rules)
            rule.Examine(response, context);
    }
}
