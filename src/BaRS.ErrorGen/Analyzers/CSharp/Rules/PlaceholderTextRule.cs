using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Lint;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2017: diagnostics of an outcome that is built by hand, which are the same in every answer and say nothing.</summary>
internal sealed class PlaceholderTextRule : ICodeRule
{
    private static readonly DiagnosticDescriptor SaysNothing = CodeRule.Info(
        RuleIds.PlaceholderText,
        "Diagnostics say nothing",
        "The diagnostics '{0}' do not tell the sender what to correct. Say what happened, or use BarsErrors, whose diagnostics are those of the spec.");

    /// <summary>Beside those that no OperationOutcome should have: what says of an error that it is one.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "error", "an error", "error occurred", "an error occurred", "an error has occurred", "unexpected error", "an unexpected error occurred",
        "an unexpected error has occurred", "unknown error", "an unknown error occurred", "an unknown error has occurred", "something went wrong",
        "failed", "failure", "exception", "oops",
    };

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(SaysNothing);

    public Trigger Trigger { get; } = new(
        OperationKind.ObjectCreation,
        OperationKind.AnonymousObjectCreation,
        OperationKind.Invocation,
        OperationKind.SimpleAssignment)
    {
        Method = (method, _) => method.Parameters.Any(parameter => OutcomeMembers.IsDiagnostics(parameter.Name)),
        Name = OutcomeMembers.IsDiagnostics,
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        foreach (var part in context.Parts)
        {
            if (part.Kind == OutcomePartKind.Diagnostics && IsOfIssue(part, operation))
                Examine(part.Value, operation is IInvocationOperation || part.Value.Parent is IArgumentOperation, context);
        }
    }

    /// <summary>Not the body of a response, nor the detail of ProblemDetails.</summary>
    private static bool IsOfIssue(OutcomePart part, IOperation operation) =>
        part.Object?["diagnostics"] == part.Value
        || operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } }
            && OutcomeMembers.IsDiagnostics(ElementName.Get(property));

    /// <param name="value">The diagnostics.</param>
    /// <param name="isArgument">Whether other code is given them: an empty text may tell it to take its own.</param>
    /// <param name="context">Where they stand.</param>
    private static void Examine(IOperation value, bool isArgument, CodeContext context)
    {
        var texts = TextValues.Find(value, context.Flow);
        // One of several is what is left if nothing better is known.
        if (texts.Count == 1 && SaysSomething(texts[0].Text, isArgument) is false && IsAlways(value))
            context.Report(SaysNothing, texts[0].Place.GetLocation(), [texts[0].Text]);
    }

    private static bool SaysSomething(string text, bool isArgument) =>
        string.IsNullOrWhiteSpace(text) ? isArgument : !DiagnosticsText.IsPlaceholder(text) && !Empty.Contains(text.Trim(' ', '.', '!'));

    /// <summary>A constant, or a local that was given one: not what stands beside another value.</summary>
    private static bool IsAlways(IOperation value) => Operands.UnwrapAll(value) switch
    {
        ILocalReferenceOperation local => LocalAssignments.Reaching(local).Count == 1,
        IFieldReferenceOperation => true,
        var given => given.ConstantValue.HasValue,
    };
}
