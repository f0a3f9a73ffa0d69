using BaRS.ErrorGen.Analyzers.CSharp.Flow;
using BaRS.ErrorGen.Analyzers.CSharp.Vocabulary;
using BaRS.ErrorGen.Terminology;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Outcomes;

/// <summary>The parts of an outcome in an object: an issue, a coding, or an error of a layer that a project wrote by hand.</summary>
internal static class ObjectParts
{
    /// <summary>Those of FHIR. What is "high" or "critical" is an alarm, and no issue.</summary>
    private static readonly HashSet<string> Severities =
        new(StringComparer.OrdinalIgnoreCase) { "fatal", "error", "warning", "information" };

    public static IEnumerable<OutcomePart> Find(CreatedObject created, CodeContext context) =>
        CodeParts(created, context).Concat(TextParts(created));

    /// <summary>The texts that a sender reads: diagnostics, and the text of a concept.</summary>
    private static IEnumerable<OutcomePart> TextParts(CreatedObject created)
    {
        if (created["diagnostics"] is { } diagnostics && HasDiagnostics(created))
            yield return new OutcomePart(OutcomePartKind.Diagnostics, diagnostics, Certainty.Certain, Object: created);
        if (created["text"] is { } text && (FirelyTypes.IsCodeableConcept(created.Class) || created["coding"] is not null))
            yield return new OutcomePart(OutcomePartKind.Diagnostics, text, Certainty.Certain, Object: created);
    }

    private static IEnumerable<OutcomePart> CodeParts(CreatedObject created, CodeContext context)
    {
        if (created["code"] is { } issueCode && (created["severity"] is not null || ClassShape.For(created.Class).IsIssue))
            return IssueParts(created, issueCode, context);
        return created["system"] is { } system ? CodingParts(created, system, context) : ErrorParts(created, context);
    }

    /// <summary>True for a URL that is meant to be that of the CodeSystem of the error codes, rightly or wrongly.</summary>
    public static bool IsErrorCodeSystem(IOperation system, CodeContext context) =>
        TextValues.Single(system, context.Flow) is { } url && (ErrorCodeSystems.IsMeant(url) || url == context.Spec.Specification.System);

    /// <summary><c>new { severity = "error", code = "value", diagnostics }</c>, and the like by classes and dictionaries.</summary>
    private static IEnumerable<OutcomePart> IssueParts(CreatedObject created, IOperation issueCode, CodeContext context)
    {
        if (created["severity"] is { } severity && TextValues.Find(severity, context.Flow).Any(value => !Severities.Contains(value.Text)))
            yield break;
        var isCertain = created["diagnostics"] is not null
            || (created["details"] is { } details && IsConcept(Operands.Unwrap(details)))
            || StandsInIssues(created.Creation)
            || ClassShape.For(created.Class).IsIssue;
        yield return new OutcomePart(
            OutcomePartKind.IssueCode,
            issueCode,
            isCertain ? Certainty.Certain : Certainty.ByName,
            Object: created);
    }

    /// <summary>
    /// True where diagnostics are those of an issue: something else of an issue or an error stands beside them, or a
    /// class or method of the project takes them that does not write logs.
    /// </summary>
    private static bool HasDiagnostics(CreatedObject created)
    {
        if (created.Class is { } type
            && (Names.IsLog(type.Name)
                || (created.Creation is IInvocationOperation { TargetMethod: var method } && Names.IsLog(method.Name))))
        {
            return false;
        }

        return created.First("severity", "code", "details", "errorCode", "barsErrorCode") is not null
            || created.IssueCode is not null || created.Creation is IInvocationOperation
            || ClassShape.For(created.Class).IsIssue || ClassShape.For(created.Class).IsError;
    }

    /// <summary><c>new Coding(system, code)</c>: the system says whose code it is.</summary>
    private static IEnumerable<OutcomePart> CodingParts(CreatedObject created, IOperation system, CodeContext context)
    {
        if (created["code"] is { } code && IsErrorCodeSystem(system, context))
            yield return new OutcomePart(OutcomePartKind.ErrorCode, code, Certainty.Certain, Object: created);
    }

    /// <summary><c>new BookingException("REC_CONFLICT", issueCode: "duplicate")</c>.</summary>
    private static IEnumerable<OutcomePart> ErrorParts(CreatedObject created, CodeContext context)
    {
        var issueCode = created.IssueCode;
        if (issueCode is not null)
            yield return new OutcomePart(OutcomePartKind.IssueCode, issueCode, Certainty.ByName, Object: created);
        if (created.ErrorCode is not { } code)
            yield break;
        if (ClassShape.For(created.Class).HasIssueCode || (issueCode is not null && IsIssueCode(issueCode, created.Class, context)))
        {
            yield return new OutcomePart(OutcomePartKind.ErrorCode, code, Certainty.Certain, created.IsEmitted, created);
        }
        else if (ClassShape.For(created.Class).IsError || (created.IsBesideStatus && created.Creation is IInvocationOperation))
        {
            yield return new OutcomePart(
                OutcomePartKind.ErrorCode,
                code,
                Certainty.ByName,
                created.IsEmitted,
                created,
                created.IsBesideStatus || ClassShape.For(created.Class).HasStatus);
        }
    }

    /// <summary>True for what is one by its type or value, or an error's by its class: trouble tickets have an issue type, too.</summary>
    private static bool IsIssueCode(IOperation issueCode, INamedTypeSymbol? type, CodeContext context) =>
        FirelyTypes.IsIssueType(Operands.UnwrapAll(issueCode).Type)
        || ClassShape.For(type).IsError
        || TextValues.Find(issueCode, context.Flow).Any(value => IssueTypes.Find(value.Text) is not null);

    private static bool IsConcept(IOperation details) =>
        ClassShape.For(details.Type).IsConcept || CreatedObject.Find(details)?["coding"] is not null;

    /// <summary><c>issue = new[] { new { ... } }</c>.</summary>
    private static bool StandsInIssues(IOperation creation)
    {
        for (var at = creation.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false } property } }:
                    return string.Equals(ElementName.Get(property), "issue", StringComparison.OrdinalIgnoreCase);
                case ISimpleAssignmentOperation
                {
                    Target: IPropertyReferenceOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string key } }] }
                }:
                    return string.Equals(key, "issue", StringComparison.OrdinalIgnoreCase);
                case IBlockOperation or IExpressionStatementOperation:
                    return false;
            }
        }

        return false;
    }
}
