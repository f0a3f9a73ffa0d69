using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// Where the value of an expression comes from: through branches, locals, fields, properties, the project's own methods
/// with what they are given, objects and their members, tuples, lists and maps. Each way of C# to hand a value on is
/// known here once, or in <see cref="Passages"/>.
/// </summary>
internal sealed partial class Origins
{
    private const int MaxDepth = 48;
    private const int MaxSteps = 2_000;

    /// <summary>Nearly always there are one or two origins, and seldom more than these, for which a set is not worth it.</summary>
    private const int Few = 128;

    private readonly FlowContext _flow;
    private readonly bool _intoPieces;
    private readonly bool _intoCallers;
    private readonly List<ValueOrigin> _found = [];
    private readonly HashSet<Visited> _visited = [];
    private HashSet<ValueOrigin>? _distinct;
    private HashSet<ILocalSymbol>? _locals;

    /// <summary>What the one member gives that was found; it is copied only where more comes to it.</summary>
    private IReadOnlyList<ValueOrigin>? _ofMember;
    private int _depth;
    private int _steps;

    /// <summary>Of the search for a member: by which it was started, what it is for, and whether it left something out.</summary>
    private Origins? _outer;
    private Member? _member;
    private bool _isPartial;

    private Origins(FlowContext flow, bool intoPieces, bool intoCallers)
    {
        _flow = flow;
        _intoPieces = intoPieces;
        _intoCallers = intoCallers;
    }

    /// <summary>What was found.</summary>
    public IReadOnlyList<ValueOrigin> Found => _ofMember ?? _found;

