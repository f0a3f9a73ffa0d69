using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What is assigned to each local of a member, by one walk over it: several rules ask, at each use.</summary>
internal sealed class LocalTable
{
    private static readonly ConditionalWeakTable<IOperation, LocalTable> Known = new();

    private readonly Dictionary<ILocalSymbol, List<LocalAssignment>> _assignments = new(SymbolEqualityComparer.Default);

    [MethodImpl(HotPath.Compiled)]
    private LocalTable(IOperation member)
    {
        foreach (var operation in member.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer: { } initializer } declarator:
                    Add(declarator.Symbol, operation, LocalAssignmentKind.Whole, new AssignedValue(initializer.Value));
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                    Add(target.Local, operation, LocalAssignmentKind.Whole, new AssignedValue(assignment.Value));
                    break;
                case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                    Add(target.Local, operation, LocalAssignmentKind.IfNull, new AssignedValue(assignment.Value));
                    break;
                case IDeconstructionAssignmentOperation deconstruction:
                    AddElements(deconstruction);
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target }:
                    Add(target.Local, operation, LocalAssignmentKind.Unknown, AssignedValue.Unknown);
                    break;
                case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target }:
                    Add(target.Local, operation, LocalAssignmentKind.Unknown, AssignedValue.Unknown);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument
                    when FindLocal(argument.Value) is { } passed:
                    Add(passed, operation, LocalAssignmentKind.Unknown, AssignedValue.Unknown);
                    break;
            }
        }
    }

    /// <summary>Every assignment of a local in the member that a use of it stands in, in the order of the text.</summary>
    public static IReadOnlyList<LocalAssignment> GetAssignments(ILocalReferenceOperation use) =>
        Known.GetValue(GetMember(use), static key => new LocalTable(key))._assignments.TryGetValue(use.Local, out var found) ? found : [];

    /// <summary>Every use of a local in the member that a place stands in, in the order of the text.</summary>
    public static IEnumerable<ILocalReferenceOperation> GetUses(ILocalSymbol local, IOperation place) =>
        GetMember(place)
            .Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local));

    /// <summary>The whole that an operation is a part of: the body of a member, or what a field or property is initialised with.</summary>
    public static IOperation GetMember(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>The body that an operation stands in: of a lambda, a local function or a member.</summary>
    public static IOperation GetFunction(IOperation operation)
    {
        var at = operation;
        while (at is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && at.Parent is { } parent)
            at = parent;
        return at;
    }

    /// <summary>The local that an expression names or declares.</summary>
    public static ILocalSymbol? FindLocal(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } => declared.Local,
        _ => null,
    };

    private void AddElements(IDeconstructionAssignmentOperation deconstruction)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        if (target is not ITupleOperation tuple)
            return;
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            if (FindLocal(tuple.Elements[i]) is { } local)
                Add(local, deconstruction, LocalAssignmentKind.Element, new AssignedValue(deconstruction.Value, i));
        }
    }

    private void Add(ILocalSymbol local, IOperation assignment, LocalAssignmentKind kind, AssignedValue value)
    {
        if (!_assignments.TryGetValue(local, out var known))
            _assignments[local] = known = [];
        known.Add(new LocalAssignment(kind, value, GetFunction(assignment)));
    }
}
