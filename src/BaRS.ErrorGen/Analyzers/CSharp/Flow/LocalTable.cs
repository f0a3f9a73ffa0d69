using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>What is assigned to each local of a member, by one walk over it: several rules ask, at each use.</summary>
internal sealed class LocalTable
{
    private static readonly ConditionalWeakTable<IOperation, LocalTable> Known = new();

    private readonly Dictionary<ILocalSymbol, List<LocalAssignment>> _assignments = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _uses = new(SymbolEqualityComparer.Default);

    private bool _mentionsException;

    [MethodImpl(HotPath.Compiled)]
    private LocalTable(IOperation member)
    {
        foreach (var operation in member.Descendants())
            AddAll(operation);
    }

    /// <summary>Every assignment of a local in the member that a use of it stands in, in the order of the text.</summary>
    public static IReadOnlyList<LocalAssignment> GetAssignments(ILocalReferenceOperation use) =>
        Get(use)._assignments.TryGetValue(use.Local, out var found) ? found : [];

    /// <summary>Whether anything in the member that a place stands in is an exception.</summary>
    public static bool MentionsException(IOperation place) => Get(place)._mentionsException;

    /// <summary>Every use of a local in the member that a place stands in, in the order of the text.</summary>
    public static IEnumerable<ILocalReferenceOperation> GetUses(ILocalSymbol local, IOperation place) =>
        Get(place)._uses.TryGetValue(local, out var found) ? found : [];

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

    /// <summary>The value that a pattern tests, where that is an expression of its own.</summary>
    private static IOperation? FindTested(IPatternOperation pattern) => pattern.Parent switch
    {
        IIsPatternOperation test => test.Value,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
        IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation choice } => choice.Value,
        _ => null,
    };

    private static LocalTable Get(IOperation place) => Known.GetValue(GetMember(place), static key => new LocalTable(key));

    [MethodImpl(HotPath.Compiled)]
    private void AddAll(IOperation operation)
    {
        _mentionsException = _mentionsException || BaseTypes.IncludeException(operation.Type);
        if (operation.Kind == OperationKind.LocalReference)
            AddUse((ILocalReferenceOperation)operation);
        else if (MayAssign(operation.Kind))
            AddAssignment(operation);
    }

    private void AddUse(ILocalReferenceOperation use)
    {
        if (!_uses.TryGetValue(use.Local, out var uses))
            _uses[use.Local] = uses = [];
        uses.Add(use);
    }

    /// <summary>Asked of every operation of a member: to ask for a number is cheaper than to ask for each interface.</summary>
    private static bool MayAssign(OperationKind kind) => kind
        is OperationKind.VariableDeclarator or OperationKind.Loop or OperationKind.Argument
        or OperationKind.SimpleAssignment or OperationKind.CoalesceAssignment or OperationKind.CompoundAssignment
        or OperationKind.DeconstructionAssignment or OperationKind.Increment or OperationKind.Decrement
        or OperationKind.DeclarationPattern or OperationKind.RecursivePattern;

    private void AddAssignment(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer: { } initializer } declarator:
                Add(declarator.Symbol, operation, new AssignedValue(initializer.Value));
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                Add(target.Local, operation, new AssignedValue(assignment.Value));
                break;
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                Add(target.Local, operation, new AssignedValue(assignment.Value), keepsOther: true);
                break;
            case ICompoundAssignmentOperation
            {
                Target: ILocalReferenceOperation { Type.SpecialType: SpecialType.System_String } target,
                OperatorKind: BinaryOperatorKind.Add,
            } added:
                Add(target.Local, operation, new AssignedValue(added.Value, IsPiece: true), keepsOther: true);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                AddTarget(deconstruction.Target, operation, deconstruction.Value, null);
                break;
            case IForEachLoopOperation loop:
                AddTarget(loop.LoopControlVariable, operation, loop.Collection, AccessPath.Before(AccessPath.Item, null));
                break;
            case IAssignmentOperation { Target: ILocalReferenceOperation target }:
                Add(target.Local, operation, AssignedValue.Unknown);
                break;
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target }:
                Add(target.Local, operation, AssignedValue.Unknown);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument when FindLocal(argument.Value) is { } passed:
                Add(passed, operation, OfArgument(argument));
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } pattern when FindTested(pattern) is { } tested:
                Add(local, operation, new AssignedValue(tested));
                break;
            case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } pattern when FindTested(pattern) is { } tested:
                Add(local, operation, new AssignedValue(tested));
                break;
        }
    }

    private static AssignedValue OfArgument(IArgumentOperation argument) =>
        KnownCalls.IsEntryOut(argument) && Receiver.Find((IInvocationOperation)argument.Parent!) is { } collection
            ? new AssignedValue(collection, AccessPath.Before(AccessPath.Entry, null))
            : AssignedValue.Unknown;

    /// <summary>Gives the parts of a value to the locals that a target names, however deep its tuples are.</summary>
    private void AddTarget(IOperation target, IOperation assignment, IOperation value, AccessPath? path)
    {
        switch (target)
        {
            case IVariableDeclaratorOperation declarator:
                Add(declarator.Symbol, assignment, new AssignedValue(value, path));
                break;
            case IDeclarationExpressionOperation declaration:
                AddTarget(declaration.Expression, assignment, value, path);
                break;
            case ILocalReferenceOperation local:
                Add(local.Local, assignment, new AssignedValue(value, path));
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    AddTarget(tuple.Elements[i], assignment, value, Append(path, AccessPath.Element(i)));
                break;
        }
    }

    /// <summary>A step after a path.</summary>
    private static AccessPath? Append(AccessPath? path, string step) =>
        path is null ? AccessPath.Before(step, null) : AccessPath.Before(path.Step, Append(path.Rest, step));

    private void Add(ILocalSymbol local, IOperation assignment, AssignedValue value, bool keepsOther = false)
    {
        if (!_assignments.TryGetValue(local, out var known))
            _assignments[local] = known = [];
        known.Add(new LocalAssignment(assignment, value, keepsOther, GetFunction(assignment)));
    }
}
