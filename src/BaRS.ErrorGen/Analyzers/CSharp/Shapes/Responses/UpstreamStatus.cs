using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>Where an expression takes its value from the status of a response that the project received.</summary>
internal sealed class UpstreamStatus
{
    private UpstreamStatus(IReadOnlyList<IOperation> reads, HashSet<ILocalSymbol> locals, bool isCarried)
    {
        Reads = reads;
        Locals = locals;
        IsCarried = isCarried;
    }

    /// <summary>The reads of a received status that reach the expression, as they are.</summary>
    public IReadOnlyList<IOperation> Reads { get; }

    /// <summary>The locals that hold the status.</summary>
    public HashSet<ILocalSymbol> Locals { get; }

    /// <summary>Whether an exception of the project carries the status: what it was created with is another question.</summary>
    private bool IsCarried { get; }

    public static UpstreamStatus Find(IOperation value, CodeContext context) =>
        Find(value, context, isCarried: false, read => ReceivedStatus.Is(read, context.Types));

    /// <summary>Where an expression takes its value from a status that an exception of the project carries.</summary>
    public static UpstreamStatus FindCarried(IOperation value, CodeContext context) => Find(value, context, isCarried: true, IsCarriedRead);

    /// <summary>True where an operation looks at a received status, at a local that holds it, or at whether it is a success.</summary>
    public bool IsLookedAt(IOperation operation, KnownTypes types) =>
        operation
            .DescendantsAndSelf()
            .Any(inner => IsSubject(inner, types) || inner is IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" });

    /// <summary>True where the operation is the received status itself, or a local that holds it.</summary>
    public bool IsSubject(IOperation operation, KnownTypes types) => operation switch
    {
        IConversionOperation conversion => IsSubject(conversion.Operand, types),
        IParenthesizedOperation parenthesized => IsSubject(parenthesized.Operand, types),
        ILocalReferenceOperation reference => Holds(reference.Local),
        _ => IsCarried ? IsCarriedRead(operation) : ReceivedStatus.Is(operation, types),
    };

    public bool Holds(ILocalSymbol local) => Locals.Contains(local);

    private static UpstreamStatus Find(IOperation value, CodeContext context, bool isCarried, Func<IOperation, bool> isRead)
    {
        var origins = Origins.Search(value, context.Flow);
        return new UpstreamStatus([.. origins.Found.Select(origin => origin.Operation).Where(isRead)], origins.Locals, isCarried);
    }

    private static bool IsCarriedRead(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.Length: > 0 } property }
        && Names.IsStatus(property.Name, property.Type)
        && BaseTypes.IncludeException(property.ContainingType);
}
