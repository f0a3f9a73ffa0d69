using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;

/// <summary>
/// What the body of a constructor gives the status, the code and the issue code of its object, and which constructor it
/// calls. What it gives under a condition, more than once or by a sum is not known, and no longer what it was before.
/// </summary>
internal sealed class ConstructorBody
{
    private static readonly ConstructorBody None = new();

    private readonly Dictionary<string, IOperation?> _given = new(StringComparer.Ordinal);

    /// <summary>The properties that it assigns, by name, and what it gives them; null where that is not known.</summary>
    public IReadOnlyDictionary<string, IOperation?> Given => _given;

    /// <summary><c>: base(...)</c> or <c>: this(...)</c>; null where it has none.</summary>
    public IInvocationOperation? Call { get; private set; }

    public static ConstructorBody Read(IMethodSymbol constructor, CodeContext context)
    {
        if (constructor.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(context.CancellationToken) is not ConstructorDeclarationSyntax syntax
            || (syntax.Initializer is null && !syntax.DescendantNodes().Any(node => node is AssignmentExpressionSyntax))
            || SourceBodies.Body(constructor, context.Project.Compilation, context.CancellationToken)
                is not IConstructorBodyOperation operation)
        {
            return None;
        }

        var body =
            new ConstructorBody { Call = (operation.Initializer as IExpressionStatementOperation)?.Operation as IInvocationOperation };
        body.Read((IOperation?)operation.BlockBody ?? operation.ExpressionBody);
        return body;
    }

    /// <summary>The part of an error that is assigned on the object at hand; null for anything else.</summary>
    public static IPropertySymbol? FindPart(IOperation target) =>
        target is IPropertyReferenceOperation
        {
            Property: var property,
            Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
        }
        && FixedParts.IsPart(property)
            ? property
            : null;

    private void Read(IOperation? block)
    {
        if (block is null)
            return;
        var mayEndEarly = false;
        foreach (var operation in block.Descendants())
        {
            mayEndEarly |= operation is IReturnOperation { IsImplicit: false };
            // As a target of whatever writes it: an assignment, a tuple that is taken apart, a sum.
            if (FindPart(operation) is not { } property || !IsWritten(operation))
                continue;
            var isCertain = !mayEndEarly
                && operation.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation { Parent: var parent } }
                && parent == block;
            _given[property.Name] = isCertain && !_given.ContainsKey(property.Name)
                ? ((ISimpleAssignmentOperation)operation.Parent!).Value
                : null;
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
}
