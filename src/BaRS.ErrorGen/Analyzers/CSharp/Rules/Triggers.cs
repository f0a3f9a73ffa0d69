using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Responses;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>Triggers that several rules have.</summary>
internal static class Triggers
{
    /// <summary>Of rules on the status of a response: <see cref="Shapes.CodeContext.Response"/>.</summary>
    public static readonly Trigger Response = new(OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment)
    {
        Method = ResponseMembers.MayAnswer,
        Property = ResponseMembers.MayAnswer,
        Operation = DeclaredKeys.IsEntry,
    };

    /// <summary>Of rules on the issue code or the error code of an outcome: <see cref="Shapes.CodeContext.Parts"/>.</summary>
    public static readonly Trigger OutcomeCode = new(
        OperationKind.ObjectCreation,
        OperationKind.AnonymousObjectCreation,
        OperationKind.Invocation,
        OperationKind.SimpleAssignment,
        OperationKind.PropertyInitializer,
        OperationKind.Return,
        OperationKind.Binary,
        OperationKind.IsPattern)
    {
        Method = (method, _) => OutcomeMembers.MayTakeCode(method),
        Property = OutcomeMembers.MayTakeCode,
        Name = OutcomeMembers.IsCode,
    };
}
