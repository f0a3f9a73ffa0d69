using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;

/// <summary>A place where a status goes into a response, or is declared as one of its responses.</summary>
/// <param name="Operation">The call, creation or assignment.</param>
/// <param name="Value">The expression that gives the status; null where the name alone does (<c>NotFound()</c>).</param>
/// <param name="Fixed">The status that the name gives.</param>
/// <param name="IsDeclaration">Whether it is only declared: attributes and <c>.Produces(404)</c>.</param>
internal sealed record ResponseStatus(IOperation Operation, IOperation? Value, StatusValue? Fixed, bool IsDeclaration)
{
    /// <summary>The status that goes out here whatever happens: a constant, or that of the name. Null if it is not certain.</summary>
    public StatusValue? FindCertain(CodeContext context) =>
        Fixed
        ?? (Value is not null && Constants.Find(Operands.Unwrap(Value), context.Flow) is int status
            ? new StatusValue(status, Value.Syntax)
            : null);

    /// <summary>Where the statuses come from that can go out here, if the name does not give it.</summary>
    public IEnumerable<ValueOrigin> FindOrigins(CodeContext context) => Values().SelectMany(value => Origins.Find(value, context.Flow));

    /// <summary>Of a lambda that chooses the status, what it returns.</summary>
    private IEnumerable<IOperation> Values() => Operands.UnwrapAll(Value) switch
    {
        null => [],
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => SourceBodies.ReturnValues(lambda),
        var value => new[] { value },
    };
}
