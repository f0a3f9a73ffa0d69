using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using Microsoft.CodeAnalysis;

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
        Fixed ?? (Value is not null && Constants.Find(Operands.Unwrap(Value), context) is int status ? new StatusValue(status, Value.Syntax) : null);

    /// <summary>The statuses that can go out here.</summary>
    public IReadOnlyList<StatusValue> Statuses(CodeContext context) =>
        Fixed is { } status
            ? [status]
            : Value is null ? [] : StatusValues.Find(Value, context.Project.Compilation, context.CancellationToken);
}