    /// <summary>The locals that the value came through.</summary>
    public HashSet<ILocalSymbol> Locals => _locals ??= new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);

    /// <summary>What the expression can be.</summary>
    public static IReadOnlyList<ValueOrigin> Find(IOperation value, FlowContext flow)
    {
        // Nearly every value that is asked for is a constant.
        var unwrapped = Operands.UnwrapAll(value);
        if (unwrapped.ConstantValue.HasValue)
            return [new ValueOrigin(unwrapped, unwrapped.Syntax, IsPiece: false)];
        return Search(value, flow).Found;
    }

    /// <summary>What the expression can be, and what texts, lists and objects in it are made of.</summary>
    public static IReadOnlyList<ValueOrigin> FindWithPieces(IOperation value, FlowContext flow) =>
        Search(value, flow, intoPieces: true).Found;

    /// <summary>What the expression can be, and what the callers of its method give the parameters that it comes from.</summary>
    public static IReadOnlyList<ValueOrigin> FindWithCallers(IOperation value, FlowContext flow) =>
        Search(value, flow, intoCallers: true).Found;

    /// <summary>The search itself, which knows what the value came through.</summary>
    public static Origins Search(IOperation value, FlowContext flow, bool intoPieces = false, bool intoCallers = false) =>
        intoCallers ? SearchAnew(value, flow, intoPieces, intoCallers)
        : intoPieces ? flow.OriginsOfPieces.Find(value, asked => SearchAnew(asked, flow, intoPieces: true))
        : flow.Origins.Find(value, asked => SearchAnew(asked, flow));

    private static Origins SearchAnew(IOperation value, FlowContext flow, bool intoPieces = false, bool intoCallers = false)
    {
        var origins = new Origins(flow, intoPieces, intoCallers);
        origins.Visit(value, null, null, isPiece: false);
        return origins;
    }

    /// <summary>Follows an expression; what is found is added.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="path">Which part of it is meant.</param>
    /// <param name="frame">The call that entered the body it stands in; null for the body where the search began.</param>
    /// <param name="isPiece">Whether it is a piece of what was asked for.</param>
    /// <returns>False if the part that is meant is not known.</returns>
    [MethodImpl(HotPath.Compiled)]
    private bool Visit(IOperation value, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        if (_depth > MaxDepth || ++_steps > MaxSteps)
            return false;
        var operation = Operands.UnwrapAll(value);
        if (!_visited.Add(new Visited(operation, path, frame)))
            return true;
        _depth++;
        var isKnown = Step(operation, path, frame, isPiece);
        _depth--;
        return isKnown;
    }

    private bool Step(IOperation value, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        if (path is null && value.ConstantValue.HasValue && value is not ISimpleAssignmentOperation)
            return Add(value, isPiece);
        switch (value)
        {
            case IConditionalAccessInstanceOperation:
                return FindAccessed(value) is { } accessed && Visit(accessed, path, frame, isPiece);
            case ILocalReferenceOperation local:
                return VisitLocal(local, path, frame, isPiece) || AddOpen(value, path, isPiece);
            case IParameterReferenceOperation { Parameter: var parameter }:
                if (frame?.Find(parameter) is { } argument)
                    return Visit(argument, path, frame.Outer, isPiece);
                return (frame is null && (path is not null || _intoCallers) && VisitCallers(parameter, path, isPiece)) || AddOpen(value, path, isPiece);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when frame?.This is { } @this:
                return Visit(@this, path, frame.Outer, isPiece);
            case IFieldReferenceOperation field:
                return VisitField(field, path, frame, isPiece) || AddOpen(value, path, isPiece);
            case IArrayElementReferenceOperation element:
                return Visit(element.ArrayReference, AccessPath.Before(AccessPath.Entry, path), frame, isPiece) || AddOpen(value, path, isPiece);
            case IPropertyReferenceOperation property when !Passages.IsContent(property.Property):
                return VisitProperty(property, path, frame, isPiece) || AddOpen(value, path, isPiece);
            case IInvocationOperation call:
                return VisitCall(call, path, frame, isPiece) || AddOpen(value, path, isPiece);
            case ITupleOperation tuple when path is not null:
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    if (path.Step == AccessPath.Element(i))
                        return Visit(tuple.Elements[i], path.Rest, frame, isPiece);
                }

                return false;
            case IWithOperation copy when path is not null:
                return VisitGiven(copy.Initializer, path, frame, isPiece) || Visit(copy.Operand, path, frame, isPiece);
            default:
                if (path is not null && VisitPart(value, path, frame, isPiece) is { } isKnown)
                    return isKnown;
                return VisitParts(value, path, frame, isPiece) || AddOpen(value, path, isPiece);
        }
    }

    /// <summary>The parts that the expression can be, or is made of.</summary>
    /// <returns>False if there is none.</returns>
    private bool VisitParts(IOperation value, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        var any = false;
        foreach (var part in value.ChildOperations)
        {
            switch (Passages.Get(value, part))
            {
                case Passage.Same:
                    any |= Visit(part, path, frame, isPiece) || path is null;
                    break;
                case Passage.Piece when path is null && _intoPieces:
                    Visit(part, null, frame, isPiece: true);
                    any = true;
                    break;
            }
        }

        return any;
    }

    private bool VisitLocal(ILocalReferenceOperation local, AccessPath? path, CallFrame? frame, bool isPiece)
    {
        Locals.Add(local.Local);
        var any = VisitGivenLater(local, path, frame, isPiece);
        if (any && path is { Step: not (AccessPath.Item or AccessPath.Entry) })
            return true; // The statement replaces what the object was created with.
        foreach (var assigned in LocalAssignments.Reaching(local))
        {
            if (assigned.Value is null || (assigned.IsPiece && (!_intoPieces || path is not null)))
                continue;
            any |= Visit(assigned.Value, Join(assigned.Path, path), frame, isPiece || assigned.IsPiece);
        }

        return any;
    }

    private bool Add(IOperation origin, bool isPiece, SyntaxNode? place = null) =>
        Add(new ValueOrigin(origin, place ?? origin.Syntax, isPiece));

    /// <summary>Adds what was not found before: a method that calls itself is entered again and again.</summary>
    private bool Add(ValueOrigin origin)
    {
        if (_ofMember is not null)
        {
            _found.AddRange(_ofMember);
            _ofMember = null;
        }

        if (_found.Count < Few ? !_found.Contains(origin) : (_distinct ??= [.. _found]).Add(origin))
            _found.Add(origin);
        return true;
    }

    /// <summary>Adds what cannot be followed; not where a part of it was meant, which whoever asked for it adds.</summary>
    private bool AddOpen(IOperation origin, AccessPath? path, bool isPiece) => path is null && Add(origin, isPiece);

    private static AccessPath? Join(AccessPath? path, AccessPath? rest) =>
        path is null ? rest : AccessPath.Before(path.Step, Join(path.Rest, rest));

    /// <summary><c>?.StatusCode</c>: what stands before the question mark.</summary>
    private static IOperation? FindAccessed(IOperation instance)
    {
        for (var at = instance; at.Parent is { } parent; at = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == at)
                return access.Operation;
        }

        return null;
    }

    /// <summary>A part of an operation, as a call has entered it.</summary>
    private sealed record Visited(IOperation Operation, AccessPath? Path, CallFrame? Frame)
    {
        public bool Equals(Visited? other) => other is not null && Operation == other.Operation && Frame == other.Frame && Equals(Path, other.Path);

        /// <summary>Few parts of one operation are visited: to look at the names in the path costs more than it tells apart.</summary>
        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Operation);
    }
}
