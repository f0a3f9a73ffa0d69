using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2004 where a status is set beside the body that goes with it: in one case of a switch, in one branch, or in the
/// statements around <c>Response.StatusCode = 409</c>; and where a body in a local is given to the call that answers.
/// </summary>
internal sealed class CombinationBesideBodyRule : ICodeRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors => Combinations.Descriptors;

    public Trigger Trigger => Triggers.Response;

    public void Examine(IOperation operation, CodeContext context)
    {
        if (context.Response is not { IsDeclaration: false } response)
            return;
        if (response.Value is { } value && Operands.Unwrap(value) is ILocalReferenceOperation local)
        {
            foreach (var assigned in LocalAssignments.Reaching(local))
            {
                if (assigned.Whole is { } status)
                    ReportBeside(status, context);
            }
        }
        else if (response is { Operation: ISimpleAssignmentOperation assignment, Value: { } given }
            && assignment.Parent is IExpressionStatementOperation)
        {
            ReportBeside(given, context);
        }
        else if (response.Operation is IInvocationOperation call)
        {
            ReportBodyInLocal(call, response, context);
        }
    }

    /// <summary>
    /// Looks at the simple statements around the one that sets a status: those of its block, not what they contain of
    /// blocks.
    /// </summary>
    private static void ReportBeside(IOperation status, CodeContext context)
    {
        if (Constants.Find(Operands.Unwrap(status), context.Flow) is not int number || FindStatement(status) is not { } statement)
            return;
        var parts = new ErrorParts();
        foreach (var sibling in Siblings(statement))
        {
            if (sibling == statement
                || sibling is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation or IReturnOperation))
            {
                continue;
            }

            var found = ErrorPartReader.Read(new GivenValue(sibling), context);
            if (found.Status is not null || SetsNumber(sibling, status))
                return;
            parts.Add(found);
        }

        if (parts.Kinds == 0 || parts.IsAmbiguous || Combinations.Contradiction(parts, context.Spec) is not null)
            return;
        var place = parts.Place!;
        parts.AddStatus(number, status.Syntax);
        if (Combinations.Contradiction(parts, context.Spec) is { } finding)
            context.Report(finding, place.GetLocation());
    }

    private static void ReportBodyInLocal(IInvocationOperation call, ResponseStatus response, CodeContext context)
    {
        if (response.FindCertain(context) is not { Status: var number })
            return;
        var parts = new ErrorParts();
        foreach (var argument in call.Arguments)
        {
            if (Operands.Unwrap(argument.Value) is not ILocalReferenceOperation local
                || LocalAssignments.Reaching(local) is not [{ Whole: { } body }])
            {
                continue;
            }

            var found = ErrorPartReader.Read(new GivenValue(body), context);
            if (found.Status is not null || Combinations.Contradiction(found, context.Spec) is not null)
                return;
            parts.Add(found);
        }

        if (parts.Kinds == 0)
            return;
        parts.AddStatus(number, call.Syntax);
        if (Combinations.Contradiction(parts, context.Spec) is { } finding)
            context.Report(finding, call.Syntax.GetLocation());
    }

    private static IOperation? FindStatement(IOperation operation)
    {
        var at = operation;
        while (at.Parent is { } parent and not (IBlockOperation or ISwitchCaseOperation))
        {
            if (at is IAnonymousFunctionOperation or IConditionalOperation or ISwitchExpressionOperation)
                return null;
            at = parent;
        }

        return at.Parent is null ? null : at;
    }

    private static ImmutableArray<IOperation> Siblings(IOperation statement) => statement.Parent switch
    {
        IBlockOperation block => block.Operations,
        ISwitchCaseOperation one => one.Body,
        _ => ImmutableArray<IOperation>.Empty,
    };

    /// <summary>A second assignment to the same thing in the block: which of them the body goes with is not certain.</summary>
    private static bool SetsNumber(IOperation sibling, IOperation status) =>
        status.Parent is ISimpleAssignmentOperation { Target: var target }
        && sibling is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: var other } }
        && other.Kind == target.Kind
        && other.Syntax.IsEquivalentTo(target.Syntax);
}
