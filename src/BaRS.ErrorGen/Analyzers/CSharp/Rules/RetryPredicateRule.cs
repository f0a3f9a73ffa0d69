using System.Collections.Immutable;
using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Retries;
using BaRS.ErrorGen.Diagnostics;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2006: a retry predicate that resends after a status where the spec forbids it, or does not where the spec demands it.</summary>
internal sealed class RetryPredicateRule : ICodeRule
{
    public ImmutableArray<OperationKind> Kinds { get; } =
        ImmutableArray.Create(OperationKind.Invocation, OperationKind.SimpleAssignment, OperationKind.MethodBody, OperationKind.LocalFunction);

    public void Examine(IOperation operation, CodeContext context)
    {
        if (RetryPredicates.Find(operation, context) is { Count: > 0 } predicates)
            Tell(predicates, context);
    }

    private static void Tell(IReadOnlyList<RetryPredicate> predicates, CodeContext context)
    {
        for (var i = 0; i < predicates.Count; i++)
        {
            var entries = context.Spec.Specification.Statuses;
            var forbidden = entries.Where(entry => entry.Retry.Action == RetryAction.DoNotRetry && predicates[i].For(entry.Status) == true).Select(entry => entry.Status).ToList();
            // What none of them retries is told at the last.
            var missing = i == predicates.Count - 1 ? Missing(predicates, entries) : [];
            if (forbidden.Count > 0 || missing.Count > 0)
                context.Report(Descriptors.RetryPredicate, predicates[i].Place, Message(forbidden, missing), properties: predicates[i].Replacement(context.Project.Namespace));
        }
    }

    /// <summary>
    /// The statuses that the spec demands and none of the predicates retries. A predicate that retries none of them is
    /// about something else, as a token that ran out.
    /// </summary>
    private static List<int> Missing(IReadOnlyList<RetryPredicate> predicates, IReadOnlyList<StatusEntry> entries)
    {
        var demanded = entries.Where(entry => entry.Retry.IsRetry).Select(entry => entry.Status).ToList();
        var isAboutThem = demanded.Any(status => predicates.Any(predicate => predicate.For(status) == true));
        return isAboutThem ? [.. demanded.Where(status => predicates.All(predicate => predicate.For(status) == false))] : [];
    }

    private static string Message(List<int> forbidden, List<int> missing)
    {
        var what = (forbidden.Count, missing.Count) switch
        {
            ( > 0, > 0) => $"sends again after {List(forbidden)}, which the spec forbids, and not after {List(missing)}, where the spec asks for it",
            ( > 0, _) => $"sends again after {List(forbidden)}, which the spec forbids",
            _ => $"does not send again after {List(missing)}, where the spec asks for it",
        };
        return $"This retry predicate {what}. Let BarsRetry.Classify decide; a resend keeps the body, X-Request-ID and X-Correlation-ID.";
    }

    private static string List(List<int> statuses)
    {
        var words = statuses.Select(status => status.ToString(CultureInfo.InvariantCulture)).ToList();
        return words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[words.Count - 1];
    }
}
