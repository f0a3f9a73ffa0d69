using System.Globalization;
using BaRS.ErrorGen.Analyzers.CSharp.Responses;
using BaRS.ErrorGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Rules;

/// <summary>BARS2001: a response with an error status that the spec in force does not have.</summary>
internal sealed class UnmappedStatusRule : IResponseRule
{
    private const int LowestError = 400;
    private const int HighestError = 599;

    public void Examine(ResponseStatus response, CodeContext context)
    {
        foreach (var (status, place) in response.Statuses(context))
        {
            if (status < LowestError || context.Spec.IsMapped(status))
                continue;
            var isPublished = SpecFacts.PublishedCodes(status).Any();
            context.Report(
                Descriptors.UnmappedStatus,
                place.GetLocation(),
                Message(status, context.Spec),
                isPublished ? DiagnosticSeverity.Info : null);
        }
    }

    private static string Message(int status, SpecFacts spec)
    {
        var what = status > HighestError
            ? Invariant($"{status} is no HTTP status.")
            : SpecFacts.PublishedCodes(status).ToList() is { Count: > 0 } codes
                ? Invariant($"No scenario of the spec in force has status {status}, though codes are published for it ({string.Join(", ", codes)}).")
                : Invariant($"No scenario of the spec in force has status {status}: a sender cannot know what it means.");
        var nearest = spec.NearestStatuses(status, 3);
        if (nearest.Count == 0)
            return what + " The spec has no scenario at all.";
        return what + (status > HighestError
            ? Invariant($" The nearest that the spec in force has: {string.Join(", ", nearest)}. Answer with one of them.")
            : Invariant($" The nearest that it has: {string.Join(", ", nearest)}. Answer with one of them, or add a scenario."));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
