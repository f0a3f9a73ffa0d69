using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What the body of a constructor gives the members of its object, and which constructor it calls.</summary>
internal sealed class ConstructorBody
{
    private static readonly ConstructorBody None = new(null, null);

    private readonly List<Given> _given = [];

    private ConstructorBody(IOperation? block, IInvocationOperation? call)
    {
        Call = call;
        if (block is not null)
            Read(block);
    }

    /// <summary><c>: base(...)</c> or <c>: this(...)</c>; null if it says neither.</summary>
    public IInvocationOperation? Call { get; }

    /// <summary>
    /// Of the members that are meant, those that it assigns, and what it gives them; null for what it gives under a condition, more than once or by
    /// a sum.
    /// </summary>
    public IReadOnlyDictionary<string, IOperation?> FindGivenTo(Func<ISymbol, bool> isMeant) => _given
        .Where(given => isMeant(given.Member))
        .GroupBy(given => given.Member.Name, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.Count() == 1 && group.First().IsCertain ? group.First().Value : null,
            StringComparer.Ordinal);

    /// <summary>All that it can give a member.</summary>
    public IEnumerable<IOperation> FindGiven(string member) =>
        _given.Where(given => given.Member.Name == member).Select(given => given.Value).OfType<IOperation>();

    public static ConstructorBody Read(IMethodSymbol constructor, FlowContext flow)
    {
        if (constructor.DeclaringSyntaxReferences is not [var reference])
            return None;
        switch (reference.GetSyntax(flow.CancellationToken))
        {
            case ConstructorDeclarationSyntax syntax
                when syntax.Initializer is not null || syntax.DescendantNodes().Any(node => node is AssignmentExpressionSyntax):
                return SourceBodies.Body(constructor, flow.Compilation, flow.CancellationToken) is IConstructorBodyOperation operation
                    ? new ConstructorBody(
                        (IOperation?)operation.BlockBody ?? operation.ExpressionBody,
                        (operation.Initializer as IExpressionStatementOperation)?.Operation as IInvocationOperation)
                    : None;
            // class Conflict(string why) : Fault(why)
            case TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax baseCall, ..] }:
                return new ConstructorBody(
                    null,
                    SourceBodies.GetOperation(baseCall, flow.Compilation, flow.CancellationToken) as IInvocationOperation);
            default:
                return None;
        }
    }

    /// <summary>The property or field of the object at hand that an operation names; null for anything else.</summary>
    public static ISymbol? FindMember(IOperation target) =>
        target is IMemberReferenceOperation
        {
            Member: { Kind: SymbolKind.Property or SymbolKind.Field } member,
            Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance },
        }
            ? member
            : null;

    private void Read(IOperation block)
    {
        var mayEndEarly = false;
        foreach (var operation in block.Descendants())
        {
            mayEndEarly |= operation is IReturnOperation { IsImplicit: false };

            // As a target of whatever writes it: an assignment, a tuple that is taken apart, a sum.
            if (FindMember(operation) is not { } member || !IsWritten(operation))
                continue;
            var isCertain = !mayEndEarly
                && operation.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation { Parent: var parent } }
                && parent == block;
            _given.Add(new Given(member, (operation.Parent as ISimpleAssignmentOperation)?.Value, isCertain));
        }
    }

    private static bool IsWritten(IOperation member) => member.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == member,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } => true,
        ITupleOperation tuple => tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple,
        _ => false,
    };

    private sealed record Given(ISymbol Member, IOperation? Value, bool IsCertain);
}
