using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// Where a value goes: through the expressions around it, locals, parameters of the project's own methods and
/// constructors, and the members that keep it, to wherever those are read. The other direction of <see cref="Origins"/>.
/// </summary>
internal sealed class Destinations
{
    /// <summary>Parameters and members that are followed for one question: each is a body, or all uses of a name, to read.</summary>
    private const int MaxSymbols = 32;

    private const int MaxSteps = 5_000;

    private static readonly ProjectCache<Question, object> Known = new();
    private static readonly object Yes = new();
    private static readonly object No = new();

    private readonly FlowContext _flow;
    private readonly Sink _sink;
    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IOperation> _seen = [];
    private int _steps;

    private Destinations(FlowContext flow, Sink sink)
    {
        _flow = flow;
        _sink = sink;
    }

    /// <summary>Whether what a parameter is given, or a member holds, reaches a sink. Kept for each that was asked for.</summary>
    public static bool Reaches(ISymbol slot, FlowContext flow, Sink sink)
    {
        // By reference: a definition is one object, and a constructed one is not asked for.
        var question = new Question(slot.OriginalDefinition, sink.Key);
        return Known.Find(question, flow, (asked, _) => new Destinations(flow, sink).Follow(asked.Slot) ? Yes : No) == Yes;
    }

    /// <summary>Whether the value of an expression reaches a sink, from where it stands.</summary>
    public static bool Reaches(IOperation value, FlowContext flow, Sink sink) => new Destinations(flow, sink).Follow(value);

    private bool Follow(ISymbol slot)
    {
        if (_visited.Count >= MaxSymbols || slot.DeclaringSyntaxReferences.IsEmpty || !_visited.Add(slot))
            return false;
        return slot switch
        {
            IParameterSymbol parameter => FollowParameter(parameter),
            IMethodSymbol => FollowMember(slot),
            _ => _sink.IsKeptIn(slot) && FollowMember(slot),
        };
    }

