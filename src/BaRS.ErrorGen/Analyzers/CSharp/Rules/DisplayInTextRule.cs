using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Terminology;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2011: a concept with a text whose coding of an error code has no display. The text was meant to be it.</summary>
internal sealed class DisplayInTextRule : ICodeRule
{
    private const string Title = "Display is missing from the coding";

    private static readonly DiagnosticDescriptor TextArgument = CodeRule.Warning(
        RuleIds.DisplayInText,
        Title,
        "'{0}' becomes the text of the concept, and its coding has no display. "
            + "Use new CodeableConcept(system, code, display, text: null).");

    private static readonly DiagnosticDescriptor TextOnly = CodeRule.Warning(
        RuleIds.DisplayInText,
        Title,
        "'{0}' is the text of the concept, but its coding has no display. "
            + "Add the display to the coding, because senders show it to people.");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(TextArgument, TextOnly);

    public Trigger Trigger { get; } = new(OperationKind.ObjectCreation, OperationKind.AnonymousObjectCreation)
    {
        Method = (method, _) => method.Parameters.Any(parameter => IsText(parameter.Name)),
        Name = IsText,
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        if (CreatedObject.Find(operation) is not { } concept || concept["text"] is not { } text || IsNothing(text))
            return;
        if (IsCallWithText(operation))
        {
            if (IsErrorCode(concept, context) || (IsDetails(operation) && !IsOfOtherSystem(concept, context)))
                Report(TextArgument, text, context);
        }
        else if (concept["coding"] is { } coding
            && CodingsIn(coding) is { Count: > 0 } codings
            && codings.All(one => one["display"] is null && IsErrorCode(one, context)))
        {
            Report(TextOnly, text, context);
        }
    }

    private static void Report(DiagnosticDescriptor descriptor, IOperation text, CodeContext context) =>
        context.Report(descriptor, text.Syntax.GetLocation(), [Quotation.Shorten(TextValues.Single(text, context.Flow) ?? text.Syntax.ToString())]);

    /// <summary>
    /// <c>new CodeableConcept(system, code, text)</c> of Firely, which looks like
    /// <c>new Coding(system, code, display)</c>.
    /// </summary>
    private static bool IsCallWithText(IOperation operation) =>
        operation is IObjectCreationOperation
        {
            Constructor.Parameters: [{ Name: "system" }, { Name: "code" }, { Name: "text" }],
            Initializer: null
        } creation
        && FirelyTypes.IsCodeableConcept(creation.Type);

    /// <summary>Whether the concept names a code system that is another's: its codes have no display of ours.</summary>
    private static bool IsOfOtherSystem(CreatedObject concept, CodeContext context) =>
        concept["system"] is { } system
        && TextValues.Single(system, context.Flow) is { } url
        && !ErrorCodeSystems.IsMeant(url)
        && url != context.Spec.Specification.System;

    private static bool IsErrorCode(CreatedObject coding, CodeContext context)
    {
        if (coding["system"] is not { } system || coding["code"] is not { } code)
            return false;
        return TextValues.Find(system, context.Flow).Count > 0
            ? ObjectParts.IsErrorCodeSystem(system, context)
            : TextValues.Find(code, context.Flow) is { Count: > 0 } codes
                && codes.All(value => value.Text.IndexOf('_') > 0 && context.Spec.IsKnownCode(value.Text));
    }

    /// <summary>Whether the concept is the details of an issue, whose codes are those of errors whatever their system.</summary>
    private static bool IsDetails(IOperation concept) =>
        Operands.Outside(concept) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Details" } property } }
        && FirelyTypes.IsIssueComponent(property.ContainingType);

    private static List<CreatedObject> CodingsIn(IOperation coding) =>
    [
        .. coding
            .DescendantsAndSelf()
            .Select(CreatedObject.Find)
            .OfType<CreatedObject>()
            .Where(created => created["system"] is not null || created["code"] is not null),
    ];

    private static bool IsText(string name) => Names.AreEqual(name, "text");

    private static bool IsNothing(IOperation text) => Operands.UnwrapAll(text).ConstantValue is { HasValue: true, Value: null or "" };
}
