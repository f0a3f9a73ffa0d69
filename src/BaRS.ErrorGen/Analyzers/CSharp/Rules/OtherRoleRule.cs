using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2005: the code of an error that is another role's to emit. Declaring, comparing and looking up such a code is
/// what every role does; only where it becomes an error's code is it wrong.
/// </summary>
internal sealed class OtherRoleRule : ICodeRule
{
    private static readonly DiagnosticDescriptor OtherRole = CodeRule.Warning(
        RuleIds.OtherRole,
        "Error code of another role",
        "'{0}' must not be emitted by {1}, because it says that another party refused the message. {2}");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(OtherRole);

    public Trigger Trigger => Triggers.OutcomeCode;

    public void Examine(IOperation operation, CodeContext context)
    {
        foreach (var part in context.Parts)
        {
            if (part.Kind == OutcomePartKind.ErrorCode)
                Examine(part, context);
        }
    }

    private static void Examine(OutcomePart part, CodeContext context)
    {
        var role = context.Project.Role;
        // What sends also has errors that it received.
        if (!part.IsEmitted || role == Role.All || (role.Sends() && part.Object?["system"] is null))
            return;
        foreach (var value in TextValues.Find(part.Value, context.Flow))
        {
            if ((part.Certainty == Certainty.Certain || SpeaksForItself(value))
                && context.Spec.IsKnownCode(value.Text)
                && !context.Spec.MayEmit(role, value.Text))
            {
                Report(value, IssueCodeBeside(part, context), context);
            }
        }
    }

    private static void Report(ValueOrigin value, string? issueCode, CodeContext context)
    {
        var (own, areForIssue) = context.Spec.FindSameFailure(context.Project.Role, value.Text, issueCode);
        var isSame = own.Count == 1 && (areForIssue || issueCode is null);
        var who = context.Project.Role.Emitter();
        var remedy = own.Count == 0 ? $"The spec has no error code of {who} for this failure."
            : isSame ? $"For the same failure, use '{own[0]}'."
            : $"With this status, {who} can use "
                + $"{Quotation.List(own)}{(issueCode is null || areForIssue ? "" : $", but not with '{issueCode}'")}.";
        var properties = isSame
            ? ImmutableDictionary<string, string?>.Empty
                .Add(FixProperties.Value, own[0])
                .Add(FixProperties.Constant, context.Spec.GetConstant(own[0]))
            : null;
        context.Report(OtherRole, value.Place.GetLocation(), [value.Text, who, remedy], properties: properties);
    }

    /// <summary>A code that no other domain has: not TIMEOUT, unless it is the generated constant.</summary>
    private static bool SpeaksForItself(ValueOrigin value) =>
        value.Text.StartsWith("SEND_", StringComparison.Ordinal)
        || value.Text.StartsWith("PROXY_", StringComparison.Ordinal)
        || value.Text.StartsWith("REC_", StringComparison.Ordinal)
        || value.Operation is IFieldReferenceOperation { Field.ContainingType.Name: "BarsErrorCodes" };

    /// <summary>The issue code that is given with the code, or that the class fixes whose code it is.</summary>
    private static string? IssueCodeBeside(OutcomePart part, CodeContext context)
    {
        if (part.Object is null && MemberParts.IsInOwnClass(part.Value) && context.ContainingSymbol.ContainingType is { } type)
            return FixedParts.Read(type, null, context).Issue;
        if (part.Object?.IssueCode is not { } issueCode)
            return null;
        return Operands.UnwrapAll(issueCode) is IFieldReferenceOperation { Field: var member }
            && FirelyTypes.IsIssueType(member.ContainingType)
            ? IssueCode.FromMember(member)
            : TextValues.Single(issueCode, context.Flow);
    }
}
