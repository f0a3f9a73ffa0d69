using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2009: the text of an exception in what a sender reads. What is only logged is no answer, and what only a
/// developer's machine answers meets no sender.
/// </summary>
internal sealed class ExceptionTextRule : ICodeRule
{
    private const string Title = "Exception text in a response";
    private const string InOwnWords = "Log it, and say in your own words what went wrong.";

    private static readonly DiagnosticDescriptor WholeText = CodeRule.Warning(
        RuleIds.ExceptionText,
        Title,
        "'{0}' sends the text of an exception to the sender. The text can reveal how the system works and contain patient data. "
            + InOwnWords);

    private static readonly DiagnosticDescriptor Message = CodeRule.Warning(
        RuleIds.ExceptionText,
        Title,
        "'{0}' sends the message of an exception to the sender. The message is written for developers and can contain patient data. "
            + InOwnWords);

    public static readonly DiagnosticDescriptor DeveloperPage = CodeRule.Warning(
        RuleIds.ExceptionText,
        Title,
        "'{0}' sends stack traces to whoever causes an exception. Call it in development only: if (app.Environment.IsDevelopment()).");

    public static ImmutableArray<DiagnosticDescriptor> Messages { get; } = ImmutableArray.Create(WholeText, Message);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => Messages;

    public Trigger Trigger { get; } = new(
        OperationKind.ObjectCreation,
        OperationKind.AnonymousObjectCreation,
        OperationKind.Invocation,
        OperationKind.SimpleAssignment,
        OperationKind.PropertyInitializer,
        OperationKind.Return)
    {
        Method = OutcomeMembers.MayTakeText,
        Property = BodyParts.IsBody,
        Name = OutcomeMembers.IsText,
        Operation = operation => operation switch
        {
            ISimpleAssignmentOperation assignment => SentText.MayTake(assignment),
            IInvocationOperation call => BodyParts.IsAddedExtension(call),
            _ => false,
        },
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        foreach (var part in context.Parts)
        {
            if (part.Kind == OutcomePartKind.Diagnostics)
                Report(part.Value, context);
        }

        foreach (var part in SentText.Find(operation, context))
            Report(part.Value, context);
    }

    /// <summary>Reports the texts of exceptions in a value that goes out to a sender.</summary>
    public static void Report(IOperation value, CodeContext context)
    {
        foreach (var text in ExceptionTexts.Find(value, context))
        {
            if (DevelopmentOnly.Covers(text.Place) || DevelopmentOnly.Covers(value))
                continue;
            context.Report(
                text.IsMessage ? Message : WholeText,
                text.Place.Syntax.GetLocation(),
                [Quotation.Shorten(text.Place.Syntax.ToString())],
                text.IsMessage ? DiagnosticSeverity.Info : null);
        }
    }
}
