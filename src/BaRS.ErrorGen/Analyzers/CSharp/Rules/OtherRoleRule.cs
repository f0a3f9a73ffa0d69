using System.Collections.Immutable;
using BaRS.ErrorGen.Analyzers.CSharp.Errors;
using BaRS.ErrorGen.Analyzers.CSharp.Outcomes;
using BaRS.ErrorGen.Analyzers.CSharp.Values;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2005: the code of an error that is another role's to emit. Declaring, comparing and looking up such a code is
/// what every role does; only where it becomes an error's code is it wrong.
/// </summary>
internal sealed class OtherRoleRule : IOutcomePartRule
{
    public OutcomePartKind Kind => OutcomePartKind.ErrorCode;

    public void Examine(OutcomePart part, CodeContext context)
    {
        var role = context.Project.Role;
        if (!part.IsEmitted || role == Role.All || (role == Role.Sender && part.Object?["system"] is null)) // A sender's errors are those that it received.
            return;
        foreach (var value in TextValues.Of(part.Value))
        {
            if ((part.Certainty == Certainty.Certain || SpeaksForItself(value)) && context.Spec.IsKnownCode(value.Text) && !context.Spec.MayEmit(role, value.Text))
                Report(value, IssueCodeBeside(part, context), context);
        }
    }

    private static void Report(TextValue value, string? issueCode, CodeContext context)
    {
        var (own, areForIssue) = context.Spec.SameFailureOf(context.Project.Role, value.Text, issueCode);
        var isSame = own.Count == 1 && (areForIssue || issueCode is null);
        var who = context.Project.Role switch
        {
            Role.Receiver => "a receiver",
            Role.Api => "the API",
            _ => "a sender",
        };
        var remedy = own.Count == 0 ? ""
            : isSame ? $" For the same failure {who} has '{own[0]}'."
            : $" With this status {who} has {string.Join(", ", own.Select(code => $"'{code}'"))}{(issueCode is null || areForIssue ? "" : $", not with '{issueCode}'")}.";
        var properties = isSame
            ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Value, own[0]).Add(FixProperties.Constant, context.Spec.ConstantOf(own[0]))
            : null;
        context.Report(Descriptors.OtherRole, value.Place.GetLocation(), $"'{value.Text}' is not for {who} to emit: it tells the sender that somebody else refused.{remedy}", properties: properties);
    }

    /// <summary>A code that no other domain has: not TIMEOUT, unless it is the generated constant.</summary>
    private static bool SpeaksForItself(TextValue value) =>
        value.Text.StartsWith("SEND_", StringComparison.Ordinal)
        || value.Text.StartsWith("PROXY_", StringComparison.Ordinal)
        || value.Text.StartsWith("REC_", StringComparison.Ordinal)
        || value.Source is IFieldReferenceOperation { Field.ContainingType.Name: "BarsErrorCodes" };

    /// <summary>The issue code that is given with the code, or that the class fixes whose code it is.</summary>
    private static string? IssueCodeBeside(OutcomePart part, CodeContext context)
    {
        if (part.Object is null && MemberParts.IsOfOwnClass(part.Value) && context.ContainingSymbol.ContainingType is { } type)
            return FixedParts.Of(type, null, context).Issue;
        if (part.Object?.IssueCode is not { } issueCode)
            return null;
        return Operands.UnwrapAll(issueCode) is IFieldReferenceOperation { Field: var member } && FirelyTypes.IsIssueType(member.ContainingType)
            ? IssueCode.OfMember(member)
            : TextValues.Single(issueCode);
    }
}