    private bool FollowParameter(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || Implementation.Find(method, _flow) is not IMethodSymbol body)
            return false;
        var own = body.Parameters[parameter.Ordinal];
        return Uses(own, body).Any(Follow);
    }

    /// <summary>The uses of a parameter: of a primary constructor, in the whole class.</summary>
    private IEnumerable<IOperation> Uses(IParameterSymbol parameter, IMethodSymbol method)
    {
        var operations = SourceBodies.Body(method, _flow.Compilation, _flow.CancellationToken) is { } body
            ? body.Descendants()
            : method.MethodKind == MethodKind.Constructor ? SymbolUses.Find(parameter, _flow) : [];
        var uses = operations.Where(use => use is IParameterReferenceOperation { Parameter: var used }
            && SymbolEqualityComparer.Default.Equals(used.OriginalDefinition, parameter));
        return method is { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record }
            && _sink.IsKeptIn(record)
            && record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } kept
            ? uses.Concat(SymbolUses.Find(kept, _flow).Where(use => IsRead(use, kept)))
            : uses;
    }

    private bool FollowMember(ISymbol member)
    {
        foreach (var use in SymbolUses.Find(member, _flow))
        {
            if (IsRead(use, member) && Follow(use))
                return true;
        }

        return false;
    }

    /// <summary>Whether a use reads the member, or one that it stands in for: <c>fault.Text</c>, of whatever overrides it.</summary>
    private static bool IsRead(IOperation use, ISymbol member) => use switch
    {
        IMemberReferenceOperation { Member: var read } => IsOrOverrides(member, read.OriginalDefinition) && !IsTarget(use),
        IInvocationOperation { TargetMethod: var called } => IsOrOverrides(member, called.OriginalDefinition),
        _ => false,
    };

    private static bool IsOrOverrides(ISymbol member, ISymbol read)
    {
        for (var at = member; at is not null; at = Implementation.Overridden(at)?.OriginalDefinition)
        {
            if (SymbolEqualityComparer.Default.Equals(at, read))
                return true;
        }

        return read.ContainingType is { TypeKind: TypeKind.Interface }
            && read.Name == member.Name
            && member.ContainingType.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, read.ContainingType));
    }

    private static bool IsTarget(IOperation use) => use.Parent is IAssignmentOperation assignment && assignment.Target == use;

    /// <summary>Follows a value outwards from where it stands.</summary>
    private bool Follow(IOperation value)
    {
        for (var at = value; ; at = at.Parent)
        {
            if (++_steps > MaxSteps || !_seen.Add(at))
                return false;
            if (_sink.Takes(at))
                return true;
            if (at.Parent is not { } parent)
                return false;
            if (FollowInto(parent, at))
                return true;
            var passage = Passages.Get(parent, at);
            if (passage == Passage.None || (passage == Passage.Piece && !_sink.TakesPieces))
                return false;
        }
    }

    /// <summary>Whether a value reaches a sink by way of what keeps it: a local, a parameter, a member.</summary>
    private bool FollowInto(IOperation parent, IOperation value)
    {
        switch (parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return FollowLocal(local, parent);
            case IAssignmentOperation assignment when assignment.Value == value:
                return FollowTarget(assignment);
            case IForEachLoopOperation loop when loop.Collection == value:
                return loop.Locals.Any(local => FollowLocal(local, loop));
            case IPropertyInitializerOperation { InitializedProperties: [var property, ..] }:
                return Follow(property.OriginalDefinition);
            case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                return Follow(field.OriginalDefinition);
            case IReturnOperation returned:
                return FollowReturn(returned);
            case IArgumentOperation { Parameter: { } parameter } argument:
                return FollowArgument(argument, parameter);
            default:
                return false;
        }
    }

    private bool FollowLocal(ILocalSymbol local, IOperation place) =>
        LocalTable.GetUses(local, place).Any(use => !IsTarget(use) && Follow(use));

    private bool FollowTarget(IAssignmentOperation assignment) => assignment switch
    {
        { Target: ILocalReferenceOperation { Local: var local } } => FollowLocal(local, assignment),
        { Target: IMemberReferenceOperation { Member: var member } } => Follow(member.OriginalDefinition),
        _ => false,
    };

    private bool FollowReturn(IReturnOperation returned)
    {
        var function = LocalTable.GetFunction(returned);
        var symbol = function switch
        {
            IAnonymousFunctionOperation => null,
            ILocalFunctionOperation local => local.Symbol,
            _ => returned.SemanticModel?.GetEnclosingSymbol(returned.Syntax.SpanStart, _flow.CancellationToken),
        };
        return symbol switch
        {
            IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => Follow(property.OriginalDefinition),
            IPropertySymbol property => Follow(property.OriginalDefinition),
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method => Follow(method.OriginalDefinition),
            _ => false,
        };
    }

    private bool FollowArgument(IArgumentOperation argument, IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol.DeclaringSyntaxReferences.Length > 0 || parameter.ContainingType?.DeclaringSyntaxReferences.Length > 0)
            return Follow(parameter.OriginalDefinition);
        switch (argument.Parent)
        {
            // : base(message) of an exception of the project.
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor, ContainingType: var type } } call
                when parameter.Name == "message" && BaseTypes.IncludeException(type):
                return FollowMessage(call);
            // What a list or a text is given in a local is in all that is made of it later.
            case IInvocationOperation { Instance: ILocalReferenceOperation { Local: var local } } call
                when _sink.TakesPieces && (call.TargetMethod.Name.StartsWith("A", StringComparison.Ordinal) || call.TargetMethod.Name == "Insert"):
                return FollowLocal(local, call);
            default:
                return false;
        }
    }

    /// <summary>The message of an exception of the project, read wherever it is caught as such.</summary>
    private bool FollowMessage(IInvocationOperation call)
    {
        var thrown = call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? call.SemanticModel?.GetDeclaredSymbol(declaration, _flow.CancellationToken) as INamedTypeSymbol
            : null;
        var message = call.TargetMethod.ContainingType.GetMembers("Message").FirstOrDefault();
        for (var at = call.TargetMethod.ContainingType; message is null && at is not null; at = at.BaseType)
            message = at.GetMembers("Message").FirstOrDefault();
        if (thrown is null || message is null || _visited.Count >= MaxSymbols || !_visited.Add(thrown))
            return false;
        return SymbolUses.Find(message, _flow).Any(use =>
            use is IPropertyReferenceOperation { Instance.Type: { } caught } read
            && BaseTypes.Include(thrown, caught)
            && caught.DeclaringSyntaxReferences.Length > 0
            && Follow(read));
    }

    /// <summary>What is asked of a parameter or a member. A class, as the runtime would compile a dictionary of structs anew.</summary>
    private sealed record Question(ISymbol Slot, string Sink);
}
