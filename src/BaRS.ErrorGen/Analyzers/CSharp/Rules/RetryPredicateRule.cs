using System.Collections.Immutable;
using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes;
using BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>
/// BARS2006: a retry predicate that resends after a status where the spec forbids it, or does not where the spec
/// demands it.
/// </summary>
internal sealed class RetryPredicateRule : ICodeRule
{
    private static readonly DiagnosticDescriptor RetriesForbidden = Conflicts(
        "The retry predicate retries status {0}, which the spec forbids. {1}");
    private static readonly DiagnosticDescriptor OmitsRequired = Conflicts(
        "The retry predicate does not retry status {0}, which the spec requires. {1}");
    private static readonly DiagnosticDescriptor DoesBoth = Conflicts(
        "The retry predicate retries status {0}, which the spec forbids, and does not retry status {1}, which the spec requires. {2}");

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(RetriesForbidden, OmitsRequired, DoesBoth);

    public Trigger Trigger { get; } = new(
        OperationKind.Invocation,
        OperationKind.SimpleAssignment,
        OperationKind.MethodBody,
        OperationKind.LocalFunction)
    {
        Method = (method, _) => PolicyChain.IsBuilderName(method.Name) || RetryPredicates.IsNamed(method.Name),
        Property = property => property.Name == "ShouldHandle",
    };

    public void Examine(IOperation operation, CodeContext context)
    {
        if (RetryPredicates.Find(operation, context) is { Count: > 0 } predicates)
            Report(predicates, context);
    }

    /// <summary>Predicates that decide together are one finding: at the first that retries too much, else at the last.</summary>
    private static void Report(IReadOnlyList<RetryPredicate> predicates, CodeContext context)
    {
        var statuses = context.Spec.RetriesByStatus;
        var forbidden = statuses
            .Where(entry => !entry.Policy.IsRetry)
            .Select(entry => entry.Status!.Value)
            .Where(status => predicates.Any(predicate => predicate.For(status) == true))
            .ToList();
        var missing = Missing(predicates, statuses);
        if (forbidden.Count == 0 && missing.Count == 0)
            return;
        var place = predicates.FirstOrDefault(predicate => forbidden.Exists(status => predicate.For(status) == true))
            ?? predicates[predicates.Count - 1];
        var finding = Find(forbidden, missing, place.Remedy(context.Project.Role));
        context.Report(finding, place.Place, place.Replacement(context.Project.Namespace));
    }

    /// <summary>
    /// The statuses that the spec demands and none of the predicates retries. A predicate that retries none of them is
    /// about something else, such as an expired token.
    /// </summary>
    private static List<int> Missing(IReadOnlyList<RetryPredicate> predicates, IReadOnlyList<RetryEntry> statuses)
    {
        var demanded = statuses.Where(entry => entry.Policy.IsRetry).Select(entry => entry.Status!.Value).ToList();
        var isAboutThem = demanded.Any(status => predicates.Any(predicate => predicate.For(status) == true));
        return isAboutThem ? [.. demanded.Where(status => predicates.All(predicate => predicate.For(status) == false))] : [];
    }

    private static CodeFinding Find(List<int> forbidden, List<int> missing, string remedy)
    {
        remedy += ", and keep the body, X-Request-ID and X-Correlation-ID in a resend.";
        return (forbidden.Count, missing.Count) switch
        {
            ( > 0, > 0) => new CodeFinding(DoesBoth, List(forbidden, "and"), List(missing, "or"), remedy),
            ( > 0, _) => new CodeFinding(RetriesForbidden, List(forbidden, "and"), remedy),
            _ => new CodeFinding(OmitsRequired, List(missing, "or"), remedy),
        };
    }

    private static string List(List<int> statuses, string conjunction)
    {
        var words = statuses.Select(status => status.ToString(CultureInfo.InvariantCulture)).ToList();
        return words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + $" {conjunction} " + words[words.Count - 1];
    }

    private static DiagnosticDescriptor Conflicts(string messageFormat) =>
        CodeRule.Info(RuleIds.RetryPredicate, "Retry predicate conflicts with the spec", messageFormat);
}
